/** Which addresses of the network may be called: those of the public internet, unless the caller allows the others. */
import { isIP, isIPv4 } from 'node:net'

/** IPv4 ranges that are not the public internet (IANA special-purpose registry), as first address and length of prefix. */
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** The eight groups of an IPv6 address; an IPv4 tail ("::ffff:10.0.0.1") counts as two. */
function groupsOf(address: string): number[] {
  const bare = address
    .replace(/%.*$/, '')
    .replace(
      /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
      (_, a, b, c, d) => `${((Number(a) << 8) | Number(b)).toString(16)}:${((Number(c) << 8) | Number(d)).toString(16)}`,
    )
  const [head, tail] = bare.split('::') as [string, string | undefined]
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const middle = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...middle, ...right].map((group) => Number.parseInt(group, 16))
}

/** Whether an IP address lies outside the public internet: loopback, private, link-local, documentation, multicast. What is no IP address does too. */
export function isPrivate(address: string): boolean {
  if (isIPv4(address)) {
    const value = numberOf(address)
    return ranges.some(([first, length]) => Math.floor(value / 2 ** (32 - length)) === Math.floor(numberOf(first) / 2 ** (32 - length)))
  }
  if (!isIP(address)) return true
  const groups = groupsOf(address)
  const [first, second] = groups as [number, number]
  const embedded = (high: number, low: number) => isPrivate(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`)
  // ::ffff:a.b.c.d, ::a.b.c.d and 64:ff9b::a.b.c.d carry an IPv4 address: that one decides. 2002::/16 carries it in front.
  if (groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || groups[5] === 0)) return embedded(groups[6]!, groups[7]!)
  if (first === 0x64 && second === 0xff9b) return embedded(groups[6]!, groups[7]!)
  if (first === 0x2002) return embedded(groups[1]!, groups[2]!)
  // Global unicast is 2000::/3; documentation (2001:db8::/32, 3fff::/20), Teredo and the rest of 2001::/23 are not called.
  if ((first & 0xe000) !== 0x2000) return true
  return (first === 0x2001 && (second === 0xdb8 || second < 0x200)) || (first === 0x3fff && second < 0x1000)
}
