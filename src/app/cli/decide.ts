/** `parley merge|unmerge|split|undo` and `parley review accept|reject|edit|unsure`: each writes one decision and says what came of it. */
import { userInfo } from 'node:os'
import type { Ledger, Said } from '../../ledger/index.ts'
import type { Decision } from '../../model/decision.ts'
import { type Decider, decide } from '../../parley.ts'
import { UsageError } from './failure.ts'
import { withLedger } from './ledger-file.ts'
import { lineOf } from './log.ts'
import type { DeciderOptions } from './options.ts'
import { print, printList } from './output.ts'

/** Joins two. */
export function merge(one: string, other: string, given: DeciderOptions): Promise<void> {
  return decided(given, (ledger, how) => decide.merge(ledger, one, other, how))
}

/** Takes a merge back. */
export function unmerge(id: string, given: DeciderOptions): Promise<void> {
  return decided(given, (ledger, how) => decide.unmerge(ledger, id, how))
}

/** Takes records out. */
export function split(id: string, records: readonly string[], given: DeciderOptions): Promise<void> {
  return decided(given, (ledger, how) => decide.split(ledger, id, records, how))
}

/** Takes decisions back, so many or the one named. */
export function undo(which: string, given: DeciderOptions): Promise<void> {
  const number = /^\d+$/.test(which) ? Number(which) : undefined
  if (number === 0 || (number === undefined && !/^d[0-9a-f]+$/.test(which)))
    throw new UsageError(`write how many decisions to undo, or the id of one, and not "${which}"`)
  return decided(given, (ledger, how) => decide.undo(ledger, number ?? which, how))
}

/** Says something of a record or a cell. */
export function reviewCell(cell: string, said: Said, given: DeciderOptions): Promise<void> {
  return decided(given, (ledger, how) => decide.review(ledger, cell, said, how))
}

async function decided(given: DeciderOptions, work: (ledger: Ledger, how: Decider) => Promise<Decision>): Promise<void> {
  const { by, coder, why, seen, evenSo } = given
  if (by !== undefined && coder !== undefined && by !== coder) throw new UsageError('a coder decides in the own name: give --coder or --by')
  const how = {
    by: coder ?? by ?? (process.env.PARLEY_USER || userInfo().username),
    why,
    seen,
    evenSo,
    ...(coder === undefined ? {} : { blind: true }),
  }
  await withLedger(given, { create: false }, async (ledger) => {
    const decision = await work(ledger, how)
    return given.json ? printList('decisions', [decision]) : print(`${lineOf({ ...decision, holds: [] }).join('\n')}\n`)
  })
}
