"""Readers of the corpora: each yields sentences as plain dicts.

A sentence is {id, tok, xpos?, head?, dep?, preds?, names?}; `head` is 0 for the root, else the
1-based index of the governor; `preds` is a list of {i, args: [[first, end, role]]}.
"""

import gzip
import json
import re
from pathlib import Path

# Genres of GUM whose texts may be used for shipped weights (design/reader.md); conversation is left out.
GUM_GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")


def lines(path: Path):
    with gzip.open(path, "rt", encoding="utf8") as handle:
        for line in handle:
            yield line.rstrip("\n")


def conllu(path: Path):
    """Sentences of a CoNLL-U file, with `misc` (the last column), `lemma`, `text` and the document id."""
    document, sent_id, text, rows, spaces = None, None, "", [], []
    for line in lines(path):
        if line.startswith("# newdoc id"):
            document = line.split("=", 1)[1].strip()
        elif line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        elif line.startswith("# text ="):
            text = line.split("=", 1)[1].strip()
        elif line.startswith("#"):
            continue
        elif not line:
            if rows:
                yield {
                    "id": sent_id,
                    "doc": document,
                    "text": text,
                    "tok": [r[1] for r in rows],
                    "lemma": [r[2] for r in rows],
                    "upos": [r[3] for r in rows],
                    "xpos": [r[4] for r in rows],
                    "head": [int(r[6]) for r in rows],
                    "dep": [r[7] for r in rows],
                    "misc": [r[9] for r in rows],
                }
            rows = []
        else:
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)


def ewt(corpora: Path, split: str):
    """EWT trees joined by sentence id with their PropBank predicates."""
    roles = {}
    for line in lines(corpora / f"ewt/ewt-propbank-{split}.jsonl.gz"):
        item = json.loads(line)
        roles[item["id"]] = item
    for sentence in conllu(corpora / f"ewt/en_ewt-ud-{split}.conllu.gz"):
        joined = roles.get(sentence["id"])
        if joined and len(joined["tok"]) == len(sentence["tok"]):
            sentence["preds"] = [{"i": p["i"], "args": p["args"]} for p in joined["preds"]]
        yield sentence


HELD = json.loads((Path(__file__).parent.parent / "eval/splits.json").read_text())["held"]  # texts we measure on: no corpus may teach them


def gum(corpora: Path, split: str):
    """GUM trees of the permitted genres; a document without a place in splits.json is a training document. Held texts are left out of training."""
    splits = json.loads((corpora / "gum/splits.json").read_text())
    held = {name.removeprefix("gum/") for name in HELD} if split == "train" else set()
    for genre in GUM_GENRES:
        for sentence in conllu(corpora / f"gum/gum-dep-{genre}.conllu.gz"):
            if splits.get(sentence["doc"], "train") == split and sentence["doc"] not in held:
                sentence["genre"] = genre
                yield sentence


def iob(path: Path):
    """Sentences of a two-column IOB file (CrossNER) or a five-column one with ids (UNER): tokens and tags."""
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else open(path, encoding="utf8")
    sent_id, tokens, tags = None, [], []
    with opened as handle:
        for line in list(handle) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                sent_id = line.split("=", 1)[1].strip()
            elif line.startswith("#") and "\t" not in line:
                continue
            elif not line.strip():
                if tokens:
                    yield {"id": sent_id, "tok": tokens, "tags": tags}
                tokens, tags = [], []
            else:
                cells = line.split("\t")
                if len(cells) > 2:
                    cells = cells[1:]
                tokens.append(cells[0])
                tags.append(cells[1])


def voa(corpora: Path):
    """Sentences with names; those of held texts are left out."""
    runs = [tuple(map(int, name.removeprefix("voa-gmb/").split("-"))) for name in HELD if name.startswith("voa-gmb/")]
    held = {i for first, last in runs for i in range(first, last + 1)}
    for i, line in enumerate(lines(corpora / "voa-gmb/gmb-ner.jsonl.gz")):
        if i in held:
            continue
        item = json.loads(line)
        yield {"tok": item["tok"], "xpos": item["xpos"], "tags": item["ner"]}


def masc(corpora: Path):
    for line in lines(corpora / "masc/masc-propbank.jsonl.gz"):
        item = json.loads(line)
        yield {"tok": item["tok"], "preds": [{"i": p["i"], "args": p["args"]} for p in item["preds"]]}


def frame_examples(corpora: Path):
    """Example sentences of the PropBank frames: one predicate each, so they teach roles but not what a predicate is."""
    for line in lines(corpora / "propbank-frames/propbank-frame-examples.jsonl.gz"):
        item = json.loads(line)
        if not item["rel"] or len(item["tok"]) > 60 or not item["args"]:
            continue
        tokens = [unbracket(t) for t in item["tok"]]
        if any(not t.strip() for t in tokens):
            continue
        inside = set(item["rel"])
        args = [a for a in item["args"] if not inside & set(range(a[0], a[1]))]
        yield {"tok": tokens, "preds": [{"i": item["rel"][0], "args": args}], "one": True}


def unbracket(token: str) -> str:
    """Treebank escapes to the characters they stand for."""
    table = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
    return table.get(token, re.sub(r"\\/", "/", token))
