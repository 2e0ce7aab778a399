/** The fifteen questions of analysts, and three that nothing answers, over the sample of examples/; the brief of the same ledger. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Askable } from '../../../src/model/question.ts'
import type { Answer, Brief, Verdict } from '../../../src/views/index.ts'
import { parley, repository, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()
const texts = new Map<string, string>()

beforeAll(async () => {
  expect((await parley(['ingest', join(repository, 'examples'), '--ledger', 'sample.db'], folder.path)).code).toBe(0)
  const exported = JSON.parse((await parley(['export', 'json', '--ledger', 'sample.db'], folder.path)).out) as {
    articles: { id: string; text: string }[]
  }
  for (const { id, text } of exported.articles) texts.set(id, text)
}, 120_000)

async function ask(question: string): Promise<Answer> {
  const ended = await parley(['ask', question, '--json', '--ledger', 'sample.db'], folder.path)
  expect(ended.code).toBe(0)
  return (JSON.parse(ended.out) as { answer: Answer }).answer
}

/** Every sentence has words, and they stand where it says. */
function expectCited({ lines }: { lines: Answer['lines'] }): void {
  for (const { citations, line } of lines) {
    expect([line, citations.length > 0]).toEqual([line, true])
    for (const { articleId, start, end, exact } of citations) expect(texts.get(articleId)?.slice(start, end)).toBe(exact)
  }
}

/** Cells that one line must show, and words that the same line must cite. */
type Shown = readonly [cells: RegExp, ...words: RegExp[]]
type Expected = [question: string, verdict: Verdict | typeof anyTold, asks: readonly Askable[], ...lines: Shown[]]

const anyTold: readonly Verdict[] = ['told', 'accounts-disagree']

describe('the fifteen questions', () => {
  test.each<Expected>([
    [
      'Who met or called whom since 9 March, at what level, who asked for it, how long, where?',
      anyTold,
      ['contacts'],
      [/Mar 2031: held; Ankara.*Lindqvist \(Deputy Foreign Minister\)/, /Lindqvist/],
    ],
    [
      'Is this one report or five? Who had it first, who only copied it, who cut what?',
      'told',
      ['copies'],
      [
        /^4 reports go back to 1 origin: CPA: origin; .*verbatim.*edited \(adds \d+, cuts \d+ characters\)/,
        /DOHA, March 4 \(CPA\)/,
        /Ostrea has agreed to hand back the crew/,
      ],
    ],
    [
      'What exactly did Rek say on monitors, in which language first, and through whom did we get it?',
      'told',
      ['statements'],
      [
        /^Tomas Rek: “.*joint patrols in place of foreign monitors.*”; quoted in part; first in English by Marisk Herald on 5 Mar 2031; .*through nobody else/,
        /joint patrols in place of foreign monitors/,
        /Marisk Herald/,
      ],
    ],
    [
      "Has Varland's position on monitors moved since 5 March? Show both quotes.",
      anyTold,
      ['positions'],
      [
        /^Varland on monitoring, 5 Mar 2031: rejects: “.*joint patrols.*suggestion: \w+, before it “observers from outside the region.*” \(4 Mar 2031\)/,
        /would not accept joint patrols/,
        /observers from outside the region/,
      ],
    ],
    [
      'Which details of the 3 March call do the two readouts state differently, and what does only one mention?',
      'accounts-disagree',
      ['readouts'],
      [/Duration: Ostrea: 35 minutes; Varland: 50 minutes/, /lasted 35 minutes/, /lasted 50 minutes/],
      [/Initiated by: Ostrea: Varland; Varland: Mirela Dasko/, /at the initiative of/, /at her request/],
      [/Said on sanctions: read only in the text of Ostrea/, /must be lifted/],
    ],
    [
      'What was promised, by whom, by when; what counts as kept; what evidence each way?',
      anyTold,
      ['commitments'],
      [/^Tomas Rek: .*due 15 Mar 2031\); later sentences: \d+ for, \d+ against/, /would open by March 15/],
      [/open a telephone line.*; later sentences: \d+ for, [1-9]\d* against/, /open a telephone line between their fleets/],
    ],
    [
      'What was announced for March and did it take place? Whose announcements usually hold?',
      'told',
      ['due', 'rates'],
      [/, 11 Mar 2031.*: met, as told by Talks: .*11 Mar 2031/, /Ankara/],
      [/its day has passed, and no report says what became of it/, /./],
      [/: \d+ of \d+ announcements met \(\d+ moved, \d+ cancelled, \d+ silent; \d+ still open\)/, /./],
    ],
    [
      'Who was not in the room although concerned, and who complained about it?',
      anyTold,
      ['absences'],
      [/^Lakes League was said to be missing: (Talks|Meeting): .*, 4 Mar 2031/, /was not invited/],
      [/^Pavel Noor was said to be missing/, /kept out of the talks|not admitted/],
    ],
    ['What did we believe on the morning of 16 March?', 'told', ['believed'], [/^As reported by 16 Mar 2031: .*: (planned|proposed)/, /./]],
    [
      'Which outlets did not carry the denial? Which changed the story after publication?',
      'told',
      ['denials', 'versions'],
      [
        /^Denied by Jonas Brandt: .*carried by Halden Courier; not by .*Marisk Herald/,
        /denied the report/,
        /Foreign [Mm]inisters Katrin Osk/,
      ],
      [/^Halden Courier changed its report after publication: version 2 of 2031-03-05/, /Sailors home by Sunday/],
    ],
    [
      'How many rounds were there, and how do the papers number them?',
      anyTold,
      ['rounds'],
      [/held; Geneva \(CH\).*round 1;/, /./],
      [/4 Mar 2031: held; Doha \(QA\); 5 hours; round 2;/, /five-hour meeting/],
      [/Ankara \(TR\).*round 3;/, /third round/i],
    ],
    [
      'When did Aldane and Dasko last have any contact, direct or through whom?',
      anyTold,
      ['contacts'],
      [
        /^Call: .*3 Mar 2031: held; 50 minutes or 35 minutes; initiated by Mirela Dasko or Varland/,
        /spoke today with President Mirela Dasko/,
      ],
    ],
    [
      'Which items rest on a single unnamed speaker?',
      'told',
      ['unnamed'],
      [/^a Varlandic official: “.*stiff for ten minutes/, /who was not authorised to speak publicly/],
    ],
    ['What is new versus background in this article?', anyTold, ['novelty'], [/^New: Call: /, /./], [/^Background: /, /./]],
    [
      'Give me the MEND-style rows for March with coder, evidence and precision.',
      anyTold,
      ['rows'],
      [
        /^2031-03-03 \(day\); call, held; (?=.*Mirela Dasko \(President).*Henrik Aldane \(President.*; lasted 50 minutes or 35 minutes; initiated by Mirela Dasko or Varland; coded by reader@\d+, reconcile@\d+\.$/,
        /spoke today with President Mirela Dasko/,
      ],
      [/^2031-03-04 \(day\); .*(settlement|building)\); .*coded by reader@\d+/, /Doha|Ankara/],
    ],
  ])('%s', async (question, verdict, asks, ...lines) => {
    const found = await ask(question)
    expect([verdict].flat()).toContain(found.verdict)
    expect(found.question.asks).toEqual(expect.arrayContaining([...asks]))
    for (const [cells, ...words] of lines) {
      const fitting = found.lines.filter(({ line }) => cells.test(line))
      expect(fitting, `${cells} in\n${found.lines.map(({ line }) => line).join('\n')}`).not.toHaveLength(0)
      const cited = fitting.map(({ citations }) => citations.map(({ exact }) => exact).join('\n'))
      for (const each of words)
        expect(
          cited.some((exact) => each.test(exact)),
          `${each} in\n${cited.join('\n---\n')}`,
        ).toBe(true)
    }
    expectCited(found)
  })
})

