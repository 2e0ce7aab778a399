"""Name labels, and how each corpus's own labels are read in ours.

A gold label is a *set* of labels allowed for the token: a corpus that does not mark titles must not punish a
title, and one that has only "location" must not decide between a state, a place and a building. The loss is the
negative log of the probability of the whole set.
"""

import re

KINDS = ("PER", "ORG", "GPE", "LOC", "FAC", "NORP", "TITLE", "EVENT", "DATE", "TIME", "MISC")
LABELS = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BI"]
INDEX = {label: i for i, label in enumerate(LABELS)}

# Words of office. A run of them directly before a person, or in GMB at the start of a person, is a TITLE.
OFFICE = set(
    """president vice prime minister ministers premier chancellor king queen prince princess emperor sultan emir sheikh
    secretary secretary-general undersecretary ambassador envoy senator sen. congressman congresswoman representative
    rep. governor gov. mayor general gen. lieutenant lt. colonel col. major maj. captain capt. commander admiral adm.
    sergeant sgt. marshal chief justice judge attorney speaker chairman chairwoman chairperson director leader
    spokesman spokeswoman spokesperson pope cardinal archbishop bishop reverend rev. ayatollah imam rabbi
    foreign defense defence finance interior deputy assistant acting former ex-president dictator negotiator professor
    dr. prof. pm inspector commissioner lord baron sir""".split()
)
CORE = OFFICE - {"foreign", "defense", "defence", "finance", "interior", "deputy", "assistant", "acting", "former",
                 "vice", "chief", "sir", "dr.", "prime", "general", "major", "lord"} | {"general", "gen."}
HONORIFIC = {"mr.", "mrs.", "ms.", "miss", "mr", "mrs", "ms", "madam", "sir", "dr.", "dr"}
CLOCK = re.compile(r"\b(hours?|minutes?|seconds?|a\.m\.|p\.m\.|am|pm|noon|midnight|o'clock|morning|evening|afternoon|night|tonight|overnight|GMT|UTC)\b|\d:\d\d", re.I)


def allowed(*labels: str) -> int:
    """Bit mask of the allowed labels; a bare kind stands for nothing, write B-PER or I-PER."""
    mask = 0
    for label in labels:
        mask |= 1 << INDEX[label]
    return mask


ALL = (1 << len(LABELS)) - 1


def absent(*kinds: str) -> int:
    """What an O may hide where the corpus does not mark these kinds: O itself and all labels of the kinds."""
    return allowed("O", *[f"{p}-{k}" for k in kinds for p in "BI"])


def span(masks: list[int], first: int, end: int, *kinds: str) -> None:
    """Writes a name of one of `kinds` over tokens first..end-1."""
    for i in range(first, end):
        prefix = "B" if i == first else "I"
        masks[i] = allowed(*[f"{prefix}-{k}" for k in kinds])


def spans(tags: list[str]):
    """(first, end, kind) of IOB2 tags; a stray I- opens a span."""
    found, start, kind = [], None, None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and (tag == "O" or tag[0] == "B" or tag[2:] != kind):
            found.append((start, i, kind))
            start = None
        if tag != "O" and start is None:
            start, kind = i, tag[2:]
    return found


def uner(sentence: dict) -> list[int]:
    """UNER marks PER, ORG, LOC; LOC covers states, places and buildings."""
    masks = [absent("NORP", "TITLE", "EVENT", "DATE", "TIME", "MISC", "FAC")] * len(sentence["tok"])
    for first, end, kind in spans(sentence["tags"]):
        if kind in ("PER", "ORG"):
            span(masks, first, end, kind)
        elif kind == "LOC":
            span(masks, first, end, "GPE", "LOC", "FAC")
    return masks


CROSS = {
    "person": ("PER",), "politician": ("PER",), "politicalparty": ("ORG",), "organisation": ("ORG",),
    "location": ("GPE", "LOC", "FAC"), "country": ("GPE",), "election": ("EVENT",), "event": ("EVENT",),
    "misc": ("MISC", "NORP"),
}


