/** Shapes of statuses: every status has its own outline, so that none rests on colour; 16 units wide around 0,0. */

/** A drawn status; `solid` shapes happened or happen, hollow ones have not. */
export interface StatusShape {
  path: string
  solid: boolean
}

const shapes: Record<string, StatusShape> = {
  held: { path: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z', solid: true },
  ongoing: { path: 'M-4.5 -6.5L6.5 0L-4.5 6.5z', solid: true },
  planned: { path: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z', solid: false },
  expected: { path: 'M0 -6.5L6.5 0L0 6.5L-6.5 0z', solid: false },
  possible: { path: 'M0 -6L6.5 5.5H-6.5z', solid: false },
  unlikely: { path: 'M0 6L6.5 -5.5H-6.5z', solid: false },
  proposed: { path: 'M-5 -5H5V5H-5z', solid: false },
  postponed: { path: 'M-6 -5L-1 0L-6 5M1 -5L6 0L1 5', solid: false },
  cancelled: { path: 'M-5 -5L5 5M5 -5L-5 5', solid: false },
  denied: { path: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0zM-4 -4L4 4', solid: false },
}

/** The statuses in the order of the model. */
export const statusNames = Object.keys(shapes)

/** The shape of a status; a dot for a word that is none. */
export function statusShape(status: string): StatusShape {
  return shapes[status] ?? { path: 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z', solid: true }
}
