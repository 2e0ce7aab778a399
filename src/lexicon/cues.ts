/** Words that attribute: verbs, nouns and prepositions by which a text gives content to a party, in classes that behave alike. */

/** What may be the content of a cue: a clause ("that …"), words in marks, an infinitive ("to …"), a noun phrase, or what follows a preposition. */
export type Complement = 'clause' | 'quote' | 'infinitive' | 'object' | 'preposition'

export interface CueClass {
  readonly id: string
  readonly note: string
  readonly example: string
  readonly takes: readonly Complement[]
  /** Prepositions that bring the content in, for `preposition`. */
  readonly prepositions?: readonly string[]
  /** Whether the direct object of the verb is the one spoken to ("told reporters"), not what is said. */
  readonly addresseeObject?: true
  readonly lemmas: readonly string[]
}

export const cueVerbs: readonly CueClass[] = [
  {
    id: 'say',
    note: 'Plain saying: content is a clause or a quotation.',
    example: 'The minister said the talks would resume.',
    takes: ['clause', 'quote'],
    lemmas: ['say', 'add', 'note', 'remark', 'comment', 'observe', 'state', 'reply', 'respond', 'answer', 'explain', 'continue', 'recall', 'quip', 'joke', 'muse', 'tweet', 'elaborate', 'conclude', 'opine', 'counter', 'retort', 'go', 'interject', 'echo', 'summarise', 'summarize', 'specify', 'clarify', 'concede', 'admit', 'acknowledge', 'allow', 'disclose', 'reveal', 'divulge', 'contend', 'argue', 'maintain', 'assert', 'claim', 'allege', 'insist', 'declare', 'proclaim', 'caution', 'assess', 'estimate', 'calculate', 'predict', 'forecast', 'signal', 'hint', 'imply', 'intimate', 'mention', 'complain', 'lament', 'boast', 'testify', 'swear', 'reason', 'speculate', 'advise', 'write', 'narrate', 'whisper', 'shout', 'exclaim', 'chant', 'relay', 'suggest', 'indicate', 'post', 'read', 'affirm', 'stipulate'],
  },
  {
    id: 'stress',
    note: 'Saying with weight: a clause, a quotation or the matter itself as object.',
    example: 'The President underscored the need for monitors.',
    takes: ['clause', 'quote', 'object'],
    lemmas: ['stress', 'emphasize', 'emphasise', 'underline', 'underscore', 'highlight', 'reiterate', 'repeat', 'reaffirm', 'reassert', 'restate', 'confirm', 'announce', 'outline', 'describe', 'characterize', 'characterise', 'acknowledge', 'recognize', 'recognise', 'affirm', 'voice', 'express', 'convey', 'note', 'articulate', 'explain', 'detail', 'spell', 'mention', 'assert', 'admit', 'cite', 'recall'],
  },
  {
    id: 'tell',
    note: 'The object is the one spoken to; the content is a clause, an infinitive or a quotation.',
    example: 'She told reporters that monitors would stay.',
    takes: ['clause', 'quote', 'infinitive'],
    addresseeObject: true,
    lemmas: ['tell', 'inform', 'assure', 'reassure', 'remind', 'notify', 'advise', 'brief', 'convince', 'promise', 'warn'],
  },
  {
    id: 'demand',
    note: 'Wanting something done: an infinitive after the one addressed, a that-clause, or a matter.',
    example: 'Oslo urged both sides to return to the table.',
    takes: ['clause', 'quote', 'infinitive', 'object'],
    addresseeObject: true,
    lemmas: ['urge', 'ask', 'order', 'implore', 'beseech', 'beg', 'exhort', 'encourage', 'press', 'pressure', 'invite', 'instruct', 'direct', 'command', 'task', 'require', 'challenge'],
  },
  {
    id: 'require',
    note: 'Demanding a thing or a state of affairs.',
    example: 'The League demanded the release of the sailors.',
    takes: ['clause', 'quote', 'infinitive', 'object'],
    lemmas: ['demand', 'propose', 'request', 'seek', 'recommend', 'advocate', 'suggest', 'insist', 'want', 'offer', 'favor', 'favour'],
  },
  {
    id: 'call',
    note: 'Calling for or on: the content follows the preposition.',
    example: 'Ankara called for an immediate ceasefire. It called on both sides to hold fire.',
    takes: ['quote', 'preposition'],
    prepositions: ['for', 'on', 'upon'],
    lemmas: ['call', 'appeal', 'plead', 'push', 'press'],
  },
  {
    id: 'insist',
    note: 'The content follows on, against or about.',
    example: 'Moscow insisted on a written guarantee. The envoy warned against haste.',
    takes: ['clause', 'quote', 'preposition'],
    prepositions: ['on', 'upon', 'against', 'of', 'about'],
    lemmas: ['insist', 'warn', 'caution', 'protest', 'object', 'complain', 'inveigh', 'boast'],
  },
  {
    id: 'judge',
    note: 'A stance towards a thing: the thing is what is said about.',
    example: 'Paris welcomed the release and rejected the new map.',
    takes: ['clause', 'quote', 'object', 'infinitive'],
    lemmas: ['welcome', 'reject', 'condemn', 'denounce', 'deplore', 'criticize', 'criticise', 'praise', 'hail', 'laud', 'commend', 'applaud', 'deny', 'dismiss', 'dispute', 'rebuff', 'refute', 'rebut', 'decry', 'slam', 'blast', 'endorse', 'support', 'back', 'oppose', 'blame', 'accuse', 'thank', 'congratulate', 'regret', 'appreciate', 'lambast', 'lambaste', 'disavow', 'protest', 'defend', 'downplay', 'decline', 'refuse', 'rule', 'brand', 'label', 'term', 'dub', 'call', 'describe', 'characterize', 'characterise', 'vow', 'salute', 'mourn', 'lament', 'question', 'reproach', 'rebuke', 'apologize', 'apologise', 'hint'],
  },
  {
    id: 'promise',
    note: 'Binding oneself: an infinitive, a clause or a thing.',
    example: 'Delhi pledged to send grain.',
    takes: ['clause', 'quote', 'infinitive', 'object'],
    lemmas: ['pledge', 'vow', 'promise', 'threaten', 'undertake', 'swear', 'commit', 'guarantee', 'offer', 'volunteer', 'agree', 'refuse', 'decline', 'resolve'],
  },
  {
    id: 'think',
    note: 'Thought that the text makes public: belief, hope, fear, expectation.',
    example: 'Ankara believes the window is closing.',
    takes: ['clause', 'quote'],
    lemmas: ['believe', 'think', 'hope', 'fear', 'feel', 'doubt', 'suspect', 'expect', 'assume', 'consider', 'know', 'worry', 'trust', 'reckon', 'understand', 'agree', 'disagree', 'concur', 'anticipate', 'wish', 'accept'],
  },
  {
    id: 'report',
    note: 'Passing on what one has from others or has seen: outlets do it, and so do officials.',
    example: 'The agency reported that the envoy had left.',
    takes: ['clause', 'quote', 'object'],
    lemmas: ['report', 'quote', 'cite', 'announce', 'broadcast', 'publish', 'carry', 'release', 'issue', 'show', 'find', 'learn', 'hear'],
  },
]

