/** Rules of the grammar of time: how words become a day, a month, a span or a length. */
export const dateRules = {
  'quotation-open': {
    reason: 'A doubt: marks open a quotation that its paragraph does not close, so its end is a guess that is not made.',
    example: '‹"Nobody slammed a door, Lindqvist said.›',
  },
  'date-without-anchor': {
    reason: 'A doubt: neither a day of publication nor a dateline is known, so words that count from it keep no day.',
    example: 'They met ‹on Tuesday›.',
  },
  'weeks-weekday': {
    reason: 'A weekday with a word for its week is the day of that week, counted from the day of the report.',
    example: 'They met on ‹Tuesday last week›.',
  },
  every: {
    reason: 'Words for a repetition name no single day, so the cell keeps them as written.',
    example: 'The teams talk ‹every Tuesday›.',
  },
  'weekday-span': {
    reason: 'Two weekdays joined are the span from the one to the other, near the day of the report.',
    example: 'The talks ran ‹from Monday to Wednesday›.',
  },
  weekday: {
    reason: 'A bare weekday is the last one up to the day of the report, or the next one where the clause looks ahead.',
    example: 'Lindqvist met Rek ‹on Tuesday›.',
  },
  'near-day': {
    reason: 'Today, tomorrow, yesterday and their like count from the day of the report.',
    example: 'The teams meet again ‹tomorrow›.',
  },
  'day-around': {
    reason: 'Words that count from a day told before count from that day, not from the report.',
    example: 'They met on March 4 and parted ‹the following day›.',
  },
  ago: {
    reason: 'A length of time ago is counted back from the day of the report.',
    example: 'The line was cut ‹two days ago›.',
  },
  'in-days': {
    reason: 'A length of time ahead is counted on from the day of the report where the clause looks ahead; else it is a length.',
    example: 'They will meet again ‹in two weeks›.',
  },
  week: {
    reason: 'Last, this and next week are the week, Monday to Sunday, around the day of the report.',
    example: 'A summit is planned for ‹next week›.',
  },
  weekend: {
    reason: 'A weekend is the last Saturday and Sunday up to the report, or the next where the words or the clause look ahead.',
    example: 'They spoke ‹over the weekend›.',
  },
  'month-around': {
    reason: 'Last, this and next month count from the month of the report.',
    example: 'The talks broke off ‹late last month›.',
  },
  'year-around': {
    reason: 'Last, this and next year count from the year of the report.',
    example: 'The pact was signed ‹last year›.',
  },
  season: {
    reason: 'A season is kept as a season of its year, the nearest one where no year is named.',
    example: 'They first met ‹in the summer of 2029›.',
  },
  'year-span': {
    reason: 'Two years joined are the span from the one to the other.',
    example: 'The line was open ‹between 2024 and 2028›.',
  },
  year: {
    reason: 'A year by itself is the whole year; no day in it is guessed.',
    example: 'The two states broke off relations ‹in 2028›.',
  },
  'half-hours': {
    reason: 'A number and a unit before a noun are the length of what the noun names.',
    example: 'a ‹four-and-a-half-hour› meeting',
  },
  duration: {
    reason: 'A number and a unit of time, without a word that counts from a day, are a length.',
    example: 'The talks lasted ‹about four hours›.',
  },
  vague: {
    reason: 'The words are too vague for a day, and vague stays vague: the cell keeps them as written.',
    example: 'The two had met ‹recently›.',
  },
  anniversary: {
    reason: 'An anniversary names its day only through what it recalls, so the cell keeps the words as written.',
    example: 'on ‹the third anniversary› of the war',
  },
  'end-by': {
    reason: 'What is to be done by the end of a month or year may be done up to its last day.',
    example: 'The mission will wind up ‹by the end of May›.',
  },
  'part-in-month': {
    reason: 'Early in a month is its first ten days, late in it those from the 21st on.',
    example: 'She is expected in Oslo ‹early in April›.',
  },
  'week-of-day': {
    reason: 'The week of a day is the seven days it stands in or begins.',
    example: 'Talks are due ‹the week of December 13›.',
  },
  'part-of-month': {
    reason: 'A half or a week of a named month is the span of its days.',
    example: 'in ‹the second half of July›',
  },
  quarter: {
    reason: 'A quarter of a year is the span of its three months.',
    example: 'in ‹the first quarter of 2031›',
  },
  iso: {
    reason: 'Year, month and day are written out in figures.',
    example: 'The readout of ‹2031-03-04› says …',
  },
  'day-span': {
    reason: 'Two days of one month joined are the span from the one to the other; without a year, that nearest to the report.',
    example: 'The round is set for ‹March 12-14, 2031›.',
  },
  'day-span-before': {
    reason: 'Two days of one month joined are the span from the one to the other; without a year, that nearest to the report.',
    example: 'The round is set for ‹12-14 March 2031›.',
  },
  'month-day': {
    reason: 'A month and a day are that day; without a year, the one nearest to the report in the direction the clause looks.',
    example: 'They will meet again on ‹March 12›.',
  },
  'day-month': {
    reason: 'A day and a month are that day; without a year, the one nearest to the report in the direction the clause looks.',
    example: 'They will meet again on ‹12 March›.',
  },
  'month-before-that': {
    reason: 'A month of a year that is named from the report or from a year told before is the month of that year.',
    example: 'in ‹March of the preceding year›',
  },
  'month-year': {
    reason: 'A month with its year is that month; no day in it is guessed.',
    example: 'The channel opened in ‹October 2030›.',
  },
  'month-relative': {
    reason: 'A month with last, next or this is that month, counted from the month of the report.',
    example: 'They had met ‹last October›.',
  },
  month: {
    reason: 'A bare month is the last one up to the report, or the next where the clause looks ahead or the month is near.',
    example: 'A summit is planned for ‹late April›.',
  },
} as const
