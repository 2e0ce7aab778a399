"""Step 0, optional: names of EWT train, silver, by Stanford CoreNLP 4.5.10 (GPL; used as a tool, nothing of it is shipped).

python silver.py --corpora ../../shared/corpora --work ../../train --corenlp FOLDER_OF_JARS

CoreNLP tags EWT's own tokens; a name is kept where its last word is a proper noun in the gold XPOS, and a proper noun
that CoreNLP left bare is open (any label). So the span is checked by people, the kind is the machine's.
"""

import argparse
import json
import subprocess
from pathlib import Path

import corpora as read
import labels

KIND = {
    "PERSON": ("PER",), "ORGANIZATION": ("ORG",), "LOCATION": ("LOC", "FAC"), "CITY": ("GPE",), "COUNTRY": ("GPE",),
    "STATE_OR_PROVINCE": ("GPE",), "NATIONALITY": ("NORP",), "RELIGION": ("NORP",), "IDEOLOGY": ("NORP",),
    "MISC": ("MISC", "EVENT", "NORP"),
}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--corenlp", type=Path, required=True)
    args = options.parse_args()
    sentences = list(read.ewt(args.corpora, "train"))
    plain = args.work / "silver.txt"
    plain.write_text("\n".join(" ".join(t.replace(" ", "_") for t in s["tok"]) for s in sentences) + "\n")
    subprocess.run(
        ["java", "-Xmx4g", "-cp", f"{args.corenlp}/*", "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-threads", "1",
         "-annotators", "tokenize,pos,lemma,ner", "-tokenize.whitespace", "true", "-ssplit.eolonly", "true",
         "-ner.applyNumericClassifiers", "false", "-ner.useSUTime", "false", "-ner.buildEntityMentions", "false",
         "-outputFormat", "conll", "-output.columns", "idx,word,ner", "-file", str(plain), "-outputDirectory", str(args.work)],
        check=True,
    )
    found, rows = [], []
    for line in (args.work / "silver.txt.conll").read_text().split("\n"):
        if line.strip():
            rows.append(line.split("\t")[2])
        elif rows:
            found.append(rows)
            rows = []
    if rows:
        found.append(rows)
    assert len(found) == len(sentences), (len(found), len(sentences))
    silver = {}
    for sentence, tags in zip(sentences, found):
        if len(tags) != len(sentence["tok"]):
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
    (args.work / "silver.json").write_text(json.dumps({"ewt": silver}))
    print(len(silver), "sentences")


if __name__ == "__main__":
    main()
