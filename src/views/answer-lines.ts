/** Answer lines: what the ledger holds, as one sentence each made of its cells, with the words they rest on; for answers and for the brief. */
import type { Citation } from '../model/citation.ts'
import type { ActEntry, ContactEntry, StatementEntry } from '../model/entry.ts'
import type { AnswerLine, Askable } from '../model/question.ts'
import type { Absence } from './absences.ts'
import type { Commitment } from './commitments.ts'
import { titleOf } from './contact-card.ts'
import { isComing } from './contact-outcome.ts'
import type { CopyTree } from './copies.ts'
import { formatWhen } from './day.ts'
import type { Disagreement } from './disagreements.ts'
import type { Due } from './due.ts'
import type { DueRate } from './due-rates.ts'
import { fieldsOf, formatVenue, formatWord } from './field.ts'
import type { PositionCell } from './positions.ts'
import type { ReadoutPair } from './readouts.ts'

/** Words of a quotation shown in a line; its citation has them all. */
const longest = 240

const clipped = (words: string) => (words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words)

function made(
  about: Askable,
  line: string,
  citations: readonly Citation[],
  more: Partial<AnswerLine> & { articles: number; origins: number },
): AnswerLine {
  const each = new Map(citations.map((citation) => [`${citation.articleId} ${citation.start} ${citation.end}`, citation]))
  return { about, line: line.replace(/\s+/g, ' '), state: 'told', citations: [...each.values()], ...more }
}

/** "Talks: Varland – Ostrea, 4 Mar 2031: held; Doha (QA); initiated by …": where accounts differ, each of them. */
export function contactLine(contact: ContactEntry, about: Askable = 'contacts'): AnswerLine {
  const fields = fieldsOf(contact)
  const accounts = (name: string) => fields.find((field) => field.name === name)?.accounts ?? []
  const values = (name: string) => [...new Set(accounts(name).map(({ value }) => value))].join(' or ')
  const venue = [...new Set(contact.venue.map(({ value, original }) => (value ? formatVenue(value) : original)))].join(' or ')
  const people = contact.participants.map(({ name, office }) => (office ? `${name} (${office})` : name))
  const parts = [
    contact.status[0]?.value,
    venue,
    values('duration'),
    values('round') && `round ${values('round')}`,
    values('initiator') && `initiated by ${values('initiator')}`,
    people.length > 0 && `with ${people.slice(0, 6).join(', ')}`,
  ].filter(Boolean)
  const used = ['status', 'when', 'duration', 'round', 'initiator', 'venue'].flatMap((name) =>
    accounts(name).flatMap(({ citations }) => citations),
  )
  const isConflicting = ['when', 'duration', 'venue', 'initiator', 'round'].some(
    (name) => fields.find((field) => field.name === name)?.conflict,
  )
  return made(about, `${titleOf(contact)}: ${parts.join('; ')}.`, [...used, ...contact.citations], {
    ...entry('contacts', contact),
    ...(isConflicting ? { state: 'conflict' as const } : {}),
  })
}

/** The status of a contact as the reports up to a day told it, and what later ones made of it; none where no report of that day knew of it. */
export function believedLine(contact: ContactEntry, by: string): AnswerLine[] {
  const dayOf = (moment: string | undefined) => moment?.slice(0, 10) ?? ''
  const known = contact.history.filter(({ reportedAt }) => dayOf(reportedAt) <= by)
  const last = known.at(-1)
  if (!last) return []
  const later = contact.history.find(({ reportedAt, status }) => dayOf(reportedAt) > by && status !== last.status)
  // What was over by then, and is told no other way since, was no belief but what happened.
  if (!later && !isComing(last.status)) return []
  const since = later ? `; told as ${later.status} on ${formatWhen(dayOf(later.reportedAt))}` : ''
  return [
    made(
      'believed',
      `As reported by ${formatWhen(by)}: ${titleOf(contact)}: ${last.status}${since}.`,
      [...last.citations, ...(later?.citations ?? [])],
      entry('contacts', contact),
    ),
  ]
}

