/** Clutter: the words of a page that are no part of its article - buttons, counters, notices, pointers to other articles. */

export interface ClutterRow {
  /** Lower case, straight marks, every number written "#". */
  readonly id: string
  /** whole: the line is these words; start: it begins with them; anywhere: a line without quoted speech holds them. */
  readonly at: 'whole' | 'start' | 'anywhere'
  readonly kind: 'boilerplate' | 'related'
  readonly note: string
  readonly example: string
}

const family = (kind: ClutterRow['kind'], at: ClutterRow['at'], note: string, words: string): ClutterRow[] =>
  words.split('|').map((id) => ({ id, at, kind, note, example: at === 'whole' ? id : `${id} …` }))

export const clutter: readonly ClutterRow[] = [
  ...family(
    'boilerplate',
    'whole',
    'advert',
    'ad|ads|advert|advertisement #|ad #|story continues below|article content|advertisement|advertisements|advertising|advertisement feature|sponsored|sponsored content|sponsored links|promoted|promoted content|paid content|partner content|paid partner content|remove ads|report this ad|close ad|skip ad',
  ),
  ...family(
    'boilerplate',
    'start',
    'advert',
    'advertisement -|advertisement ·|advertisement. scroll|story continues below|article continues below|article continues after|story continues after|continue reading below|scroll to continue|content continues below|sponsored by|presented by|paid for by|in partnership with our',
  ),
  ...family(
    'boilerplate',
    'whole',
    'button',
    'share|share this|share this article|share this story|share this page|share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin|share via email|share article|share options|tweet|post|pin|pin it|email|e-mail|mail|print|print this article|print this page|print page|print article|save|save article|save for later|saved|bookmark|bookmark this|copy link|copy url|link copied|copied|gift article|gift this article|give this article|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube|tiktok|pinterest|messenger|wechat|weibo|threads|bluesky|flipboard|vk|viber|rss|listen|listen now|play|pause|mute|unmute|play video|play audio|watch|watch now|close|cancel|ok|okay|yes|no|more|less|show more|show less|see more|see all|view all|view more|load more|load more comments|expand|collapse|next|previous|prev|back|back to top|top|go to top|return to top|scroll up|skip to content|skip to main content|skip navigation|menu|main menu|search|search this site|home|homepage|log in|login|log out|sign in|sign out|sign up|register|subscribe|subscribe now|subscribe today|follow|follow us|following|unfollow|like|dislike|reply|report|flag|translate|original|text size|font size|aa|a a a|a- a+|a+ a-|enlarge|enlarge image|enlarge this image|view gallery|view image|view full size|open image in gallery|image # of #|# / #|# of #|toggle caption|hide caption|learn more|find out more|read now|click here|tap here|download|download app|install|donate|donate now|support us|contribute|accept|accept all|accept all cookies|accept cookies|reject all|decline|manage cookies|manage preferences|cookie settings|cookie preferences|cookie policy|cookies|privacy|privacy policy|privacy notice|terms|terms of use|terms of service|terms and conditions|contact|contact us|about|about us|careers|advertise|advertise with us|help|faq|sitemap|site map|imprint|disclaimer|legal|corrections|feedback|send feedback|submit|send|enter|go|continue|edit|breaking|live|breaking news|live updates|exclusive|premium|subscribers only|subscriber only|members only|editorial standards|our standards|add to favorites|add to favourites|e-paper|epaper|podcast|podcasts|newsletters|newsletter|video|videos|photos|gallery|in pictures|trending now|tags|topics|keywords|notifications|enable notifications|allow notifications|not now|maybe later|no thanks|thanks for sharing|my account|account|comment icon|captcha|photo gallery|end|(end)|(ends)|ends|-ends-|reading time|do not sell or share my personal information|do not sell my personal information|reuse this content|view on the web|after newsletter promotion|newsletter email address|get it|get involved|more by this author|closed|the end|unknown|default|loading|please wait|english|select language|language',
  ),
  ...family(
    'boilerplate',
    'whole',
    'counter',
    'comment|comments|# comment|# comments|comments #|comment #|no comments|no comments yet|comments are closed|comments closed|show comments|hide comments|view comments|view all comments|read comments|all comments|leave a comment|leave a reply|post a comment|post comment|add a comment|add comment|write a comment|write a comment...|your comment|sort by|newest|oldest|newest first|oldest first|most liked|top comments|join the conversation|join the discussion|be the first to comment|start the conversation|# share|# shares|shares #|# view|# views|views #|views: #|# like|# likes|likes #|# reply|# replies|# read|# reads|# min|# mins|# min read|# mins read|# minute read|# minutes read|# mins to read|# min listen|#k|#k shares|#k views|#.#k|#k comments|#.#k shares|#.#k views|# people are reading this|# people reacted|# retweets|# reactions|# claps|# upvotes|popularity #|hits: #|word count: #|reading time: # min|reading time # min|reading time: # minutes|reading time # minutes|estimated reading time: # minutes|time to read: # minutes',
  ),
  ...family(
    'boilerplate',
    'start',
    'comments',
    'comments (|please keep comments|comments may take|save my name|you are replying to|your comment|log in to comment|sign in to comment|login to comment|please log in to|you must be logged in|you need to be logged in|what do you think|have your say|let us know|tell us what you think|got a story|got a tip|have a tip|have a story|do you have a story|commenting on this|comments are moderated|comments on this|share your thoughts|share your opinion|your email address will not|required fields are marked|read our comment policy|join the conversation',
  ),
  ...family(
    'boilerplate',
    'start',
    'newsletter, account or app',
    "sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe for|subscribe and|get more with|get the latest|get the day|get our|get breaking|get alerts|get notified|get access|get unlimited|get full access|get all the|get updates|stay up to date|stay informed|stay ahead|stay connected|never miss|don't miss out|keep up with|follow us|follow our|follow @|like us on|find us on|join us on|join our|join the #|connect with us|visit our|download our|download the|get the app|available on the app store|get it on google play|listen to this article|listen to this story|listen to the article|listen on|this article is read by|audio by|this audio is|this article can be listened|your subscription|thank you for subscribing|thanks for subscribing|thank you for signing up|thanks for signing up|thank you for reading|thanks for reading|by signing up|by subscribing|by submitting|by clicking|by continuing|by entering your|by providing your|you can unsubscribe|you may unsubscribe|unsubscribe at any|enter your email|your email|email address|already a subscriber|already subscribed|already a member|already have an account|don't have an account|create a free account|create an account|register for free|register now|log in to|sign in to|to continue reading|to read the full|to read this|this article is for subscribers|this story is for subscribers|this content is for|this is a subscriber|you have reached your|you have # free|you've read|you have read|# free articles|try # month|start your free|start your subscription|unlock this|subscribers can|become a member|become a subscriber|become a supporter|support our|support independent|help us|we need your|make a donation|if you value|if you enjoyed|if you like this|enjoyed this article|click here to|tap here to|click to|tap to|click on the|turn on notifications|enable notifications|want more|want the latest|sent to your|delivered to your|add us as|add as a preferred|make us your|choose us|set us as",
  ),
  ...family(
    'boilerplate',
    'anywhere',
    'newsletter, account or app',
    'civil forum for|keep comments relevant|in your inbox|to your inbox|our newsletter|our daily newsletter|our free newsletter|our weekly newsletter|free newsletter|daily newsletter|weekly newsletter|our app|our mobile app|our whatsapp channel|our telegram channel|our youtube channel|whatsapp channel|our privacy policy|our terms|terms of use|terms of service|privacy policy|terms and conditions|we use cookies|uses cookies|use of cookies|this site is protected by recaptcha|google privacy|news feed of stories|stories that matter to you|personalised news|personalized news|our journalism|unlimited access|premium access|ad-free|push notifications|your ad blocker|an ad blocker|adblocker|enable javascript|javascript is disabled|javascript to|your browser|unsubscribe',
  ),
  ...family(
    'boilerplate',
    'start',
    'notice',
    "this report by|news id #|article id #|story id #|id: #|what is # + #|follow topic|follow topics|press contact|this content is|this content was|this video|this website|this site|the content you|accept them to|to view this|to play this|to watch this|while you're here|receive essential|receive our|receive the|explore more on these topics|(attn:|(photo not for sale)|©|(c) #|copyright|all rights reserved|© #|this material may not be|this content may not be|may not be reproduced|no part of this|reproduction in whole|republication|unauthorized|disclaimer:|editor's note: this article has been|correction:|this story has been updated|this article has been updated|this article was updated|this article was amended|this article was originally|this story was originally|this article originally|this article was first published|first published on|the views expressed|views expressed in|opinions expressed|the opinions expressed|the content of this|the above press release|to reuse this|for reprint|for licensing|order reprints|contact the newsroom|contact us at|contact the author|write to us|email us|e-mail us|send us|report an error|report a typo|report a problem|found a mistake|spotted an error|see an error|if you notice|notice a mistake|please report|filed under|filed in|posted in|tagged|tags:|tag:|topics:|topic:|keywords:|categories:|category:|section:|in this article:|in this story:|jump to|go to|skip to|you are here|home >|home »|home /|home ›|home ·|home \\|powered by|hosted by|advertise with|cookie|our standards:|the trust principles|text size|font size|change text size|image #|photo # of|slide #|video #:|loading|please enable|please wait|please share|share this|share on|tweet this|print this|save this|add to|copy the link|link copied|was this article|was this helpful|was this page|rate this|how would you rate|did you find this|like this article|liked this|average rating|# votes|be the first to|most shared|access to this|page # of|page #|version #|last modified|accessibility",
  ),
  ...family(
    'boilerplate',
    'anywhere',
    'notice',
    'all rights reserved|may not be published, broadcast, rewritten|without prior written permission|without permission is prohibited|without express permission|not responsible for the content',
  ),
  ...family(
    'related',
    'start',
    'pointer',
    "list of # items|list # of #|end of list|photos:|photo gallery:|read more|read also|read next|read related|read full|read the full|read in full|read:|read -|also read|also see|also in|also on|see also|see more|see related|view also|more on this|more on:|more on the|more about:|more from|more in|more:|more news|more stories|more to read|more to explore|more like this|more coverage|more articles|more top stories|related:|related -|related stor|related article|related news|related link|related content|related topic|related read|related coverage|related post|related video|related tag|recommended|suggested|you may also|you might also|you might be interested|you may be interested|you may like|you might like|people also read|readers also|others also|what others are reading|what to read next|what else to read|what else we|most read|most popular|most viewed|most watched|popular now|popular stories|popular in|popular on|trending|top stories|top news|top headlines|top reads|latest news|latest stories|latest from|latest headlines|latest in|latest on|the latest on|other news|other stories|other headlines|other articles|in other news|elsewhere on|from our partners|from the web|from around the web|around the web|from elsewhere|editor's pick|editors' pick|editor's choice|editors pick|our picks|our pick|must read|must-read|must reads|don't miss|do not miss|in case you missed|icymi|up next|coming up next|next up|next article|next story|next post|previous article|previous story|previous post|previous:|next:|further reading|for more on|explainer:|explained:|opinion:|analysis:|watch:|listen:|video:|podcast:|gallery:|in pictures:|in photos:|live:|factbox:|timeline:|special report:|dig deeper|go deeper|continue reading|keep reading|keep on reading|find more|discover more|explore more|explore:|today's top|newsletter:|quiz:|interactive:|long read:|the big read|featured|featured stories|spotlight:|sponsored stories|promoted stories|partner stories|stories you may|stories for you|picked for you|just for you|for you|today's headlines|what we're reading|what we are reading|similar stories|similar articles|similar news|topics in this|in depth:|in-depth:|the story so far|catch up|join the debate",
  ),
  ...family(
    'related',
    'whole',
    'heading of a list of other articles',
    "in the headlines|also in this package|related|read more|more|more stories|more news|also read|see also|trending|popular|most read|recommended|recommended for you|latest|latest news|headlines|top stories|top headlines|other news|other stories|editor's picks|editors' picks|up next|read next|you may also like|you might also like|around the web|from the web|further reading|related articles|related stories|related news|related topics|related links|related content|related posts|more on this story|more on this topic|more from us|more for you|in this section|in this series|this week|today's news|news in brief|in brief|briefs|world briefs|news briefs|hot topics|what's new|new on the site|on the site|don't miss|must read|must reads|just in|opinion|features|special reports|sponsored stories|promoted stories|popular stories|featured",
  ),
]