def crossner(sentence: dict) -> list[int]:
    masks = [absent("NORP", "TITLE", "DATE", "TIME", "FAC")] * len(sentence["tok"])
    for first, end, kind in spans(sentence["tags"]):
        span(masks, first, end, *CROSS[kind])
    return masks


def title_before(tokens: list[str], first: int) -> int:
    """Start of the run of office words that ends directly before token `first`, or `first` if there is none."""
    start = first
    while start > 0 and first - start < 4 and tokens[start - 1].lower() in OFFICE:
        start -= 1
    return start if any(t.lower() in CORE or t.lower() in ("prime", "general") for t in tokens[start:first]) else first


def titles(masks: list[int], tokens: list[str], people: list[tuple[int, int]]) -> None:
    """Marks the office words before each person ("Prime Minister ‹Tony Blair›") as TITLE, where nothing else stands."""
    for first, _ in people:
        start = title_before(tokens, first)
        if start < first:
            span(masks, start, first, "TITLE")


class Voa:
    """GMB's labels. Their noise is met by sets: a word called geo and org in turn is allowed to be either."""

    def __init__(self, sentences: list[dict]):
        votes: dict[str, dict[str, int]] = {}
        for sentence in sentences:
            for first, end, kind in spans(sentence["tags"]):
                text = " ".join(sentence["tok"][first:end])
                votes.setdefault(text, {}).setdefault(kind, 0)
                votes[text][kind] += 1
        self.votes = votes

    def share(self, text: str, kind: str) -> float:
        seen = self.votes.get(text, {})
        return seen.get(kind, 0) / max(1, sum(seen.values()))

    def masks(self, sentence: dict) -> list[int]:
        tokens, tags, xpos = sentence["tok"], sentence["tags"], sentence["xpos"]
        masks = [absent("FAC", "MISC", "EVENT")] * len(tokens)
        people = []
        for first, end, kind in spans(tags):
            text = " ".join(tokens[first:end])
            if kind == "geo":
                span(masks, first, end, "GPE", "LOC", "FAC")
            elif kind == "gpe":
                demonym = xpos[end - 1] in ("JJ", "NNPS", "NNS") or self.share(text, "gpe") > 0.8
                span(masks, first, end, *(("NORP",) if demonym else ("NORP", "GPE")))
            elif kind == "org":
                place = self.share(text, "geo") > 0.5
                span(masks, first, end, *(("ORG", "GPE", "FAC", "LOC") if place else ("ORG", "FAC")))
            elif kind == "per":
                start = first
                while start < end and tokens[start].lower() in OFFICE | HONORIFIC:
                    start += 1
                if start == end or self.share(text, "geo") > 0.5:
                    for i in range(first, end):
                        masks[i] = ALL
                    continue
                if start > first:
                    head = [i for i in range(first, start) if tokens[i].lower() not in HONORIFIC]
                    for i in range(first, start):
                        masks[i] = allowed("O")
                    if head:
                        begin = title_before(tokens, first) if head[0] == first else head[0]
                        span(masks, begin, start, "TITLE")
                else:
                    people.append((first, end))
                span(masks, start, end, "PER")
            elif kind == "tim":
                if re.fullmatch(r"[a-z]+", text) and text not in ("today", "yesterday", "tomorrow", "tonight"):
                    for i in range(first, end):  # "two", "later", "within five": a cut piece of a phrase
                        masks[i] = absent("DATE", "TIME")
                else:
                    while tokens[first].lower() in ("since", "within", "during", "until", "by", "for") and end - first > 1:
                        masks[first] = allowed("O")
                        first += 1
                    span(masks, first, end, "TIME" if CLOCK.search(text) else "DATE")
            elif kind in ("art", "nat"):
                span(masks, first, end, "MISC", "EVENT", "ORG", "FAC")
            elif kind == "eve":
                span(masks, first, end, "EVENT")
        titles(masks, tokens, people)
        for i, token in enumerate(tokens):  # units of time beside a cut number are not "no name"
            if masks[i] == absent("FAC", "MISC", "EVENT") and re.fullmatch(r"(years?|months?|weeks?|days?|hours?|minutes?|decades?|ago|earlier|last|next|this|the|past|early|late)", token, re.I):
                near = tags[max(0, i - 2) : i + 3]
                if any(t.endswith("-tim") for t in near) or token.lower()[:4] in ("year", "mont", "week", "days", "hour", "minu", "deca"):
                    masks[i] |= absent("DATE", "TIME")
        return masks