/** "Rek, 4 Mar 2031: “…”, by way of CPA". */
export function statementLine(statement: StatementEntry, about: Askable = 'statements'): AnswerLine {
  const words = statement.records[0]!.record.content.map(({ exact }) => exact).join(' … ')
  const via = [...new Set(statement.chain.flatMap(({ hops }) => hops.map(({ name }) => name)))]
  const when = statement.when[0]?.value
  const by = [...new Set(statement.speakers.map(({ name }) => name))].join(', ')
  const line = `${by}${when ? `, ${formatWhen(when)}` : ''}: “${clipped(words)}”${via.length ? `, by way of ${via.join(', ')}` : ''}.`
  return made(about, line, [...statement.records[0]!.record.content, ...statement.citations], entry('statements', statement))
}

/** Each of the values that differ. */
export function disagreementLine(told: Disagreement): AnswerLine {
  const values = told.values.map(({ value, articles }) => `${value} (${articles === 1 ? '1 report' : `${articles} reports`})`)
  return made(
    'disagreements',
    `${told.title}: accounts differ on ${told.label.toLowerCase()}: ${values.join('; ')}.`,
    told.values.flatMap(({ citations }) => citations),
    {
      state: 'conflict',
      entry: `contacts/${told.contact}`,
      articles: new Set(told.values.flatMap(({ articleIds }) => articleIds)).size,
      origins: Math.max(...told.values.map(({ origins }) => origins)),
    },
  )
}

/** What two sides state differently, and what only one of them says; what both say alike is left out. */
export function readoutLines(pair: ReadoutPair): AnswerLine[] {
  const one = (lines: ReadoutPair['rows'][number]['left']) => lines.map(({ value }) => clipped(value)).join(' | ')
  // Matters are told by word lists, and a text may speak of one in words that no list has.
  const only = (field: string, name: string) => (field.startsWith('topic') ? `read only in the text of ${name}` : `only ${name} says`)
  return pair.rows.flatMap((row) => {
    if (row.state === 'same' || row.state === 'unmatched') return []
    const said =
      row.state === 'only-left'
        ? `${only(row.field, pair.left.name)}: ${one(row.left)}`
        : row.state === 'only-right'
          ? `${only(row.field, pair.right.name)}: ${one(row.right)}`
          : `${pair.left.name}: ${one(row.left)}; ${pair.right.name}: ${one(row.right)}`
    const lines = [...row.left, ...row.right]
    return [
      made(
        'readouts',
        `${pair.title}: ${row.label}: ${said}.`,
        lines.flatMap(({ citations }) => citations),
        {
          ...(row.state === 'differs' ? { state: 'conflict' as const } : {}),
          entry: `contacts/${pair.contact}`,
          articles: pair.left.articles.length + pair.right.articles.length,
          origins: 2,
        },
      ),
    ]
  })
}

/** Who was said not to be there. */
export function absenceLine(absence: Absence): AnswerLine {
  return made('absences', `${absence.name} was said to be missing: ${absence.title}.`, [...absence.passages, ...absence.citations], {
    ...(absence.conflict ? { state: 'conflict' as const } : {}),
    entry: `contacts/${absence.contact}`,
    articles: absence.articles,
    origins: absence.origins,
  })
}

/** What was said to be coming and what became of it. */
export function dueLine(due: Due): AnswerLine {
  const became =
    due.state === 'silent'
      ? 'its day has passed, and no report says what became of it'
      : due.state === 'open'
        ? 'still to come'
        : `${due.state}${due.outcome ? `, as told by ${due.outcome.title}` : ''}${due.movedTo ? `, it seems to ${formatWhen(due.movedTo.to)}` : ''}`
  const by = due.holders.length > 0 ? `, said by ${due.holders.join(', ')}` : ''
  return made(
    'due',
    `${clipped(due.title)}${due.kind === 'expectations' && due.window ? ` (${formatWhen(due.window)})` : ''}${by}: ${became}.`,
    [...due.citations, ...(due.outcome?.citations ?? [])],
    {
      entry: `${due.kind}/${due.id}`,
      articles: due.articles,
      origins: due.origins,
    },
  )
}

