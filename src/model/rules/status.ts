/** Rules of status: what tells whether a contact was held, is to come or fell through, on the day of the report. */
export const statusRules = {
  'status-learnt': {
    reason:
      'The clause only names the contact or stands in a bare present or beside a verb of its own matter, so the learnt status of the encoder, where it is sure, decides.',
    example: 'The two spoke of the ‹talks› that Geneva awaits.',
  },
  'status-present-of-plan': {
    reason: 'A present or bare mention with a day or a word that looks ahead tells a plan.',
    example: 'Lindqvist ‹visits› Doha next week.',
  },
  'status-of-arrival': {
    reason: 'Whoever has arrived, or is on a visit, is there, so the visit is under way.',
    example: 'Rek has ‹arrived› in Doha.',
  },
  'status-unmarked': {
    reason: 'No verb, adjective or preposition says otherwise, so a contact that is named is taken as held.',
    example: 'the Doha ‹meeting› of the ministers',
  },
  'status-by-adjective': {
    reason: 'The adjective before the contact says what became, or is to become, of it.',
    example: 'a ‹planned› summit',
  },
  'status-being-on': {
    reason: 'Whoever is on a visit is there, so it is under way.',
    example: 'Rek is ‹on› a visit to Doha.',
  },
  'status-ahead-of': {
    reason: 'What happens ahead of or before a contact puts it still to come.',
    example: 'Lindqvist spoke ‹ahead of› the summit.',
  },
  'status-after-it': {
    reason: 'What is told of the time after or since a contact leaves it held, whatever became of the verb.',
    example: 'They have not met ‹since› the summit.',
  },
  'status-for-which': {
    reason: 'Talks for which people meet become what the meeting becomes.',
    example: 'They met in Doha ‹for› talks.',
  },
  'status-held-without': {
    reason: 'What was not done at a contact does not undo the contact.',
    example: 'The border was not raised ‹at› the talks.',
  },
  'status-purpose-of-arrival': {
    reason: 'Whoever comes or leaves for talks has yet to hold them.',
    example: 'Rek ‹arrived› in Doha for talks.',
  },
  'status-being-there': {
    reason: 'Whoever is in a place for a contact, in the present, is at it.',
    example: 'The ministers ‹are in Doha› for a summit.',
  },
  'status-by-noun-above': {
    reason: 'The noun that the contact hangs on - a plan, a proposal, a prospect - says how far it has come.',
    example: '‹plans› for a meeting',
  },
  'status-by-verb': {
    reason: 'The verb over the contact says what became, or is to become, of it.',
    example: 'The ministers ‹called off› the meeting.',
  },
  'status-not-ruled-out': {
    reason: 'What is not ruled out is possible.',
    example: 'A meeting has ‹not been ruled out›.',
  },
  'status-ruled-out': {
    reason: 'What is ruled out is unlikely.',
    example: 'Rek ‹ruled out› a meeting.',
  },
  'status-negated': {
    reason: 'A negation turns the word over the contact into its opposite.',
    example: 'A meeting is ‹not unlikely›.',
  },
  'status-negated-plan': {
    reason: 'What is not planned or not expected is unlikely; what was not proposed stays only talked of.',
    example: 'A meeting is ‹not planned›.',
  },
  'status-may-be-cancelled': {
    reason: 'What may be cancelled or postponed still stands as planned.',
    example: 'The summit ‹may be postponed›.',
  },
  'status-is-to': {
    reason: '"Is to" tells a plan, "is not to" that nothing is planned.',
    example: 'The two ‹are to meet› on Monday.',
  },
  'status-negated-future': {
    reason: 'What will not be is unlikely, on the day of the report.',
    example: 'The ministers ‹will not meet› in Doha.',
  },
  'status-future': {
    reason: 'The future tense tells a plan.',
    example: 'The ministers ‹will meet› in Geneva.',
  },
  'status-past': {
    reason: 'The past tense tells that it was held.',
    example: 'Lindqvist ‹met› Rek in Doha.',
  },
  'status-modal': {
    reason: '"May", "might", "could" and "can" tell that it is possible; with "not", that it is unlikely.',
    example: 'The ministers ‹may meet› in April.',
  },
  'status-counterfactual': {
    reason: '"Would have" tells of a contact that did not come about.',
    example: 'They ‹would have met› on Friday.',
  },
  'status-reported-future': {
    reason: '"Would" in a report is the future of the one who spoke, and tells a plan; with "not", that it is unlikely.',
    example: 'Rek said they ‹would meet› again.',
  },
  'status-demanded': {
    reason: '"Should" and "must" tell what somebody wants, so it is proposed.',
    example: 'The ministers ‹must meet›, Toft said.',
  },
  'status-progressive': {
    reason: 'What is being done is under way.',
    example: 'The delegations ‹are meeting› in Doha.',
  },
  'status-negated-past': {
    reason: 'A negated past tells that it did not take place.',
    example: 'The two ‹did not meet› in Doha.',
  },
  'status-perfect': {
    reason: 'The perfect tells that it was held.',
    example: 'Lindqvist ‹has met› Rek twice.',
  },
  'status-present': {
    reason: 'A bare present, as headlines have it, tells what was held unless a day ahead stands beside it; with "not", it is unlikely.',
    example: 'Lindqvist ‹meets› Rek in Doha',
  },
} as const
