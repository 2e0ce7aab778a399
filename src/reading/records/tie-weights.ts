/** How much each sign of contact-ties.ts speaks for one and the same happening, in log odds; written by scripts/tie-weights.ts. */
const rows = [
  'above:back -0.45, above:bare -0.2, above:both 0.2, above:later 0.95, above:lead 0.75, above:new 0.5, above:next 0.65, above:verb 0.8',
  'any -1',
  'beside:back:named -0.1, beside:back:unnamed -0.1, beside:bare:named -0.2, beside:bare:unnamed 0.15, beside:new:named -0.05, beside:new:unnamed -0.4, beside:own:named -0.2, beside:verb:named 0.15',
  'caption:one 0.2',
  'clause:advcl -0.2, clause:beside -0.85, clause:conj -0.7, clause:for-far -0.55, clause:obj 0.5, clause:over 0.8, clause:under 0.6',
  'coming:other -0.65, coming:same 0.65',
  'day:clash -1.6, day:clash:back -0.25, day:clash:bare -0.05, day:clash:new -0.65, day:clash:own -0.1, day:clash:verb -0.7, day:none 0.05, day:own -0.2, day:own:back -0.3, day:own:bare 0.15, day:own:new 0.1, day:own:own -0.1, day:own:verb -0.05, day:same 0.05, day:theirs 0.35, day:within -0.2',
  'earlier -1.05',
  'event:bare -0.2, event:named -0.8, event:new -0.5, event:own -0.25, event:verb -0.1',
  'far:0 -0.25, far:0:back -0.2, far:0:bare 0.25, far:0:new 0.1, far:0:own -0.1, far:0:verb -0.25, far:1 0.3, far:1:back 0.25, far:1:bare -0.1, far:1:own 0.1, far:3 -0.25, far:3:back 0.05, far:3:bare -0.25, far:3:new 0.05, far:3:own -0.15, far:3:verb 0.05, far:8 -0.75, far:8:back 0.15, far:8:bare -0.2, far:8:new -0.55, far:8:own -0.1, far:8:verb -0.1, far:far -0.65, far:far:back 0.25, far:far:bare -0.05, far:far:new -0.5, far:far:own 0.05, far:far:verb -0.4',
  'first:back 0.95, first:bare 0.2, first:new 0.1, first:own -0.15, first:verb 0.5',
  'following -0.65',
  'form:a -0.9, form:back 0.4, form:bare -0.35, form:own -0.25, form:the 0.3, form:their -0.2, form:verb -0.6',
  'history:back -1.85, history:bare -0.95, history:new -1, history:own -0.3, history:verb -1.3',
  'last:back -0.1, last:bare 0.1, last:new 0.15, last:own 0.1, last:verb 0.15',
  'main:back -0.05, main:bare -0.05, main:new -0.2, main:verb 0.25',
  'mode:call-letter -0.2, mode:call-talks -0.85, mode:call-visit -0.15, mode:family 0.15, mode:generic 0.35, mode:letter-talks -0.9, mode:letter-visit -0.1, mode:same 1.15, mode:talks-visit -1.25',
  'onlookers -0.3',
  'only:back 0.25, only:bare 0.1, only:new 0.4, only:verb 0.35',
  'ordinal 0.05',
  'parties:clash:1 -0.4, parties:clash:1:back 0.1, parties:clash:1:bare -0.25, parties:clash:1:new -0.3, parties:clash:1:own 0.05, parties:clash:2 -0.05, parties:clash:2:verb -0.15, parties:equal:1 0.45, parties:equal:1:back 0.35, parties:equal:1:bare -0.05, parties:equal:1:new -0.05, parties:equal:1:own 0.05, parties:equal:1:verb 0.1, parties:equal:2 -0.3, parties:equal:2:back -0.05, parties:equal:2:bare 0.45, parties:equal:2:new -0.55, parties:equal:2:verb 0.15, parties:named-now -0.5, parties:named-now:back -0.05, parties:named-now:bare -0.05, parties:named-now:new -0.2, parties:named-now:own 0.1, parties:named-now:verb -0.3, parties:narrower:1 0.05, parties:narrower:1:back 0.25, parties:narrower:1:bare 0.3, parties:narrower:1:new 0.05, parties:narrower:1:own -0.3, parties:narrower:1:verb -0.2, parties:narrower:2 -0.25, parties:narrower:2:back -0.2, parties:narrower:2:new -0.1, parties:narrower:2:verb -0.15, parties:nobody:back -0.2, parties:nobody:bare 0.2, parties:nobody:new -0.1, parties:nobody:verb -0.05, parties:none:1 -0.25, parties:none:1:back 0.25, parties:none:1:bare -0.05, parties:none:1:new -0.35, parties:none:1:own -0.1, parties:none:1:verb 0.05, parties:none:2 -0.45, parties:none:2:back -0.15, parties:none:2:bare -0.2, parties:none:2:new 0.15, parties:none:2:own -0.1, parties:none:2:verb -0.2, parties:unnamed -0.05, parties:unnamed:back -0.25, parties:unnamed:bare -0.05, parties:unnamed:new 0.25, parties:unnamed:own -0.1, parties:unnamed:verb 0.1, parties:wider:1 0.05, parties:wider:1:back 0.3, parties:wider:1:bare -0.5, parties:wider:1:new -0.05, parties:wider:1:own 0.1, parties:wider:1:verb 0.2, parties:wider:2 0.05, parties:wider:2:verb -0.2',
  'people:0-0 0.4, people:0-0:back -0.2, people:0-0:bare 0.15, people:0-0:new 0.15, people:0-0:own 0.05, people:0-0:verb 0.3, people:0-1 -0.25, people:0-1:back -0.25, people:0-1:bare 0.25, people:0-1:new -0.25, people:0-1:own -0.15, people:0-1:verb 0.15, people:0-2 -0.45, people:0-2:back 0.25, people:0-2:bare -0.15, people:0-2:new -0.4, people:0-2:own -0.15, people:0-2:verb 0.05, people:1-0 0.25, people:1-0:back 0.2, people:1-0:bare -0.3, people:1-0:new 0.25, people:1-0:own 0.05, people:1-0:verb 0.1, people:1-1 -0.25, people:1-1:back 0.15, people:1-1:bare -0.2, people:1-1:new -0.05, people:1-1:own -0.05, people:1-1:verb -0.05, people:1-2 -0.05, people:1-2:back 0.65, people:1-2:bare -0.2, people:1-2:new -0.2, people:1-2:verb -0.25, people:2-0 0.05, people:2-0:back 0.25, people:2-0:bare -0.1, people:2-0:new 0.05, people:2-0:verb -0.1, people:2-1 -0.35, people:2-1:back -0.1, people:2-1:bare 0.2, people:2-1:new -0.2, people:2-1:verb -0.2, people:2-2 -0.45, people:2-2:back 0.1, people:2-2:bare -0.1, people:2-2:new -0.1, people:2-2:verb -0.35, people:other 0.15, people:swapped -0.45, people:swapped:back 0.05, people:swapped:bare -0.15, people:swapped:new -0.15, people:swapped:verb -0.15',
  'place:clash -0.95, place:clash:back -0.4, place:clash:bare 0.05, place:clash:new -0.1, place:clash:own -0.05, place:clash:verb -0.45, place:none 0.05, place:open -0.65, place:own -0.55, place:own:back -0.75, place:own:bare -0.3, place:own:new 0.35, place:own:own -0.1, place:own:verb 0.25, place:same 0.4, place:theirs -0.1',
  'plural 0.2',
  'rank:early -0.1, rank:last 0.35, rank:only 1, rank:second 0.15',
  'round:clash -0.1, round:own -0.2',
  'ruled 0.8',
  'shared:0 -0.5, shared:0:back 0.25, shared:0:bare -0.3, shared:0:new -0.3, shared:0:own -0.25, shared:0:verb 0.05, shared:1 -0.45, shared:1:back 0.6, shared:1:bare -0.35, shared:1:new -0.35, shared:1:own -0.2, shared:1:verb -0.2, shared:2 -0.15, shared:2:back 0.1, shared:2:bare 0.15, shared:2:new -0.2, shared:2:verb -0.3',
  'time:coming-off -0.4, time:coming-off:bare -0.15, time:coming-off:new -0.15, time:coming-off:verb 0.05, time:coming-past -1.25, time:coming-past:back -0.15, time:coming-past:bare -0.65, time:coming-past:new -0.3, time:coming-past:own 0.55, time:coming-past:verb -0.8, time:off-past -0.5, time:off-past:back -0.25, time:off-past:bare -0.15, time:off-past:new -0.4, time:off-past:verb 0.25, time:open 0.35, time:same 0.2, time:setting 0.3',
  'two-sided:0 -0.25, two-sided:1 0.2, two-sided:2 -0.1',
  'word:back 1.2, word:bare 0.5, word:new 0.75, word:own -0.1',
]

export const tieWeights: ReadonlyMap<string, number> = new Map(
  rows.flatMap((row) =>
    row.split(', ').map((sign): [string, number] => {
      const [name, weight] = sign.split(' ') as [string, string]
      return [name, Number(weight)]
    }),
  ),
)