/** How often what a speaker or an outlet announced came. */
export function rateLine({ name, states, closed, ids }: DueRate, all: readonly Due[]): AnswerLine {
  const own = all.filter(({ id }) => ids.includes(id))
  const rest = (['moved', 'cancelled', 'silent'] as const).map((state) => `${states[state]} ${state}`).join(', ')
  return made(
    'rates',
    `${name}: ${states.met} of ${closed} announcements met (${rest}; ${states.open} still open).`,
    own.flatMap(({ citations }) => citations),
    {
      articles: new Set(own.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).size,
      origins: Math.max(1, ...own.map(({ origins }) => origins)),
    },
  )
}

/** A duty, and how many later sentences speak for it and against it. */
export function commitmentLine(commitment: Commitment): AnswerLine {
  const counted = (['for', 'against', 'unclear'] as const).map(
    (way) => `${commitment.evidence.filter(({ direction }) => direction === way).length} ${way}`,
  )
  const who = commitment.bearers.length > 0 ? commitment.bearers.join(', ') : 'bearer not told'
  const due = commitment.due ? `due ${formatWhen(commitment.due.value)}${commitment.due.inferred ? ' (inferred)' : ''}` : 'no day given'
  const line = `${who}: ${clipped(commitment.duty)} (${formatWord(commitment.settled ?? 'said')}, ${due}); later sentences: ${counted.join(', ')}.`
  const words = [...commitment.citations, ...(commitment.due?.citations ?? []), ...commitment.evidence.map(({ passage }) => passage)]
  return made('commitments', line, words, {
    entry: `${commitment.kind}/${commitment.id}`,
    articles: commitment.articles,
    origins: commitment.origins,
  })
}

/** The last stance of a party on an issue and, where it changed, the one before, both quoted. */
export function positionLines(cell: PositionCell, since?: string): AnswerLine[] {
  return cell.sayings.flatMap((saying) => {
    if (since !== undefined && (saying.day ?? '') < since) return []
    const move = cell.moves.find(({ to }) => to === saying.id)
    const before = cell.sayings.find(({ id }) => id === move?.from)
    const change =
      before && move
        ? `; suggestion: ${move.change}, before it “${clipped(before.citations[0]!.exact)}”${before.day ? ` (${formatWhen(before.day)})` : ''}`
        : ''
    const line = `${cell.name} on ${formatWord(cell.issue)}${saying.day ? `, ${formatWhen(saying.day)}` : ''}: ${saying.stance}: “${clipped(saying.citations[0]!.exact)}”${change}.`
    return [
      made('positions', line, [...saying.citations, ...(before?.citations ?? [])], {
        entry: `positions/${saying.id}`,
        articles: saying.articles,
        origins: saying.origins,
      }),
    ]
  })
}

/** Who had a text first, who printed it as it was, who cut or added what; `opening` are the first words of the origin, for copies in which nothing was changed. */
export function copyLine(tree: CopyTree, opening: readonly Citation[]): AnswerLine {
  const told = tree.reports.map(({ outlet, standing, addedCharacters, cutCharacters }) => {
    const changes = standing === 'edited' ? ` (adds ${addedCharacters}, cuts ${cutCharacters} characters)` : ''
    return `${outlet ?? 'unnamed outlet'}: ${standing}${changes}`
  })
  const words = tree.reports.flatMap(({ adds, cuts }) => [...adds, ...cuts])
  return made(
    'copies',
    `${tree.articles} reports go back to ${tree.origins === 1 ? '1 origin' : `${tree.origins} origins`}: ${told.join('; ')}.`,
    [...opening, ...words],
    {
      entry: `articles/${tree.reports[0]!.articleId}`,
      articles: tree.articles,
      origins: tree.origins,
    },
  )
}

/** A deed of one party to another. */
export function actLine(act: ActEntry): AnswerLine {
  const when = act.when[0]?.value
  const names = (some: ActEntry['actors']) => some.map(({ name }) => name).join(', ')
  const whom = act.recipients.length > 0 ? ` (to ${names(act.recipients)})` : ''
  const line = `${names(act.actors) || 'Somebody'}${when ? `, ${formatWhen(when)}` : ''}: ${clipped(act.content[0]!.value ?? act.content[0]!.original)}${whom}; ${act.plover[0]?.value ?? ''}.`
  return made('acts', line, act.citations, entry('acts', act))
}

function entry(kind: string, { id, articles, origins }: { id: string; articles: number; origins: number }) {
  return { entry: `${kind}/${id}`, articles, origins }
}
