/** Lines that speak to the visitor of a site, not of the news: buttons, counters, notices, pointers - by the clutter rows and by their form of address. */

import { type ClutterRow, clutterOf, visitorVerbs } from '../lexicon/clutter.ts'
import type { BlockKind } from '../model/article.ts'
import { dayIn } from './day.ts'
import { endsSentence, isOpenEnded, isProse, type Line } from './line.ts'
import { hasFurniture, onTopic, type Sheet, speakerLine } from './sheet.ts'

const address = /\b(?:you|your|you're|you’re|you'll|you’ll|our|us|we)\b/i
const own =
  /\(ATTN|\b(?:the content you|the site|comments|this (?:article|story|page|site|website|material|content|report|post|item|copy)|rights reserved|permission|copyright|©|newsletter|inbox|subscri\w+|sign(?:ing)? (?:up|in)|log(?:ging)? ?in|registered|click\w*|app|cookies?|privacy|terms of (?:use|service)|page|browser|javascript|edited by|syndicated|auto-?generated|(?:author|writer|columnist)(?:'s|’s)?|views|opinions)\b/i

/** What a line is, when it is no part of an article. `spoken`: the page is a transcript or a speech, where "we", "you" and "thank you" are the news. */
export function clutterKind(line: Line, spoken: boolean): BlockKind | undefined {
  const { words, count } = line
  if (spoken && (speakerLine.test(words) || count > 25)) return undefined
  if (/^[\W\d_]*$/u.test(words) && !/\p{L}/u.test(words)) return /\d/.test(words) && count > 6 ? undefined : 'boilerplate'
  if (/^\d+(?:[.,]\d+)?\s?[kKmM]?$/.test(words)) return 'boilerplate'
  // "#Halden #talks", "@haldencourier", "https://…"
  if (
    /^(?:[#@][\p{L}\p{N}_]+[\s,]*)+$/u.test(words) ||
    /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S+$/.test(words) ||
    /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(words)
  )
    return 'boilerplate'
  // "Home > World > Strait", "News | Shipping": where on the site the page stands.
  if (
    count <= 9 &&
    words.length < 120 &&
    !/[.?!]$/.test(words) &&
    /^(?:[\p{L}&’'-]+ ?){1,3}(?: ?[|>»›/·•] ?(?:[\p{L}&’'-]+ ?){1,3})+$/u.test(words)
  )
    return 'boilerplate'
  if (!spoken && (isBar(words) || label.test(words))) return 'boilerplate'
  if (isDayLine(words)) return 'byline'
  const row = clutterOf(words)
  if (row && isBelieved(row, line, spoken)) return row.kind
  return !spoken && speaksToVisitor(line) ? 'boilerplate' : undefined
}

/** "SHARE   COPY LINK", "FOLLOW | CONVERSATIONS (41)": buttons in a row, each of a few words. */
function isBar(words: string): boolean {
  if (words.length > 90 || /[.?!:;,”"]/.test(words)) return false
  const parts = words.split(/\s*[|·•]\s*|\s{2,}/).filter(Boolean)
  return parts.length >= 2 && parts.every((part) => part.length <= 24 && part.split(' ').length <= 3) && !/\d{4}/.test(words)
}

/** "KEY WORDS: …", "Short link:", "Reading Time: 3 mins read": labels of a page. */
const label = /^(?:key ?words?|tags?|short link|comments?|comparte|reading time|read time|filed under|our standards)\s?:/i

const dayWords =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m|gmt|utc|[a-z]{2,3}t)\b\.?|\d+(?:[:.]\d+)*(?:am|pm|st|nd|rd|th)?/gi

/** "Press TV | Tuesday, 03 October 2028", "MIRA TOFT — 4 MARCH 2031, 11:47": a full day, and beside it nothing but a few capitalised words. */
function isDayLine(words: string): boolean {
  if (words.length > 90 || !/\b(?:19|20)\d{2}\b/.test(words) || dayIn(words) === undefined || /[.?!”"]$/.test(words)) return false
  const rest = words
    .replace(dayWords, ' ')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  return rest.length <= 5 && rest.every((word) => /^\p{Lu}/u.test(word))
}

/** A row fits a short line by itself; prose must also speak to the visitor or of the page it stands on. */
function isBelieved(row: ClutterRow, line: Line, spoken: boolean): boolean {
  const { words, count } = line
  const ends = endsSentence(words)
  if (/^["“‘']/.test(words) && ends) return false
  if (row.at === 'whole') return !(ends && row.note === 'button' && /[.?!]$/.test(words) && spoken)
  if (row.kind === 'related') return !isProse(line) && !(spoken && ends) && !(/\?$/.test(words) && !words.includes(':'))
  if (spoken && !own.test(words)) return false
  // "Access to this port was closed" begins like a notice and ends like a sentence.
  if (ends && count >= 6)
    return (
      own.test(words) ||
      (address.test(words) && !spoken && hasFurniture(words)) ||
      (count <= 14 && address.test(words) && isImperative(words))
    )
  // "Loading cranes return to the port": without a stop, but longer than a label.
  return count <= 7 || isImperative(words) || own.test(words) || address.test(words) || hasFurniture(words)
}

function isImperative(words: string): boolean {
  return visitorVerbs.has((/^[^\p{L}]*([\p{L}'’]+)/u.exec(words)?.[1] ?? '').toLowerCase().replace('’', "'"))
}

const strong =
  /\b(?:newsletters?|inbox|subscri\w+|sign up|notifications?|our (?:journalism|app|site|website|readers|newsletter|work|community)|your (?:browser|email|account|device|subscription)|cookies?)\b/i

/** "Get more with …", "A feed of what matters to you": an order to the reader with "you", "our" or furniture in it. */
function speaksToVisitor(line: Line): boolean {
  const { words, count } = line
  if (count > 45 || /["“”]/.test(words)) return false
  if (/\b(?:you|your|you’re|you're)\b/i.test(words) && strong.test(words)) return true
  if (count > 30) return false
  if (isImperative(words))
    return (
      (address.test(words) && hasFurniture(words)) ||
      (count <= 14 && hasFurniture(words) && isOpenEnded(line) && !/\b(?:says?|said|as|after|amid|over|urges?|tells?)\b/.test(words)) ||
      (count <= 9 && /\b(?:you|your|our)\b/i.test(words) && !/:/.test(words))
    )
  return count <= 16 && /\b(?:to|for|with) (?:you|your)\b/i.test(words) && hasFurniture(words)
}

/** A paragraph of a promotion shares fewer of its words with the article than this. */
const foreign = 0.4

/** "That is why we ask you to join us": what speaks to "you" or as "we" beside a button or another such line, and not of the matter, belongs to the promotion. */
export function markPromotions(sheet: Sheet): void {
  if (sheet.spoken) return
  const { lines, kinds } = sheet
  // An advert stands between paragraphs; buttons stand around a promotion.
  const isButton = (at: number) =>
    kinds[at] === 'boilerplate' && !/^(?:ad|advert|loading|story|article|image|\d)/i.test((lines[at] as Line).words)
  const isLabel = (at: number) => {
    const line = lines[at] as Line
    if (kinds[at] || line.bullet || line.count > 12 || /["“”]/.test(line.words) || onTopic(sheet, line) >= 0.34) return false
    return isButton(at + 1) && (isButton(at - 1) || (line.count <= 6 && isImperative(line.words) && isOpenEnded(line)))
  }
  for (let at = 1; at < lines.length - 1; at++) if (isLabel(at)) kinds[at] = 'boilerplate'
  const isPromotion = (at: number) => {
    const line = lines[at] as Line
    return !kinds[at] && line.count <= 60 && address.test(line.words) && !/["“”]/.test(line.words) && onTopic(sheet, line) < foreign
  }
  for (let at = 1; at < lines.length; at++) if (kinds[at - 1] === 'boilerplate' && isPromotion(at)) kinds[at] = 'boilerplate'
  for (let at = lines.length - 2; at >= 0; at--) if (kinds[at + 1] === 'boilerplate' && isPromotion(at)) kinds[at] = 'boilerplate'
}

/** "Mira Toft is Halden Courier's diplomatic correspondent …": who the writer is, told in the present tense under an article. */
const biography =
  /^(?:[\p{Lu}][\p{L}.'’-]+ ){1,4}(?:is|was|covers|has (?:covered|reported|written|been)|joined|writes|reports|leads|works)\b[^\n]{0,200}\b(?:correspondent|reporter|journalist|columnist|editor|writer|freelance|newsroom|fellow at|professor (?:of|at)|lecturer|bureau chief|based in|covers|covering|author of|contributor|producer|researcher at|think tank)\b/u
const biographyStart =
  /^(?:(?:he|she|they) (?:previously|has (?:also )?(?:covered|reported|written|worked)|was previously|can be reached|holds|studied|joined|covers|reports|tweets|writes|is also|is based|also (?:writes|covers))\b|(?:follow|contact|email|reach) (?:him|her|them|\p{Lu}\p{L}+)\b|the (?:author|writer|columnist)s? (?:is|are|was|teaches|works)\b|about the (?:author|writer)s?\b|prior to joining\b|before joining\b)/iu

/** Whether a line under the article tells of its writer. */
export function isBiography(words: string): boolean {
  return words.length < 900 && !/["”],? |\b(?:said|told|says|added)\b/.test(words) && (biography.test(words) || biographyStart.test(words))
}