/** Verbs of buttons: with "you", "our" or a piece of furniture beside them they speak to a visitor, not of the news. */
export const visitorVerbs: ReadonlySet<string> = new Set(
  "sign subscribe get learn follow download join share click tap read watch listen enter log register support donate try start continue scroll view see accept manage send save print stay become choose unlock discover explore find upgrade activate create receive want need love like help rate tell write add use check visit browse enjoy keep never don't do turn enable allow install".split(
    ' ',
  ),
)

/** Furniture of a site, as its own pages call it. */
export const furniture: ReadonlySet<string> = new Set(
  'newsletter newsletters inbox app apps subscriber subscribers subscription subscriptions podcast podcasts podcaster email e-mail notification notifications alerts cookie cookies browser account website site page homepage journalism newsroom briefing feed story stories article articles archive archives paywall membership bookmark bookmarks channel facebook twitter instagram whatsapp telegram youtube tiktok linkedin rss login password preferences settings ads adverts advertising advertisers advertisement login feedback comment comments offer trial free premium unlimited edition e-edition epaper e-paper'.split(
    ' ',
  ),
)

const plain = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\d[\d,.]*/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
const bare = (line: string): string => plain(line).replace(/^[^\p{L}#(©]+|[^\p{L}\p{N}#)+]+$/gu, '')

const whole = new Map<string, ClutterRow>()
const starts = new Map<string, ClutterRow[]>()
const anywhere: ClutterRow[] = []
for (const row of clutter) {
  if (row.at === 'whole') {
    if (!whole.has(row.id)) whole.set(row.id, row)
  } else if (row.at === 'anywhere') anywhere.push(row)
  else {
    const word = row.id.split(/[ :]/)[0] as string
    starts.set(word, [...(starts.get(word) ?? []), row])
  }
}

/** The row that a line falls under. A pointer ("elsewhere", "more from") needs a colon or an open end: prose begins with such words too. */
export function clutterOf(line: string): ClutterRow | undefined {
  const found = whole.get(bare(line))
  if (found) return found
  const text = plain(line).replace(/^[^\p{L}#(©]+/u, '')
  const isSentence = /[.!?]['")\]]*$/.test(text)
  for (const row of starts.get(text.split(/[ :]/)[0] as string) ?? []) {
    const next = text[row.id.length] ?? ''
    if (!text.startsWith(row.id) || (/\w$/.test(row.id) && /\w/.test(next))) continue
    if (row.kind === 'boilerplate' || !isSentence || row.id.endsWith(':') || /^\s*[:|–—-]/.test(text.slice(row.id.length))) return row
  }
  return /["“”]/.test(line) ? undefined : anywhere.find((row) => text.includes(row.id))
}
