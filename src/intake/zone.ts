/** What an element of a page is for, told by its tag, role and class names. */
import type { BlockKind } from '../model/article.ts'
import type { Mark } from './line.ts'

/** Elements whose words are not on the screen. */
export const unseen: ReadonlySet<string> = new Set(
  'script style noscript template svg head title meta link iframe object embed canvas audio video select option datalist input textarea math map area'.split(
    ' ',
  ),
)

/** Elements that begin and end a line; those in `paragraphs` leave a blank line. */
export const lineBreaking: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
export const paragraphs: ReadonlySet<string> = new Set(
  'address article aside blockquote dl figure figcaption footer form h1 h2 h3 h4 h5 h6 header main nav ol p pre section table ul'.split(
    ' ',
  ),
)

const tagKinds: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  figcaption: 'caption',
  li: 'list',
  nav: 'boilerplate',
  footer: 'boilerplate',
  button: 'boilerplate',
  form: 'boilerplate',
  dialog: 'boilerplate',
  label: 'boilerplate',
}

const roleKinds: Readonly<Record<string, BlockKind>> = {
  navigation: 'boilerplate',
  contentinfo: 'boilerplate',
  search: 'boilerplate',
  dialog: 'boilerplate',
  alert: 'boilerplate',
  button: 'boilerplate',
  toolbar: 'boilerplate',
  menu: 'boilerplate',
}

/** Class names and ids, in words: "c-newsletter__box" holds "newsletter". Where several fit, the first does. */
const classKinds: readonly (readonly [RegExp, BlockKind])[] = [
  [
    /(?:^|[^a-z])(?:related|recommend\w*|read-?more|read-?next|also-?read|see-?also|more-?(?:stories|news|from|on)|trending|most-?(?:read|popular|viewed)|outbrain|taboola|teasers?|latest-?news|up-?next|further-?reading|in-?article-?link|promo-?(?:links?|box)|story-?links?)(?![a-z])/i,
    'related',
  ],
  [
    /(?:^|[^a-z])(?:newsletters?|subscri\w*|sign-?up|share(?:-?(?:bar|tools|buttons?|links?))?|sharing|social(?:-?\w+)?|comments?|disqus|cookies?|consent|gdpr|advert\w*|ads?|ad-?(?:slot|unit|container|wrapper|label|break)|sponsor\w*|breadcrumbs?|tags?|tag-?list|topics|keywords|paywall|banner|toolbar|author-?(?:bio|box|card|info)|about-?(?:the-?)?author|copyright|disclaimer|legal|site-?(?:header|footer|nav)|menu|navbar|skip-?link|ticker|live-?ticker|print-?only|rating|reactions?|follow-?us|app-?(?:promo|banner|download))(?![a-z])/i,
    'boilerplate',
  ],
  [/(?:^|[^a-z])(?:photo-?credit|image-?credit|media-?credit|credit|image-?source|attribution)(?![a-z])/i, 'credit'],
  [/(?:^|[^a-z])(?:caption|cutline|image-?description|wp-caption-text)(?![a-z])/i, 'caption'],
  [
    /(?:^|[^a-z])(?:standfirst|sub-?title|sub-?headline|dek|deck|strapline|article-?(?:summary|intro|lead)|excerpt)(?![a-z])/i,
    'standfirst',
  ],
  [
    /(?:^|[^a-z])(?:byline|by-line|author(?:s|-?name)?|dateline|publish-?date|pub-?date|post-?date|post-?meta|article-?meta|timestamp|date-?time|entry-?meta)(?![a-z])/i,
    'byline',
  ],
]

/** The mark an element puts on its words; `outer` is its parent's. `big` elements hold most of the page: their class names say nothing of a part. */
export function markOfElement(tag: string, attribute: (name: string) => string | null, outer: Mark, big: boolean): Mark {
  const link = outer.link || tag === 'a'
  const role = attribute('role') ?? ''
  // What stands in a boilerplate or related box is that, whatever it is in the box; a credit in a caption is a credit.
  if (outer.kind === 'boilerplate' || outer.kind === 'related') return link === outer.link ? outer : { ...outer, link }
  const named = big
    ? undefined
    : kindOfClass(
        `${attribute('class') ?? ''} ${attribute('id') ?? ''} ${attribute('itemprop') ?? ''} ${attribute('data-component') ?? ''}`,
      )
  const kind =
    (big
      ? undefined
      : (roleKinds[role] ??
        (tag === 'h1' || tag === 'figcaption' ? (named === 'credit' ? named : tagKinds[tag]) : (named ?? tagKinds[tag])))) ?? outer.kind
  const outside = outer.outside || (tag === 'aside' && !big)
  return { ...(kind ? { kind } : {}), ...(outside ? { outside } : {}), ...(link ? { link } : {}) }
}

function kindOfClass(names: string): BlockKind | undefined {
  const plain = names.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_+/g, '-')
  return classKinds.find(([pattern]) => pattern.test(plain))?.[1]
}
