/** Rules of whole fields: cells that a record has by what it is, and that rest on the words of the record itself. */
export const fieldRules = {
  'mode-of-record': {
    reason: 'The word that names the contact says of which kind it is.',
    example: 'The two held a ‹call›.',
  },
  'novelty-of-record': {
    reason: 'It is background where its day lies well before the report, or where the past perfect tells it; all else is news.',
    example: 'They ‹had met› in Oslo in January.',
  },
  'participants-of-record': {
    reason: 'The clause of the contact, or one that speaks of the same contact, names them as taking part.',
    example: '‹Lindqvist› met ‹Rek› in Doha.',
  },
  'absent-of-record': {
    reason: 'The article says that they were absent, not invited or not taking part.',
    example: '‹Meridia› was not invited to the talks.',
  },
  'speakers-of-record': {
    reason: 'They are the subject, owner or "according to" of the word of saying, or the name before their turn.',
    example: '‹Lindqvist› said the line was cut.',
  },
  'parties-of-record': {
    reason: 'The sentence names them as those who take the stand or make the agreement, by name or by a word that means them.',
    example: '‹The two sides› agreed on an exchange.',
  },
  'holders-of-record': {
    reason: 'They are the ones who say, in the article, that it is coming.',
    example: '‹Lindqvist› said they will meet again in Geneva.',
  },
  'actors-of-record': {
    reason: 'They are the subject of the verb of the deed, or stand after its "by".',
    example: '‹Varland› imposed sanctions on Ostrea.',
  },
  'recipients-of-record': {
    reason: 'They are the object of the verb of the deed, or stand after its preposition.',
    example: 'Varland imposed sanctions on ‹Ostrea›.',
  },
  'chain-of-record': {
    reason: 'The article names through whom it has the words, nearest to the speaker last.',
    example: 'Rek told ‹CPA› that talks go on.',
  },
  'manner-of-record': {
    reason: 'Content inside marks is direct, outside them indirect, and partly inside them mixed.',
    example: 'Rek spoke of ‹"a door left open"›.',
  },
  'cue-of-record': {
    reason: 'These words attribute what was said to its speaker.',
    example: 'Lindqvist ‹told› reporters that the line was cut.',
  },
  'hedged-of-record': {
    reason: 'A word that keeps a distance stands beside the word of saying or its speaker.',
    example: 'The ministry ‹reportedly› said that the line was cut.',
  },
  'content-of-record': {
    reason: 'These are the words that were said, agreed or done, as far as the sentence carries them.',
    example: 'The sides agreed on ‹an exchange of detained sailors›.',
  },
  'issue-of-record': {
    reason: 'A word of the issue, as the list of issues has it, stands in what was said.',
    example: 'Varland demands a full ‹withdrawal of troops›.',
  },
  'stance-of-record': {
    reason: 'The word of saying, or a word in what was said, shows where the party stands.',
    example: 'Varland ‹demands› a full withdrawal.',
  },
  'outcome-of-record': {
    reason: 'The verb over the point says how far the sides came with it.',
    example: 'The two sides ‹agreed on› an exchange.',
  },
  'what-of-record': {
    reason: 'These words tell what is said to be coming.',
    example: 'They ‹will meet again in Geneva›.',
  },
  'plover-of-record': {
    reason: 'The verb of the deed, with its object, stands in the list of acts under this code.',
    example: 'Varland ‹imposed sanctions› on Ostrea.',
  },
  'edited-by-person': {
    reason: 'A person wrote the value; "parley log" says who, when and why, and what the reader had before.',
    example: 'They met in ‹Doha›, which a person gave its state.',
  },
} as const
