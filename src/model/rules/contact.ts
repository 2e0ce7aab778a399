/** Rules of contacts: how long, where, at whose word and about what, as the words around a contact tell. */
export const contactRules = {
  'duration-of-contact': {
    reason: 'A length of time in the clause of the contact is how long it lasted.',
    example: 'They held talks ‹for four hours›.',
  },
  'venue-of-contact': {
    reason: 'A place that the clause of the contact hangs on its word, or on what its parties did, is where it took place.',
    example: 'Lindqvist met Rek ‹in Doha›.',
  },
  'initiator-of-contact': {
    reason: 'The clause says at whose request or on whose call the contact came about.',
    example: 'The call was held at the request of ‹Ostrea›.',
  },
  'host-of-contact': {
    reason: 'The clause says who received the others or gave the contact its place.',
    example: 'talks hosted by ‹Meridia›',
  },
  'round-by-ordinal': {
    reason: 'A number before "round", or before the word for the contact, counts it in its series.',
    example: 'the ‹third round› of talks',
  },
  'agenda-of-contact': {
    reason: 'What the parties discussed, or met on, is told beside the contact.',
    example: 'They discussed ‹the release of sailors›.',
  },
  'outcome-of-contact': {
    reason: 'What came of the contact is told beside it, as its result.',
    example: 'The talks ended ‹without agreement›.',
  },
} as const