describe('what nothing answers', () => {
  test.each([
    'What did Averne say on nuclear weapons?',
    'What will the weather be in Lisbon?',
    'Did Katrin Osk and Pavel Noor meet in 1999?',
  ])('%s: not reported', async (question) => {
    const found = await ask(question)
    expect(found).toMatchObject({ verdict: 'not-reported', lines: [] })
  })
})

test('in plain words: the verdict first, each sentence with its words, and how the question was understood', async () => {
  const plain = await parley(['ask', 'Who', 'asked', 'for', 'the', '3 March call?', '--ledger', 'sample.db'], folder.path)
  expect(plain).toMatchObject({ code: 0 })
  expect(plain.out).toMatch(/^The accounts disagree/)
  expect(plain.out).toContain('[accounts differ] ')
  expect(plain.err).toContain('Understood on 2031-03-19: asked for')
  const nothing = await parley(['ask', 'What did Averne say on nuclear weapons?', '--ledger', 'sample.db'], folder.path)
  expect(nothing.out).toMatch(/^Not reported/)
})

describe('the brief', () => {
  const brief = (...argv: string[]) => parley(['brief', ...argv, '--ledger', 'sample.db'], folder.path)

  test('has words under every sentence, of reports of its days only', async () => {
    const ended = await brief('--since', '2031-03-05', '--until', '2031-03-12', '--json')
    const { sections, since, asOf } = (JSON.parse(ended.out) as { brief: Brief }).brief
    expect([since, asOf]).toEqual(['2031-03-05', '2031-03-12'])
    expect(sections.flatMap(({ lines }) => lines).length).toBeGreaterThan(10)
    for (const section of sections) expectCited(section)
    const days = await parley(['articles', 'list', '--versions', '--json', '--ledger', 'sample.db'], folder.path)
    const published = new Map(
      (JSON.parse(days.out) as { articles: { id: string; publishedAt: string }[] }).articles.map((each) => [
        each.id,
        each.publishedAt.slice(0, 10),
      ]),
    )
    for (const { lines } of sections)
      for (const { citations } of lines) {
        expect(citations.every(({ articleId }) => published.get(articleId)! <= '2031-03-12')).toBe(true)
        expect(citations.some(({ articleId }) => published.get(articleId)! >= '2031-03-05')).toBe(true)
      }
  })
  test('is the same bytes each time, in each format', async () => {
    for (const format of ['md', 'html', 'json']) {
      const [one, other] = [await brief('--format', format), await brief('--format', format)]
      expect(one.out.length).toBeGreaterThan(500)
      expect(one.out).toBe(other.out)
    }
  })
  test('lets no word of an article act as Markdown or HTML', async () => {
    const text =
      'Marisk <b>Post</b>\n\nVarland and Ostrea held talks in Doha on Tuesday. Tomas Rek said "the *map* is <script>alert(1)</script> [here](x)".'
    writeFileSync(folder.at('hostile.jsonl'), JSON.stringify({ id: 'h', outlet: 'Marisk <b>Post</b>', publishedAt: '2031-03-05', text }))
    expect((await parley(['ingest', 'hostile.jsonl', '--ledger', 'hostile.db'], folder.path)).code).toBe(0)
    const html = await parley(['brief', '--format', 'html', '--ledger', 'hostile.db'], folder.path)
    expect(html.out).not.toMatch(/<script|<b>/)
    const markdown = await parley(['brief', '--ledger', 'hostile.db'], folder.path)
    expect(markdown.out).not.toMatch(/(?<!\\)<script/)
  })
})
