/** The door of reconciling: which records of different articles tell of one thing, and the entry they come to. Pure: no clock, no disk. */
export { reconciler } from './reconciler.ts'
