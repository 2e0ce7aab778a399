/** Question words: by what words a question to the ledger asks for which of its answers. */

export interface QuestionWordRow {
  /** The answer that is asked for. */
  readonly id: string
  /** Words, lower case; a stem ends in *. */
  readonly words: readonly string[]
  readonly note: string
  readonly example: string
}

export const questionWords: readonly QuestionWordRow[] = [
  { id: 'readouts', words: ['readout*', 'two sides', 'both sides say', 'each side say*', 'own account*'], note: 'two sides on one contact', example: 'Which details do the two readouts state differently?' },
  { id: 'disagreements', words: ['differ*', 'disagree*', 'dispute*', 'contradict*', 'conflicting', 'who asked', 'initiat*', 'at whose'], note: 'what accounts tell differently', example: 'Who asked for the call?' },
  { id: 'denials', words: ['denial*', 'denied', 'denies', 'deny'], note: 'what was denied, and who told of the matter without that', example: 'Which outlets did not carry the denial?' },
  { id: 'copies', words: ['copied', 'copies', 'copy', 'cut what', 'who cut', 'one report or', 'had it first', 'first report*', 'carry the', 'carried the', 'did not carry', 'same wire'], note: 'who took a text from whom', example: 'Who had it first, and who only copied it?' },
  { id: 'versions', words: ['after publication', 'changed the story', 'corrected', 'correction*', 'edited', 'version*'], note: 'texts that changed at their address', example: 'Which outlets changed the story after publication?' },
  { id: 'absences', words: ['absent', 'not in the room', 'not invited', 'excluded', 'left out', 'missing', 'complain*', 'who was not'], note: 'who was said not to be there', example: 'Who was not in the room, and who complained?' },
  { id: 'due', words: ['announced', 'take place', 'took place as', 'due', 'to come', 'coming', 'expected', 'planned', 'scheduled', 'announcements', 'happen*', 'hold'], note: 'what was said to be coming, and what became of it', example: 'What was announced for this week, and did it take place?' },
  { id: 'rates', words: ['usually hold', 'usually come', 'whose announcements', 'hit rate*', 'how reliable'], note: 'how often what somebody announced came', example: 'Whose announcements usually hold?' },
  { id: 'commitments', words: ['promise*', 'commit*', 'pledge*', 'agreed', 'agreement*', 'by when', 'kept', 'deal'], note: 'duties, their bearers and days', example: 'What was promised, by whom, by when?' },
  { id: 'positions', words: ['position*', 'stance*', 'demand*', 'moved', 'stand on', 'oppose*', 'support*', 'softened', 'hardened'], note: 'where a party stands, and whether that moved', example: "Has Ostrea's position on monitors moved?" },
  { id: 'statements', words: ['say', 'said', 'says', 'told', 'statement*', 'quote*', 'exactly'], note: 'sayings, and by whom we have them', example: 'What exactly did Rek say on monitors?' },
  { id: 'rounds', words: ['how many rounds', 'which round', 'number of rounds', 'rounds'], note: 'rounds as each account numbers them', example: 'How many rounds were there?' },
  { id: 'unnamed', words: ['unnamed', 'anonymous', 'not named', 'one origin', 'single source', 'single unnamed', 'rest on a single'], note: 'what one unnamed speaker alone says', example: 'Which items rest on a single unnamed speaker?' },
  { id: 'believed', words: ['believe*', 'know on', 'knew', 'as known', 'before the correction', 'as of'], note: 'how things stood by the reports of a day', example: 'What did we believe on the morning of 17 March?' },
  { id: 'novelty', words: ['background', 'what is new', 'new versus', 'new and what'], note: 'news and history told beside it', example: 'What is new, and what is background?' },
  { id: 'acts', words: ['sanction*', 'seize*', 'froze', 'acts', 'did to', 'attack*', 'strike*'], note: 'deeds outside of contact and speech', example: 'What did Ostrea do to Varland?' },
  { id: 'rows', words: ['rows', 'code book', 'codebook', 'table of'], note: 'contacts as rows of a code book', example: 'Give me the rows for March with coder, evidence and precision.' },
  { id: 'contacts', words: ['met', 'meet', 'meeting*', 'called', 'call', 'calls', 'phone*', 'talks', 'talk', 'visit*', 'summit*', 'contact', 'contacts', 'spoke', 'last have'], note: 'meetings, calls, talks, visits', example: 'Who met or called whom since Monday?' },
]

const matchers = questionWords.map(({ id, words }) => ({
  id,
  pattern: new RegExp(`(?<=^|[^\\p{L}])(?:${words.map((word) => word.replace(/\*$/, '\\p{L}*')).join('|')})(?=[^\\p{L}]|$)`, 'iu'),
}))

/** Answers about contacts seen from one side; beside them a plain list of contacts or sayings says nothing that was asked. */
const particular = new Set(['denials', 'rows', 'readouts', 'rounds', 'believed', 'novelty', 'unnamed', 'copies', 'versions', 'absences'])
const general = new Set(['contacts', 'statements', 'disagreements'])

/** The answers that a question asks for, in the order of the table; the general ones only where no particular one is. */
export function askedIn(question: string): string[] {
  const asked = matchers.filter(({ pattern }) => pattern.test(question)).map(({ id }) => id)
  return asked.some((id) => particular.has(id)) ? asked.filter((id) => !general.has(id)) : asked
}

/** Words of a question that are no words to search for. */
export const questionFunctionWords: ReadonlySet<string> = new Set(
  'a about after all also an and any are as asked at be been before between both but by called come could date did do does each else ever every exactly five for from had has have he her his how i in into is it its it’s kept know last long many me met month morning much new not now of on one only or other our out over own past report reports round rounds said say says she should show since so some still than that the their them then there these they this those through time to today told tomorrow two under until was we week were what when where whether which who whom whose why will with would year yesterday you'.split(' '),
)
