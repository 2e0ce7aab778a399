/** Where the marks of a timeline stand: extents in pixels, lanes, labels; news above, background below. */
import type { TimelineMark } from '../../../views/index.ts'
import { formatWhen, lanesOf } from '../../../views/index.ts'
import { clip } from '../clip.ts'

/** A mark with its place; `left` to `right` is the drawn window, `middle` the centre of its shape, all in pixels. */
export interface Placed {
  mark: TimelineMark
  label: string
  left: number
  right: number
  middle: number
  lane: number
  isWindow: boolean
}

/** The marks of one novelty; `lanes` is at least 1. */
export interface Band {
  name: 'News' | 'Background'
  placed: readonly Placed[]
  lanes: number
  labelled: boolean
}

const dayLength = 86_400_000
const shapeWidth = 18
/** Width of a letter of the 12-pixel label, generous so that labels never touch. */
const letterWidth = 6.9
/** More lanes than this and the labels give way to the shapes: a reader then zooms in, or reads the table. */
const mostLanes = 16
const longestLabel = 38

/** Milliseconds of the first moment of an ISO day, and of the moment after it. */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
export function dayEnd(day: string): number {
  return dayStart(day) + dayLength
}

/** The two bands, laid out with `x` (milliseconds to pixels). */
export function bandsOf(marks: readonly TimelineMark[], x: (time: number) => number): Band[] {
  const news = marks.filter((mark) => mark.novelty === 'new')
  const background = marks.filter((mark) => mark.novelty === 'background')
  return [bandOf('News', news, x), ...(background.length > 0 ? [bandOf('Background', background, x)] : [])]
}

function bandOf(name: Band['name'], marks: readonly TimelineMark[], x: (time: number) => number): Band {
  const spots = marks.map((mark) => spotOf(mark, x)).sort((left, right) => left.left - right.left)
  let labelled = true
  let lanes = lanesOf(spots.map((spot) => [spot.left, spot.right + 6 + spot.label.length * letterWidth + 10]))
  if (Math.max(0, ...lanes) + 1 > mostLanes) {
    labelled = false
    lanes = lanesOf(spots.map((spot) => [spot.left, spot.right + 2]))
  }
  return { name, labelled, lanes: Math.max(0, ...lanes) + 1, placed: spots.map((spot, index) => ({ ...spot, lane: lanes[index]! })) }
}

function spotOf(mark: TimelineMark, x: (time: number) => number): Omit<Placed, 'lane'> {
  const from = x(dayStart(mark.from))
  const to = x(dayEnd(mark.to))
  const isWindow = mark.from !== mark.to
  const middle = isWindow && to - from > shapeWidth ? from + shapeWidth / 2 : (from + to) / 2
  const left = Math.min(from, middle - shapeWidth / 2)
  const right = isWindow ? Math.max(to, middle + shapeWidth / 2) : middle + shapeWidth / 2
  return { mark, label: labelOf(mark), left: isWindow ? left : middle - shapeWidth / 2, right, middle, isWindow }
}

function labelOf(mark: TimelineMark): string {
  const label = mark.sides.length > 0 ? mark.sides.slice(0, 3).join(' – ') : mark.mode
  return clip(label, longestLabel)
}

/** The ticks that stand at the start of a day, each day once: a timeline of days has no hours. */
export function tickDays(ticks: readonly Date[]): Date[] {
  return [...new Map(ticks.map((tick) => [tick.toISOString().slice(0, 10), tick])).keys()].map((day) => new Date(dayStart(day)))
}

/** "2031", "Mar 2031" or "4 Mar", whichever tells these ticks apart; days name the year where it changes. */
export function tickLabel(ticks: readonly Date[], index: number): string {
  const days = ticks.map((tick) => tick.toISOString().slice(0, 10))
  const day = days[index]!
  if (days.every((each) => each.endsWith('-01-01'))) return day.slice(0, 4)
  if (days.every((each) => each.endsWith('-01'))) return formatWhen(day.slice(0, 7))
  const label = formatWhen(day)
  return index > 0 && days[index - 1]!.slice(0, 4) === day.slice(0, 4) ? label.replace(/ \d{4}$/, '') : label
}
