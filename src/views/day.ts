/** Days as people read them: EDTF values and ISO durations in words, without losing how exact they are. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const seasons: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

/** "2031-03-10/2031-03-16" → "10–16 Mar 2031", "2031-21" → "spring 2031", "2031-03-05~" → "about 5 Mar 2031"; what is no EDTF of ours comes back as it is. */
export function formatWhen(edtf: string): string {
  const about = /[~%]/.test(edtf) ? 'about ' : ''
  const doubt = /[?%]/.test(edtf) ? ' (uncertain)' : ''
  const [first, last] = edtf.replace(/[~?%]/g, '').split('/') as [string, string | undefined]
  return `${about}${last === undefined || last === first ? formatPart(first) : formatRange(first, last)}${doubt}`
}

/** "PT4H30M" → "4 hours 30 minutes"; anything else comes back as it is. */
export function formatDuration(duration: string): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration)
  const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']
  const parts = match
    ?.slice(1)
    .flatMap((count, index) => (count === undefined ? [] : [`${count} ${units[index]}${count === '1' ? '' : 's'}`]))
  return parts?.length ? parts.join(' ') : duration
}

// "2031-03-10", "2031-03-10/2031-03-16": a shared month or year is said once.
function formatRange(first: string, last: string): string {
  const left = first.split('-')
  const right = last.split('-')
  if (left.length === 3 && right.length === 3 && left[0] === right[0])
    return left[1] === right[1]
      ? `${Number(left[2])}–${formatPart(last)}`
      : `${Number(left[2])} ${months[Number(left[1]) - 1] ?? left[1]} – ${formatPart(last)}`
  return `${formatPart(first)} – ${formatPart(last)}`
}

function formatPart(part: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d).*)?$/.exec(part)
  if (!match) return part || 'open'
  const [, year, month, day, time] = match
  if (!month) return year as string
  const name = seasons[month] ?? months[Number(month) - 1]
  if (!name) return part
  return `${day ? `${Number(day)} ` : ''}${name} ${year}${time ? `, ${time}` : ''}`
}
