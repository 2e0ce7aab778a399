"""Words to WordPiece ids and shapes; noise that makes treebank text look like news as published; batches."""

import random
from pathlib import Path

import torch
from tokenizers import Tokenizer

LONGEST_WORD = 8  # pieces kept of one word; the TypeScript tokenizer cuts alike


def shape(word: str) -> int:
    """Letter case and make of a word, 1-11; 0 is for the special pieces. src/encoder/tokenizer.ts mirrors it."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        if any(c.isdigit() for c in word):
            return 5 if word.isdigit() else 6
        return 8
    if any(c.isdigit() for c in word):
        return 7
    if all(c.isupper() for c in letters):
        if len(letters) == 1:
            return 10 if "." in word else 2
        return 9 if "." in word else 1
    if letters[0].isupper():
        return 3 if not any(c.isupper() for c in letters[1:]) else 4
    if any(c.isupper() for c in letters):
        return 4
    return 11


class Pieces:
    def __init__(self, base: Path):
        self.tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cache: dict[str, tuple[list[int], int]] = {}

    def word(self, word: str) -> tuple[list[int], int]:
        if word not in self.cache:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST_WORD] or [100]
            self.cache[word] = (ids, shape(word))
        return self.cache[word]

    def sentence(self, tokens: list[str]) -> tuple[list[int], list[int], list[int]]:
        """(ids, shapes, first piece of each word) with [CLS] and [SEP]."""
        ids, shapes, first = [101], [0], []
        for token in tokens:
            found, kind = self.word(token)
            first.append(len(ids))
            ids += found
            shapes += [kind] * len(found)
        return ids + [102], shapes + [0], first


def noisy(example: dict, rng: random.Random) -> dict:
    """A copy with quotes, dashes, case or the final full stop changed, as newsrooms do; tokens keep their labels."""
    tokens = list(example["tok"])
    cut = 0
    if rng.random() < 0.5:
        opened = False
        for i, token in enumerate(tokens):
            if token in ('"', "''", "``"):
                tag = example.get("xpos", [""] * len(tokens))[i]
                opened = True if tag == "``" else False if tag == "''" else not opened
                tokens[i] = "“" if opened else "”"
            elif "'" in token and len(token) > 1:
                tokens[i] = token.replace("'", "’")
            elif token == "--" or (token == "-" and rng.random() < 0.3):
                tokens[i] = rng.choice("—–")
    luck = rng.random()
    names = "names" in example
    if luck < 0.02 or (luck < 0.04 and not names):
        tokens = [t.lower() for t in tokens]
    elif luck < 0.055:
        tokens = [t.upper() for t in tokens]
    elif luck < 0.085:
        tokens = [t[:1].upper() + t[1:] if len(t) > 3 or i == 0 else t for i, t in enumerate(tokens)]
        cut = 1
    if (cut or rng.random() < 0.06) and len(tokens) > 3 and tokens[-1] == ".":
        if len(tokens) not in example.get("head", []):
            cut = 1
        else:
            cut = 0
    else:
        cut = 0
    if not cut:
        return example | {"tok": tokens}
    last = len(tokens) - 1
    changed = example | {"tok": tokens[:last]}
    for key in ("xpos", "head", "dep", "names"):
        if key in changed:
            changed[key] = changed[key][:last]
    if "frames" in changed:
        f = changed["frames"]
        changed["frames"] = {
            "quoted": f["quoted"][:last],
            "cues": [{"i": c["i"], "args": [[a, min(b, last), r] for a, b, r in c["args"] if a < last]} for c in f["cues"] if c["i"] < last],
            "contacts": [c for c in f["contacts"] if c[0] < last],
            "attend": [{"i": c["i"], "args": [[a, min(b, last), r] for a, b, r in c["args"] if a < last]} for c in f.get("attend", []) if c["i"] < last],
            "spans": [[a, min(b, last), k] for a, b, k in f["spans"] if a < last],
        }
    if "preds" in changed:
        changed["preds"] = [
            {"i": p["i"], "args": [[a, min(b, last), r] for a, b, r in p["args"] if a < last]} for p in changed["preds"] if p["i"] < last
        ]
    return changed


def batches(lengths: list[int], size: int, rng: random.Random | None) -> list[list[int]]:
    """Indices grouped by similar length so that longest × count ≤ size."""
    jitter = (lambda: rng.random() * 3) if rng else (lambda: 0)
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + jitter())
    found, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if batch and longest * (len(batch) + 1) > size:
            found.append(batch)
            batch, longest = [], lengths[i]
        batch.append(i)
    found.append(batch)
    if rng:
        rng.shuffle(found)
    return found


def padded(rows: list[list[int]], value: int) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([r + [value] * (longest - len(r)) for r in rows])


class Collate:
    """Examples to tensors; -1 marks what a corpus does not label."""

    def __init__(self, pieces: Pieces, vocabularies: dict):
        self.pieces = pieces
        self.index = {k: {label: i for i, label in enumerate(v)} for k, v in vocabularies.items() if k != "extents"}
        self.extents = [{label: i for i, label in enumerate(layer)} for layer in vocabularies["extents"]]

    def __call__(self, examples: list[dict]) -> dict:
        coded = [self.pieces.sentence(e["tok"]) for e in examples]
        sizes = [len(e["tok"]) for e in examples]
        none = [[-1] * n for n in sizes]
        xpos, rel = self.index["xpos"], self.index["deprel"]
        batch = {
            "ids": padded([c[0] for c in coded], 0),
            "shape": padded([c[1] for c in coded], 0),
            "first": padded([c[2] for c in coded], 0),
            "xpos": padded([[xpos.get(x, -1) for x in e["xpos"]] if "xpos" in e else none[i] for i, e in enumerate(examples)], -1),
            "head": padded([e.get("head", none[i]) for i, e in enumerate(examples)], -1),
            "rel": padded([[rel.get(d, -1) for d in e["dep"]] if "dep" in e else none[i] for i, e in enumerate(examples)], -1),
            "names": padded([e.get("names", none[i]) for i, e in enumerate(examples)], -1),
        }
        flags, at, labels = [], [], []
        width = batch["first"].size(1)
        for i, e in enumerate(examples):
            if "preds" not in e or e.get("one"):
                flags.append([-1] * sizes[i])
            else:
                marked = {p["i"] for p in e["preds"]}
                flags.append([int(k in marked) for k in range(sizes[i])])
            for p in e.get("preds", []):
                at.append((i, p["i"]))
                labels.append(self.bio(p["args"], sizes[i]) + [-1] * (width - sizes[i]))
        self.frames(examples, sizes, batch)
        batch["flag"] = padded(flags, -1)
        batch["at"] = torch.tensor(at, dtype=torch.long).view(-1, 2)
        batch["role"] = torch.tensor(labels, dtype=torch.long).view(-1, width)
        return batch

    def frames(self, examples: list[dict], sizes: list[int], batch: dict) -> None:
        """Adds what own labels say of cues, contacts and extents; all −1 where a sentence has none."""
        rows = {k: [] for k in ("quoted", "cue", "contact", "status", "novelty", "extent")}
        at, labels = [], []
        width = batch["first"].size(1)
        for i, (e, size) in enumerate(zip(examples, sizes)):
            f = e.get("frames")
            unknown = 0 if f else -1
            rows["quoted"].append(list(f["quoted"]) if f else [0] * size)
            row = {k: [unknown] * size for k in ("cue", "contact")} | {"extent": [[unknown] * size] * len(self.extents)} | {k: [-1] * size for k in ("status", "novelty")}
            for cue in (f or {}).get("cues", []):
                row["cue"][cue["i"]] = 1
                at.append((i, cue["i"]))
                labels.append(self.bio(cue["args"], size, "arguments") + [-1] * (width - size))
            for contact in (f or {}).get("attend", []):
                at.append((i, contact["i"]))
                labels.append(self.bio(contact["args"], size, "arguments") + [-1] * (width - size))
            for k, mode, status, novelty in (f or {}).get("contacts", []):
                row["contact"][k] = self.index["modes"].get(mode, -1)
                row["status"][k] = self.index["statuses"].get(status, -1)
                row["novelty"][k] = int(novelty == "background")
            if f:
                row["extent"] = [self.bio([s for s in f["spans"] if f"B-{s[2]}" in layer], size, layer) for layer in self.extents]
            for k, values in row.items():
                rows[k].append(values)
        layers = [padded([layer[n] for layer in rows["extent"]], -1) for n in range(len(self.extents))]
        rows.pop("extent")
        batch["extent"] = torch.stack(layers, -1)
        for k, values in rows.items():
            batch[k] = padded(values, 0 if k == "quoted" else -1)
        batch["cue_at"] = torch.tensor(at, dtype=torch.long).view(-1, 2)
        batch["argument"] = torch.tensor(labels, dtype=torch.long).view(-1, width)

    def bio(self, args: list, size: int, vocabulary: str | dict = "roles") -> list[int]:
        row, index = [0] * size, self.index[vocabulary] if isinstance(vocabulary, str) else vocabulary
        for first, end, role in args:
            begin, inside = index.get(f"B-{role}", -1), index.get(f"I-{role}", -1)
            for k in range(first, min(end, size)):
                row[k] = begin if k == first else inside
        return row
