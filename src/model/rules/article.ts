/** Rules of intake: whence an article's outlet, headline, byline and dateline. */
export const articleRules = {
  headline: {
    reason: 'The page marks these words as its headline, or they stand alone above the text.',
    example: '‹Varland and Ostrea meet in Doha›',
  },
  byline: {
    reason: 'A line of names above or below the text, as newsrooms sign a report, names who wrote it.',
    example: 'By ‹Mira Toft›',
  },
  'byline-markup': {
    reason: 'The page names its author in its markup, and the name stands in the text.',
    example: '‹Mira Toft›, as the page itself says',
  },
  dateline: {
    reason: 'The report opens with the place, and often the day, where it was filed.',
    example: '‹DOHA, March 4 (Courier)› - Talks began …',
  },
  'outlet-masthead': {
    reason: 'A line of the page that is no part of the report names the outlet.',
    example: '‹The Halden Courier›',
  },
  'outlet-dateline': {
    reason: 'The dateline credits an agency, and nothing else names an outlet, so it is inferred to be the publisher.',
    example: 'DOHA, March 4 (‹CPA›) - Talks began …',
  },
  'outlet-named': {
    reason: 'Whoever gave the article, or its address, says which outlet published it, and the page shows the name.',
    example: 'Copyright 2031 ‹Halden Courier›',
  },
  'outlet-given': {
    reason: 'Whoever gave the article says which outlet published it; the page does not show the name, so the headline is cited.',
    example: 'parley ingest page.txt --outlet "Halden Courier"',
  },
  'outlet-address': {
    reason: 'The address of the page belongs to the outlet; the page does not show the name, so the headline is cited.',
    example: 'https://halden-courier.example/doha',
  },
} as const
