/** The brief: what is new since a day, as sentences with the passages each rests on; the same ledger and days give the same bytes. */
import type { AnswerLine } from '../model/question.ts'
import { formatWhen } from './day.ts'

export interface BriefSection {
  readonly id: string
  readonly title: string
  readonly lines: readonly AnswerLine[]
}

export interface Brief {
  /** ISO days, both inclusive: reports that came in between. */
  readonly since: string
  readonly asOf: string
  readonly sections: readonly BriefSection[]
}

/** Passages printed under one sentence; the JSON has all. */
const mostPassages = 4

/** "3 reports, 2 origins". */
function weighed({ articles, origins }: AnswerLine): string {
  return `${articles} report${articles === 1 ? '' : 's'}, ${origins} origin${origins === 1 ? '' : 's'}`
}

const heading = ({ since, asOf }: Brief) => `Brief, ${formatWhen(since === asOf ? since : `${since}/${asOf}`)}`
const flat = (words: string) => words.replace(/\s+/g, ' ').trim()

/** As Markdown; every character of an article that Markdown would act on is escaped. */
export function briefMarkdown(brief: Brief): string {
  const safe = (words: string) => flat(words).replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
  const sections = brief.sections.map(({ title, lines }) =>
    [
      `## ${title}`,
      '',
      ...(lines.length === 0 ? ['Nothing was reported.', ''] : []),
      ...lines.flatMap((line) => [
        `- ${line.state === 'conflict' ? '**Accounts differ.** ' : ''}${safe(line.line)} [${weighed(line)}]`,
        ...line.citations
          .slice(0, mostPassages)
          .map((citation) => `  - “${safe(citation.exact)}” (${citation.articleId} ${citation.start}-${citation.end})`),
        ...(line.citations.length > mostPassages ? [`  - and ${line.citations.length - mostPassages} more passages`] : []),
      ]),
    ].join('\n'),
  )
  return `# ${heading(brief)}\n\n${sections.join('\n\n')}\n`
}

/** As one page of HTML that loads nothing. */
export function briefHtml(brief: Brief): string {
  const safe = (words: string) =>
    flat(words).replace(/[&<>"']/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[letter] as string)
  const passages = (line: AnswerLine) => {
    const shown = line.citations
      .slice(0, mostPassages)
      .map(
        ({ exact, articleId, start, end }) => `<li><q dir="auto">${safe(exact)}</q> <small>${safe(articleId)} ${start}-${end}</small></li>`,
      )
    const rest = line.citations.length - mostPassages
    return `<ul>${shown.join('')}${rest > 0 ? `<li>and ${rest} more passages</li>` : ''}</ul>`
  }
  const sections = brief.sections.map(({ id, title, lines }) => {
    const items = lines.map(
      (line) =>
        `<li>${line.state === 'conflict' ? '<strong>Accounts differ.</strong> ' : ''}<span dir="auto">${safe(line.line)}</span> <small>[${weighed(line)}]</small>${passages(line)}</li>`,
    )
    return `<section aria-labelledby="${id}"><h2 id="${id}">${safe(title)}</h2>${items.length === 0 ? '<p>Nothing was reported.</p>' : `<ul>\n${items.join('\n')}\n</ul>`}</section>`
  })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading(brief)}</title></head>
<body><main><h1>${heading(brief)}</h1>
${sections.join('\n')}
</main></body>
</html>
`
}
