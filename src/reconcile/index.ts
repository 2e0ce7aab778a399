/** The door of reconciling: which records of different articles tell of one thing, and the entry they come to. Pure: no clock, no disk. */
export { ownerOf } from './owner.ts'
export { reconciler } from './reconciler.ts'
