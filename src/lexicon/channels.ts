/** Channels: nouns for where or by what a statement was made. */

export interface ChannelRow {
  readonly id: string
  readonly note: string
  readonly example: string
}

export const channels: readonly ChannelRow[] = [
  ...'statement|joint statement|communiqué|communique|readout|press release|declaration|report|letter|message|note|memo|cable|tweet|post|posting|video|broadcast'.split('|').map((id) => ({ id, note: 'written or recorded', example: `said in a ${id}` })),
  ...'briefing|press briefing|news briefing|press conference|news conference|conference|interview|speech|address|remarks|testimony|hearing|call|phone call|telephone call|conversation|podcast|article|op-ed|column'.split('|').map((id) => ({ id, note: 'spoken or published', example: `said at a ${id}` })),
  ...'X|Twitter|Telegram|Facebook|Instagram|Weibo|Truth Social|Threads|Bluesky|WeChat|WhatsApp|VK|TikTok|YouTube'.split('|').map((id) => ({ id, note: 'platform', example: `wrote on ${id}` })),
]

const words = new Set(channels.map((row) => row.id.toLowerCase()))

/** Whether a word names a channel. */
export function isChannel(word: string): boolean {
  return words.has(word.toLowerCase())
}

const platforms = new Set(channels.filter((row) => row.note === 'platform').map((row) => row.id))

/** Whether a name as written is a platform's ("Telegram"). */
export function isPlatform(name: string): boolean {
  return platforms.has(name)
}
