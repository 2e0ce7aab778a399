"""Step 1: corpora → examples.json and vocabularies.json in the work folder.

python prepare.py --corpora ../../shared/corpora --work ../../train

Writes the sha256 of every corpus file it read to prepare.log.json, so that a run can be told from another.
"""

import argparse
import collections
import glob
import hashlib
import json
from pathlib import Path

import corpora as read
import labels
import model

LONGEST = 90  # words; longer training sentences are left out (47 of EWT and GUM)


def example(sentence: dict, source: str, names: list[int] | None = None) -> dict:
    item = {"src": source, "tok": sentence["tok"]}
    if "head" in sentence:
        item |= {"xpos": sentence["xpos"], "head": sentence["head"], "dep": sentence["dep"]}
    if "preds" in sentence:
        item["preds"] = sentence["preds"]
    if sentence.get("one"):
        item["one"] = True
    if names is not None:
        item["names"] = names
    return item


PLACES = {"GPE": labels.allowed("B-GPE"), "LOC": labels.allowed("B-LOC"), "FAC": labels.allowed("B-FAC")}


def settle(groups: dict[str, list[dict]]) -> None:
    """A place that its corpus leaves open (state, place or building) is what the silver texts mostly call it; else a GPE or LOC, seldom a building."""
    votes: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for e in groups.get("silver-news", []):
        for i, mask in enumerate(e["names"]):
            for kind, one in PLACES.items():
                if mask == one:
                    end = i + 1
                    while end < len(e["tok"]) and e["names"][end] >= 0 and e["names"][end] & labels.allowed("I-GPE", "I-LOC", "I-FAC"):
                        end += 1
                    votes[" ".join(e["tok"][i:end])][kind] += 1
    open_ = labels.allowed("B-GPE", "B-LOC", "B-FAC")
    for name, examples in groups.items():
        if name.endswith(("test", "dev")):
            continue
        for e in examples:
            names = e.get("names")
            for i, mask in enumerate(names or []):
                if mask != open_:
                    continue
                end = i + 1
                while end < len(names) and names[end] == labels.allowed("I-GPE", "I-LOC", "I-FAC"):
                    end += 1
                seen = votes.get(" ".join(e["tok"][i:end]))
                kinds = ("GPE", "LOC")
                if seen and seen.most_common(1)[0][1] >= 0.8 * seen.total():
                    kinds = (seen.most_common(1)[0][0],)
                elif e["tok"][end - 1] in ("Airport", "Palace", "Hotel", "Hall", "Bridge", "Center", "Centre", "Stadium", "House", "Square", "Street", "Prison", "Hospital"):
                    kinds = ("FAC",)
                labels.span(names, i, end, *kinds)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--work", type=Path, required=True)
    args = options.parse_args()
    base = args.corpora

    voa = list(read.voa(base))
    gmb = labels.Voa(voa)
    demonyms = {t for t, v in gmb.votes.items() if " " not in t and v.get("gpe", 0) > 2 and gmb.share(t, "gpe") > 0.8}
    uner = {split: {s["id"]: s for s in read.iob(base / f"uner-ewt/en_ewt-{split}.iob2.gz")} for split in ("dev", "test")}
    silver = {}
    if (args.work / "silver.json").exists():  # step 0, optional: see silver.py
        silver = json.loads((args.work / "silver.json").read_text())

    groups: dict[str, list[dict]] = collections.defaultdict(list)
    for split in ("train", "dev", "test"):
        for sentence in read.ewt(base, split):
            names = None
            marked = uner.get(split, {}).get(sentence["id"])
            if marked and len(marked["tok"]) == len(sentence["tok"]):
                names = labels.uner(marked)
            elif split == "train" and sentence["id"] in silver.get("ewt", {}):
                names = silver["ewt"][sentence["id"]]
            groups["ewt" if split != "test" else "ewt-test"].append(example(sentence, f"ewt-{split}", names))
        for sentence in read.gum(base, split):
            group = {"train": "gum", "dev": "gum-dev", "test": "gum-test"}[split]
            item = example(sentence, f"gum-{sentence['genre']}", labels.gum(sentence, demonyms))
            groups[group].append(item)
    for sentence in read.conllu(base / "ud-pud/en_pud-ud-test.conllu.gz"):
        groups["pud-news" if sentence["id"].startswith("n") else "pud-wiki"].append(example(sentence, "pud"))
    cut = int(len(voa) * 0.95)
    for i, sentence in enumerate(voa):
        groups["voa" if i < cut else "voa-test"].append(example(sentence, "voa", gmb.masks(sentence)))
    for split in ("train", "dev", "test"):
        for sentence in read.iob(base / f"crossner-politics/{split}.txt"):
            groups["crossner" if split != "test" else "crossner-test"].append(
                example(sentence, "crossner", labels.crossner(sentence))
            )
    groups["masc"] = [example(s, "masc") for s in read.masc(base)]
    groups["frames"] = [example(s, "frames") for s in read.frame_examples(base)]
    for name, sentences in silver.get("texts", {}).items():
        groups[name] = [{"src": name, "tok": s["tok"], "names": s["names"]} for s in sentences]

    for split in ("train", "dev"):  # own labels, by frames.ts
        path = args.work / f"frames-{split}.jsonl"
        if path.exists():
            lines = [json.loads(line) for line in path.read_text().splitlines()]
            groups["frames-own" if split == "train" else "frames-dev"] = [
                {"src": f"own-{split}", "text": s["text"], "tok": s["tok"], "frames": {k: s[k] for k in ("quoted", "cues", "contacts", "attend", "spans")}} for s in lines
            ]

    settle(groups)
    for name in list(groups):
        if not name.endswith(("test", "dev", "news", "wiki")):
            groups[name] = [e for e in groups[name] if 0 < len(e["tok"]) <= LONGEST]

    roles = collections.Counter(a[2] for n in ("ewt", "masc", "frames") for e in groups[n] for p in e.get("preds", []) for a in p["args"])
    kept = sorted(r for r, c in roles.items() if c >= 20)
    trees = groups["ewt"] + groups["gum"]
    matters = sorted({s[2] for e in groups["frames-own"] for s in e["frames"]["spans"] if s[2].startswith("issue-")})
    vocabularies = {
        "xpos": sorted({x for e in trees for x in e["xpos"]}),
        "deprel": sorted(d for d, c in collections.Counter(d for e in trees for d in e["dep"]).items() if c >= 3),
        "names": labels.LABELS,
        "roles": ["O"] + [f"{p}-{r}" for r in kept for p in "BI"],
        "modes": model.MODES,
        "statuses": model.STATUSES,
        "extents": [*model.EXTENTS, ["O", *(f"{p}-{k}" for k in matters for p in "BI")]],
        "arguments": model.ARGUMENTS,
    }
    (args.work / "vocabularies.json").write_text(json.dumps(vocabularies, indent=1))
    (args.work / "examples.json").write_text(json.dumps(groups))
    digests = {}
    for folder in ("ewt", "gum", "voa-gmb", "crossner-politics", "uner-ewt", "ud-pud", "masc", "propbank-frames"):
        for path in sorted(glob.glob(str(base / folder / "*"))):
            digests[f"{folder}/{Path(path).name}"] = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    counts = {k: [len(v), sum(len(e["tok"]) for e in v)] for k, v in groups.items()}
    (args.work / "prepare.log.json").write_text(json.dumps({"groups": counts, "sha256": digests}, indent=1))
    print(json.dumps(counts), {k: len(v) for k, v in vocabularies.items()})


if __name__ == "__main__":
    main()
