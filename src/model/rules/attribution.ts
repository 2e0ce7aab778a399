/** Rules of attribution: what shows that somebody said something, and what stands beside it. */
export const attributionRules = {
  'office-beside-name': {
    reason: 'A title before the name, or an office set beside it, is the office of whoever bears the name.',
    example: '‹Foreign Minister› Ana Lindqvist arrived.',
  },
  'turn-of-transcript': {
    reason: 'In a transcript the words after a speaker’s name, up to the next name, are that speaker’s.',
    example: 'MS. TOFT: ‹We have seen no map.›',
  },
  'mark-of-headline': {
    reason: 'In a headline a bare colon or dash parts the words from the one who says them.',
    example: '‹Strait to reopen in May›: ministry',
  },
  'words-behind-colon': {
    reason:
      'Words in marks behind the colon of a sentence that attributes in no other way are its subject’s; a message speaks for its sender.',
    example: 'The message reads, in part: ‹“Your club has come a long way.”›',
  },
  'quotation-carried-on': {
    reason: 'A sentence that is nothing but words in marks goes on with what was said before it.',
    example: '"We met," Rek said. ‹"We shall meet again."›',
  },
  'cue-verb-clause': {
    reason: 'A verb of saying has a clause as its object, and the clause is what was said.',
    example: 'Lindqvist ‹said› that the line was cut.',
  },
  'cue-verb-inserted': {
    reason: 'A verb of saying with its speaker stands after or inside the words that were said.',
    example: 'The line, Rek ‹said›, was cut.',
  },
  'cue-verb-loose': {
    reason: 'What was said follows the verb of saying as a sentence of its own, without "that".',
    example: 'Rek ‹warned›: the line would be cut.',
  },
  'cue-verb-infinitive': {
    reason: 'A verb of asking or promising has an infinitive, which is what was asked or promised.',
    example: 'Ostrea ‹urged› Varland to open the crossing.',
  },
  'cue-verb-preposition': {
    reason: 'The verb of saying takes what was said after its preposition.',
    example: 'Lindqvist ‹warned› against a new round of sanctions.',
  },
  'cue-verb-object': {
    reason: 'The verb of saying has a noun as its object, and the noun is what was said.',
    example: 'Varland ‹demands› a full withdrawal.',
  },
  'cue-verb-quotation': {
    reason: 'A verb of saying stands in one sentence with words in marks that nothing else claims.',
    example: 'Rek ‹spoke› of "a door left open".',
  },
  'as-reported-by': {
    reason: 'An aside names whoever reports it, and speaks for the whole clause it stands in.',
    example: 'The line was cut, as ‹reported› by CPA.',
  },
  'according-to': {
    reason: '"According to" names whoever says what the rest of the clause tells.',
    example: 'The line was cut, ‹according to› the ministry.',
  },
  'cue-noun': {
    reason: 'A noun of saying has a clause that is what was said, and an owner who said it.',
    example: 'his ‹warning› that the line would be cut',
  },
  'list-behind-colon': {
    reason: 'A sentence of saying ends in a colon, and the items of the list behind it are what was said.',
    example: 'The ministers ‹agreed› on the following: 1. The ferry sails again in May.',
  },
  'cue-learnt': {
    reason: 'The learnt part of the encoder takes the word for one of saying, in a clause where no rule of the tree did.',
    example: 'The ministry ‹put it› at nine sailors.',
  },
  'addressee-of-cue': {
    reason: 'The person whom the verb of saying takes as its hearer is the one spoken to.',
    example: 'Lindqvist told ‹reporters› that they would meet again.',
  },
  'channel-of-heading': {
    reason: 'The heading says what kind of paper the text is, and so by what means all in it was said.',
    example: '‹Readout› of a call with the President of Ostrea',
  },
  'channel-beside-cue': {
    reason: 'Words beside the verb of saying name the means by which it was said.',
    example: 'Rek said ‹at a press briefing› that talks go on.',
  },
  'venue-beside-cue': {
    reason: 'Words beside the verb of saying name the place where it was said.',
    example: 'Rek said ‹in Doha› that talks go on.',
  },
} as const
