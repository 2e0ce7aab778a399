/** `parley review`: the queue of what is doubtful, and how far coders agree. */
import { entryThing, type Ledger, listDecisions, queueMaterial, stateOf } from '../../ledger/index.ts'
import { agreementOf, type ReviewItem, reviewQueue } from '../../views/index.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { LedgerOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { count, weight } from './words.ts'

/** So many where --limit does not say. */
const usual = 50

/** Prints the queue, most worth first; each with the mark by which a decision knows whether it has changed since. */
export async function review(given: LedgerOptions & { limit?: number; coder?: string }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const material = await queueMaterial(ledger)
    const all = reviewQueue(material)
    const shown = all.slice(0, given.limit ?? usual)
    if (given.json) return printList('review', marked(ledger, shown, material))
    for (const item of shown) await print(`${linesOf(item).join('\n')}\n\n`)
    return say(
      all.length === 0
        ? 'Nothing is left to review.'
        : `${shown.length < all.length ? `${shown.length} of ` : ''}${count(all.length, 'item')} to review.`,
    )
  })
}

async function* marked(ledger: Ledger, items: readonly ReviewItem[], material: Awaited<ReturnType<typeof queueMaterial>>) {
  for (const item of items) {
    const found = material.entries.find(({ entry }) => entry.id === item.id)
    yield found ? { ...item, seen: stateOf(await entryThing(ledger, found.kind, found.entry)) } : item
  }
}

function linesOf({ id, kind, title, worth, doubts, articles, origins }: ReviewItem): string[] {
  return [
    bold(visible(title)),
    `${kind} ${id} · worth ${worth}${kind === 'decision' ? '' : ` · ${weight({ articles, origins })}`}`,
    ...doubts.map(({ sentence }) => `  ${visible(sentence)}`),
  ]
}

/** Prints kappa of each two coders, alpha of all, and where they differ. */
export async function agreement(given: LedgerOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const found = agreementOf((await listDecisions(ledger)).items)
    if (given.json) return print(`${JSON.stringify({ parley: '1', agreement: found })}\n`)
    for (const { left, right, items, agreed, kappa } of found.pairs)
      await print(
        `${visible(left)} and ${visible(right)}: ${count(items, 'item')} both, ${agreed} alike, kappa ${kappa ?? 'not defined'}\n`,
      )
    await print(`alpha of all: ${found.alpha ?? 'not defined'}\n`)
    for (const { articleId, words, field, said } of found.differences)
      await print(
        `  “${visible(words)}”  ${articleId}${field ? `  ${field}` : ''}: ${Object.entries(said)
          .map(([who, label]) => visible(`${who} ${label}`))
          .join('; ')}\n`,
      )
    return say(`${count(found.coders.length, 'coder')}, ${count(found.differences.length, 'difference')}.`)
  })
}