/** Nouns that hold content: "his warning that …", "a statement that …", "Oslo's position is that …". */
export const cueNouns: readonly CueClass[] = [
  {
    id: 'word',
    note: 'A noun of speech with a that-clause or an infinitive as its content; its owner is the speaker.',
    example: 'His warning that the line would be cut was ignored.',
    takes: ['clause', 'infinitive'],
    lemmas: ['warning', 'statement', 'claim', 'announcement', 'assertion', 'allegation', 'accusation', 'demand', 'call', 'appeal', 'request', 'pledge', 'promise', 'vow', 'threat', 'insistence', 'proposal', 'suggestion', 'offer', 'hope', 'belief', 'fear', 'concern', 'view', 'position', 'opinion', 'conviction', 'argument', 'comment', 'remark', 'report', 'denial', 'assurance', 'commitment', 'confidence', 'message', 'reply', 'response', 'answer', 'word', 'declaration', 'admission', 'acknowledgement', 'acknowledgment', 'prediction', 'assessment', 'conclusion', 'stance', 'readiness', 'willingness', 'desire', 'condition'],
  },
]

/** Words by which a writer keeps his distance. */
export const hedges: readonly { readonly id: string; readonly note: string; readonly example: string }[] = [
  { id: 'reportedly', note: 'adverb', example: 'He reportedly refused.' },
  { id: 'allegedly', note: 'adverb', example: 'They allegedly met in secret.' },
  { id: 'purportedly', note: 'adverb', example: 'A purportedly signed text.' },
  { id: 'supposedly', note: 'adverb', example: 'The supposedly final draft.' },
  { id: 'apparently', note: 'adverb', example: 'He apparently agreed.' },
  { id: 'unverified', note: 'adjective', example: 'Unverified reports said a ship had sunk.' },
  { id: 'unconfirmed', note: 'adjective', example: 'Unconfirmed reports said a ship had sunk.' },
  { id: 'alleged', note: 'adjective', example: 'the alleged meeting' },
  { id: 'purported', note: 'adjective', example: 'a purported letter' },
]

const byLemma = new Map<string, CueClass[]>()
for (const row of cueVerbs) for (const lemma of row.lemmas) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), row])

/** The classes of a verb lemma; empty where it does not attribute. */
export function cueClassesOf(lemma: string): readonly CueClass[] {
  return byLemma.get(lemma) ?? []
}

const nouns = new Set(cueNouns.flatMap((row) => row.lemmas))

/** Whether a noun can hold content ("warning", "claim"). */
export function isCueNoun(lemma: string): boolean {
  return nouns.has(lemma)
}

const hedgeWords = new Set(hedges.map((row) => row.id))

/** Whether the writer keeps his distance by this word. */
export function isHedge(word: string): boolean {
  return hedgeWords.has(word.toLowerCase())
}
