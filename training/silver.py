"""Step 0b, optional: names of EWT train and of official texts (texts.ts), silver, by Stanford CoreNLP 4.5.10 (GPL; used as a tool, nothing of it is shipped).

python silver.py --corpora ../../shared/corpora --work ../../train --corenlp FOLDER_OF_JARS

CoreNLP tags our tokens. In official texts every label but O is taken as said; in EWT a name is kept where its last word is a proper noun in the gold XPOS, and a proper noun
that CoreNLP left bare is open (any label). So the span is checked by people, the kind is the machine's.
"""

import argparse
import json
import random
import subprocess
from pathlib import Path

import corpora as read
import labels

PART = 500  # sentences a file: CoreNLP keeps a whole file in memory
OFFICIAL = 9000  # sentences of official texts

KIND = {
    "PERSON": ("PER",), "ORGANIZATION": ("ORG",), "LOCATION": ("LOC", "FAC"), "CITY": ("GPE",), "COUNTRY": ("GPE",),
    "STATE_OR_PROVINCE": ("GPE",), "NATIONALITY": ("NORP",), "RELIGION": ("NORP",), "IDEOLOGY": ("NORP",),
    "MISC": ("MISC", "EVENT", "NORP"),
}


def spoken(tokens: list[str], tags: list[str]) -> list[int]:
    """Masks of a sentence without gold tags: CoreNLP's names as they are; what it leaves bare may be what it does not know."""
    masks = [labels.absent("TITLE", "EVENT", "DATE", "TIME", "MISC", "FAC")] * len(tokens)
    people = []
    for first, end, kind in labels.spans([t if t == "O" else f"I-{t}" for t in tags]):
        if kind in KIND:
            labels.span(masks, first, end, *KIND[kind])
            if kind == "PERSON":
                people.append((first, end))
    labels.titles(masks, tokens, people)
    return masks


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--corenlp", type=Path, required=True)
    args = options.parse_args()
    sentences = list(read.ewt(args.corpora, "train"))
    official = [json.loads(line) for line in (args.work / "texts.jsonl").read_text().splitlines()]
    random.Random(1).shuffle(official)
    sentences += [{"tok": tokens} for tokens in official[:OFFICIAL]]
    folder = args.work / "silver"
    folder.mkdir(exist_ok=True)
    parts = []
    for start in range(0, len(sentences), PART):
        part = folder / f"{start:06}.txt"
        part.write_text("\n".join(" ".join(t.replace(" ", "_") for t in s["tok"]) for s in sentences[start : start + PART]) + "\n")
        parts.append(part)
    (folder / "parts").write_text("\n".join(map(str, parts)) + "\n")
    subprocess.run(
        ["java", "-Xmx4g", "-cp", f"{args.corenlp}/*", "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-threads", "1",
         "-annotators", "tokenize,pos,lemma,ner", "-tokenize.whitespace", "true", "-ssplit.eolonly", "true",
         "-ner.applyNumericClassifiers", "false", "-ner.useSUTime", "false", "-ner.buildEntityMentions", "false",
         "-outputFormat", "conll", "-output.columns", "idx,word,ner", "-fileList", str(folder / "parts"), "-outputDirectory", str(folder)],
        check=True,
    )
    found, rows = [], []
    for line in (line for part in parts for line in [*Path(f"{part}.conll").read_text().split("\n"), ""]):
        if line.strip():
            rows.append(line.split("\t")[2])
        elif rows:
            found.append(rows)
            rows = []
    if rows:
        found.append(rows)
    assert len(found) == len(sentences), (len(found), len(sentences))
    silver, texts = {}, []
    for sentence, tags in zip(sentences, found):
        if len(tags) != len(sentence["tok"]):
            continue
        if "id" not in sentence:
            texts.append({"tok": sentence["tok"], "names": spoken(sentence["tok"], tags)})
            continue
        proper = [x.startswith("NNP") for x in sentence["xpos"]]
        masks = [labels.ALL if p else labels.absent("NORP", "TITLE", "EVENT", "DATE", "TIME", "MISC", "FAC") for p in proper]
        people = []
        for first, end, kind in labels.spans([t if t == "O" else f"I-{t}" for t in tags]):
            kinds = KIND.get(kind)
            if kinds is None:
                continue
            if not (proper[end - 1] or kinds == ("NORP",)) or (end < len(tags) and proper[end] and kinds != ("NORP",)):
                for i in range(first, end):
                    masks[i] = labels.ALL
                continue
            labels.span(masks, first, end, *kinds)
            if kinds == ("PER",):
                people.append((first, end))
        labels.titles(masks, sentence["tok"], people)
        silver[sentence["id"]] = masks
    (args.work / "silver.json").write_text(json.dumps({"ewt": silver, "texts": {"silver-news": texts}}))
    print(len(silver), "sentences of EWT,", len(texts), "of official texts")


if __name__ == "__main__":
    main()
