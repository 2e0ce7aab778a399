/** Picture captions and credits: where a line says whose picture it is, and which lines describe one. */
import { agencyOf } from '../lexicon/agencies.ts'
import { endsSentence, hasVerb, sentenceCount } from './line.ts'

/** A caption is one to three sentences; a longer line that ends in an agency's name is a paragraph (words). */
const longestCaption = 75

const photo =
  '(?:(?:Stock |File |Archive |Illustrative )?Photo(?:s|graph|graphs|graphy|grapher)?|Pictures?|Pics?|Images?|Illustrations?|Graphics?|Composite|Handout|Screen ?(?:grab|shot)|Video ?grab|Cartoon|File)'
const marked = `(?:${photo}(?:[ -](?:credit|courtesy|by|from|source|file|photo|image))*|Credits?|Courtesy(?: of)?)`

/**
 * Credits at the end of a caption, each from its first mark to the end of the line:
 * "… in Doha. Photo: CPA", "… in Doha | Photo Credit: CPA", "[Photo/Agencies]", "(Photo by Mira Toft/CPA)", "[Mira Toft/CPA]", "— CPA Photo/Mira Toft", "© Mira Toft, CPA".
 */
const endings: readonly RegExp[] = [
  new RegExp(`(?:^|[\\s.|,;”"'’)/–—-])(${marked}\\s?[:/|–—]\\s?[^\\n]{2,80})$`, 'iu'),
  new RegExp(
    `(?:^|[\\s.,;”"'’)])([\\[(]\\s?(?:${photo}|Courtesy|Source|Representational|Representative|Credit)[^\\])\\n]{0,80}[\\])])\\.?$`,
    'iu',
  ),
  /(?:^|[\s.,;”"'’)])([[(][\p{Lu}][\p{L} .'’-]{1,40}(?:\/[\p{Lu}][\p{L} .'’-]{1,40}){1,3}(?: via [\p{Lu}][\p{L} .'’/-]{1,40})?[\])])\.?$/u,
  /(?:^|[\s.,;”"'’)|–—-])([[(]?\p{Lu}{2,6} (?:Photo|Image|file photo)(?:\s?\/\s?[\p{L} .,'’-]{2,50})?[)\]]?)\.?$/u,
  /(?:^|[\s.,;”"'’)|–—])((?:[\p{Lu}][\p{L}.'’-]+ ){1,3}(?:[–—|/]|via) ?(?:AFP|AP|REUTERS|Reuters|EPA|EPA-EFE|Getty Images|Anadolu|Xinhua|Bloomberg|dpa|Shutterstock)(?:\/[\p{L} .'’-]{2,40})?(?: via (?:Getty Images|AP|AFP|Reuters|REUTERS))?)$/u,
  /(?:^|[\s.,;”"'’)|–—])\(?((?:REUTERS|AFP|EPA|EPA-EFE|EFE-EPA|GETTY IMAGES|Getty Images|Reuters|AP|Xinhua|Anadolu)\s?\/\s?[\p{L} .'’/-]{2,60})\)?\.?$/u,
  /(?:^|\s)(©\s?[\p{L}][\p{L} .,'’/&-]{1,60})$/u,
  /(?:^|[\s.,;”"'’)|–—])([–—|-]\s?[\p{L} ]{2,30} (?:pic|photo|file pic|filepic|file photo))\.?$/iu,
]

/** "… in Doha (CPA)", "… in Doha / AFP", "… in Doha | Reuters": the name of an agency alone; also ends copied reports. */
const agencyEnding = /(?:^|[\s.,;”"'’)])((?:[([/|–—]|--|-)\s?([\p{Lu}][\p{L} -]{1,28}?)\s?[)\]]?)\.?$/u

/** Where the credits at the end of `words` begin ("(Not for sale) (CPA)" are two); `agency`: it is no more than an agency's name, and so may stand under a paragraph as well. */
export function findCredit(words: string): { at: number; agency: boolean } | undefined {
  const last = lastCredit(words)
  if (!last?.agency) return last
  const before = lastCredit(words.slice(0, last.at).trimEnd())
  return before && !before.agency ? before : last
}

function lastCredit(line: string): { at: number; agency: boolean } | undefined {
  // A credit is short: only the end of a line is looked at.
  const cut = Math.max(0, line.length - 240)
  const words = line.slice(cut)
  let first = -1
  for (const pattern of endings) {
    const match = pattern.exec(words)
    // "The picture: bleak, he said." is prose: what follows the mark must be a name or two, not a sentence.
    if (!match || !isCreditLike(match[1] as string)) continue
    const at = cut + match.index + match[0].indexOf(match[1] as string)
    if (first < 0 || at < first) first = at
  }
  if (first >= 0) return { at: first, agency: false }
  const match = agencyEnding.exec(words)
  return match && isAgency(match[2] as string) ? { at: cut + match.index + match[0].indexOf(match[1] as string), agency: true } : undefined
}

/** "Photos: A winter without ferries" is the title of a gallery, no credit. */
const storyStart = /[:|]\s?(?:A|An|The|How|Why|What|Who|Where|When|Inside|In|On|At|Life)\s/

function isCreditLike(credit: string): boolean {
  const bare = credit.replace(/^[^:/|–—]*[:/|–—]/, '')
  return (
    !storyStart.test(credit) &&
    credit.split(/\s+/).length <= 14 &&
    (bare.match(/\b[a-z]{3,}\b/g) ?? []).filter(
      (word) =>
        !/^(?:via|for|the|and|from|courtesy|photo|image|file|handout|press|service|office|ministry|foreign|through|agencies|agency)$/.test(
          word,
        ),
    ).length <= 3 &&
    !/\b(?:is|are|was|were|has|have|had|will|said|says)\b/.test(bare)
  )
}

/** Whole lines of credit: "Photo: CPA", "Image source, CPA", "Additional reporting by CPA", "(With inputs from agencies)", "Reporting by Mira Toft; Editing by Pavel Noor". */
const creditLines: readonly RegExp[] = [
  new RegExp(`^[\\[(]?(?i:${photo}|Courtesy|Credits?|${marked})(?: source)?\\s?[:,/|–—-]\\s?\\p{Lu}[^\\n]{1,70}$`, 'u'),
  new RegExp(`^[\\[(](?:${photo})[^\\n]{0,70}[\\])]\\.?$`, 'iu'),
  /^[([—–-]*\s?(?:additional |with |some )?(?:reporting|report|writing|editing|inputs?|contributions?|research|production|translation)(?: and (?:writing|editing|reporting))? (?:by|from) [^\n]{2,300}$/i,
  /^[([—–-]*\s?(?:with|from) (?:additional )?(?:agency |agencies|wire |media )?(?:inputs?|files|reports?|reporting|agencies|agency)(?: (?:from|by) [^\n]{2,120})?[)\].]*$/i,
  /^[([—–-]*\s?(?:with|from) (?:\p{Lu}[\p{L}/-]*(?:, | and | & |\/)?){1,5} (?:inputs?|reports?|reporting|feeds?)[)\].]*$/iu,
  /^[a-z]{2,5}(?:\s?[/,]\s?[a-z]{2,5}){0,4} \([^()]{2,60}\)$/,
  /^\(?(?:edited|reviewed|compiled|produced|translated|reported) by [^\n]{2,120}$/i,
  /^[^\n]{2,300} contributed (?:to|reporting to|to the reporting of) (?:this|the) (?:report|article|story|dispatch)[^\n]{0,60}$/i,
  /^[^\n]{2,120} contributed (?:reporting|to reporting)(?: (?:from|to) [^\n]{2,60})?\.?$/i,
  /^[([—–-]*\s?(?:\p{Lu}[\p{L}-]+ )?(?:agencies|news agencies|wires|with agencies|agency reports)[)\].]*$/iu,
  /^[Ss](?:ource|OURCE)s?\s?[:：/]\s?(?:(?:\p{Lu}[\p{L}.'’&-]*|and|of|the)[ ,/]{0,2}){1,7}\.?$/u,
  /^this (?:article|story|report) (?:was (?:produced|supplied|provided|written|translated|distributed)|is (?:produced|supplied|provided)|came) (?:by|from|with|in) [^\n]{2,120}$/i,
]

/** Whether a whole line is a credit. */
export function isCredit(words: string, count: number): boolean {
  if (count > 45 || words.length > 320 || /^reporting (?:from|in) [\p{L} ,]+$/iu.test(words)) return false
  if (
    creditLines.some((pattern) => pattern.test(words)) &&
    !/^(?:file|video|image|picture|photo)s?\s?[,–—-]\s.*\b(?:is|are|was|were|said|says)\b/i.test(words)
  )
    return (count <= 12 && !storyStart.test(words)) || /report|writing|edit|input|contribut|compiled|translat|agenc/i.test(words)
  // "(jn/gs)", "CPA/PR": the initials of a desk; "— Ministry (@ministry) March 7, 2031": under a post that is shown.
  if (
    /^\([a-z]{2,3}(?:\/[a-z]{2,3}){1,3}\)$|^(?!SHARE|SAVE|LIKE|PRINT)\p{Lu}{2,5}\/\p{Lu}{2,5}$|^[—–-] ?[^@\n]{2,60} \(@\w+\)[^\n]{0,30}$/u.test(
      words,
    )
  )
    return true
  // "CPA Images", "Getty Images", "With CPA, Lakes Wire".
  if (/^\p{Lu}[\p{L}]+ (?:Images|Pictures|Photos?)(?: via \p{Lu}[\p{L} ]+)?$/u.test(words)) return true
  const bare = words.replace(/^with /i, '').replace(/^[\s([\-–—/|]+|[\s)\].\-–—/|]+$/g, '')
  return count <= 6 && bare.split(/\s*[/,|]\s*/).every(isAgency)
}

/** An agency's name, in capitals too ("REUTERS"). */
function isAgency(name: string): boolean {
  return Boolean(agencyOf(name) ?? agencyOf(name.charAt(0) + name.slice(1).toLowerCase()))
}

const pictureCredit = new RegExp(`^[\\s|([]*(?:${photo}|Courtesy|Credits?)(?![a-z])`, 'i')

/** Whether a credit is a picture's: the line above it is then a caption. */
export function isPictureCredit(words: string): boolean {
  return pictureCredit.test(words) || isAgency(words.replace(/^[\s|/([–—-]+|[\s)\].]+$/g, ''))
}

/** Whether words right above a picture's credit can be its caption: no speech, no report of any. */
export function isCaptionAbove(words: string, count: number): boolean {
  return count >= 2 && count <= 45 && sentenceCount(words) <= 2 && !/["“”]|\b(?:said|told|says|according|announced|added)\b/.test(words)
}

const opening =
  /^(?:FILE(?: PHOTO| PICTURE| IMAGE)?\s?[:–—-]|File (?:photo|image|picture)\b|(?:Photo|Image|Picture|Caption|Image caption|Media caption|Pictured|Video caption)(?: shows)?\s?[:,]|In this (?:\w+ ){0,3}(?:photo|picture|image|handout|grab|screengrab|screenshot|frame|still|video)\b|This (?:\w+ ){0,3}(?:photo|picture|image|photograph|handout|screengrab|screenshot|video grab)\b|A (?:\w+ ){0,2}(?:handout|screengrab|screenshot|photo|photograph|picture|image) (?:shows|of|from|taken|released|showing|provided))/
const places =
  /\((?:L|R|C|left|right|cent(?:er|re)|far left|far right|top|bottom|front|back|2nd [LR]|(?:second|third) from (?:left|right)|pictured)\)|,\s(?:(?:far |second |third |second from |third from |from )?(?:left|right)|cent(?:er|re)|pictured(?: here| above| left| right)?|seen here)[,.]/i
const deeds =
  /\b(?:shakes? hands|shaking hands|poses?|speaks? (?:during|at|to|in|with)|attends?|greets?|arrives?|walks?|gestures?|looks? on|addresses|delivers|waves?|sits?|stands?|listens?|takes? part|chairs?|welcomes|embraces?|hugs?|meets? with|are seen|is seen|is pictured|are pictured|holds a|hold a)\b/
const setting =
  /\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d|on \d{1,2} [A-Z][a-z]+|in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|, \d{4}\b|in this|file)/

/** Whether words without a credit describe a picture by their own look: "Lindqvist, left, and Rek before the talks", "FILE - Ana Lindqvist …", "Rek greets Lindqvist in Doha on Tuesday". `alone`: nothing else may be the reason for the line to stand here. */
export function isCaption(words: string, count: number, alone: boolean): boolean {
  if (count < 4 || count > longestCaption || /\?$/.test(words)) return false
  if (/\((?:left|right|cent(?:er|re)|L|R|C|pictured)\)/.test(words) && count <= 40 && sentenceCount(words) <= 1) return true
  if (/["“”]/.test(words)) return false
  if (opening.test(words)) return true
  if (sentenceCount(words) > 1) return false
  if (places.test(words) && count <= 50) return true
  return alone && count <= 45 && deeds.test(words) && setting.test(words) && !/\b(?:said|told|says|according)\b/.test(words)
}

/** Whether what stands before a credit is a caption; else it is a paragraph that ends with its agency's name. */
export function isCaptionBefore(words: string, count: number, agency: boolean): boolean {
  if (count > longestCaption || sentenceCount(words) > 3) return false
  // "Envoy Tomas Rek after the talks. (CPA)": no verb, no paragraph.
  if (count <= 25 && !hasVerb(words)) return true
  return !agency || !endsSentence(words) || isCaption(words, count, true)
}