GUM_KIND = {"person": ("PER",), "organization": ("ORG",), "place": ("GPE", "LOC", "FAC"), "event": ("EVENT",),
            "time": ("DATE", "TIME")}


def entities(misc: list[str]):
    """(first, end, type, named) of GUM's `Entity=` brackets; named = linked to an encyclopedia page."""
    open_, found = [], []
    for i, cell in enumerate(misc):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", cell)
        if not match:
            continue
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", match[1]):
            if part.startswith("("):
                body = part.strip("()").split("-", 7)
                item = (body[0].split("[")[0], i, body[1] if len(body) > 1 else "abstract", len(body) > 7)
                if part.endswith(")"):
                    found.append((i, i + 1, item[2], item[3]))
                else:
                    open_.append(item)
            else:
                name = part.rstrip(")").split("[")[0]
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0] == name:
                        found.append((open_[k][1], i + 1, open_[k][2], open_[k][3]))
                        del open_[k]
                        break
    return found


def gum(sentence: dict, demonyms: set[str]) -> list[int]:
    """GUM marks every mention; a name is the run of proper nouns around the mention's head.

    The run may bridge "of" and "of the" inside a linked mention ("University of ‹…›"). Times are kept whole
    where they hold a digit, a month or a day name, else they may be DATE, TIME or nothing.
    """
    tokens, xpos, head = sentence["tok"], sentence["xpos"], sentence["head"]
    n = len(tokens)
    proper = [x in ("NNP", "NNPS") for x in xpos]
    masks = [ALL if proper[i] else absent("TITLE", "DATE", "TIME", "NORP", "MISC") for i in range(n)]
    for i in range(n):
        if not tokens[i][:1].isupper() and not any(c.isdigit() for c in tokens[i]):
            masks[i] = absent("TITLE", "DATE", "TIME")
        if xpos[i].startswith("JJ") and tokens[i] in demonyms:
            masks[i] = allowed("B-NORP", "B-GPE")
    people = []
    for first, end, kind, named in sorted(entities(sentence["misc"]), key=lambda e: e[0] - e[1]):
        inner = [i for i in range(first, end) if not first <= head[i] - 1 < end]
        if not inner:
            continue
        root = inner[0]
        if kind == "time":
            text = " ".join(tokens[first:end])
            if re.search(r"\d|January|February|March|April|May|June|July|August|September|October|November|December|day\b", text) and end - first < 8:
                span(masks, first, end, "TIME" if CLOCK.search(text) else "DATE")
            continue
        if not proper[root]:
            continue
        low = high = root
        bridge = named and kind != "person"
        while low > first and (proper[low - 1] or xpos[low - 1] in ("HYPH",) and proper[low - 2]):
            low -= 1
        while high + 1 < end and (
            proper[high + 1]
            or (bridge and xpos[high + 1] == "CD")
            or (bridge and tokens[high + 1] in ("of", "for", "the", "and", "&") and any(proper[high + 2 : min(end, high + 4)]) and not (tokens[high + 1] == "and" and not named))
        ):
            high += 1
        while xpos[high] in ("IN", "DT", "CC"):
            high -= 1
        if kind == "person":
            start = low
            while start < high and tokens[start].lower() in OFFICE | HONORIFIC:
                start += 1
            if start == high and tokens[start].lower() in OFFICE:
                for i in range(low, high + 1):
                    masks[i] = absent("TITLE", "PER")
                continue
            office = [i for i in range(low, start) if tokens[i].lower() not in HONORIFIC]
            for i in range(low, start):
                masks[i] = allowed("O")
            if office:
                span(masks, office[0], start, "TITLE")
            else:
                people.append((start, high + 1))
            span(masks, start, high + 1, "PER")
        else:
            span(masks, low, high + 1, *GUM_KIND.get(kind, ("MISC",)))
    titles(masks, tokens, people)
    return masks
