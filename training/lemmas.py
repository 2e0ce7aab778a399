"""Step 4: forms whose lemma the suffix rules of src/text/lemma.ts do not give, from the training trees of EWT and GUM, to weights/lemmas.json.

python lemmas.py --corpora ../../shared/corpora --out ../weights
"""

import argparse
import collections
import gzip
import json
from pathlib import Path


def rule(form: str, tag: str) -> str:
    """Mirror of `byRule` in src/text/lemma.ts."""
    w = form.lower()
    vowel = lambda c: c in "aeiou"
    def undouble(s):
        if len(s) > 2 and s[-1] == s[-2] and s[-1] not in "lsz": return s[:-1]
        if len(s) > 2 and s[-1] in "vcgsuz" or (len(s) > 2 and not vowel(s[-1]) and vowel(s[-2]) and not vowel(s[-3]) and s[-1] not in "wxynrtdlmpbkh"): return s + "e"
        return s
    if tag in ("NNS", "NNPS", "VBZ"):
        if w.endswith("ies") and len(w) > 4: return w[:-3] + "y"
        if w.endswith(("sses", "shes", "ches", "xes", "zes")): return w[:-2]
        if w.endswith("s") and not w.endswith("ss"): return w[:-1]
    if tag in ("VBD", "VBN"):
        if w.endswith("ied") and len(w) > 4: return w[:-3] + "y"
        if w.endswith("eed"): return w[:-1]
        if w.endswith("ed") and len(w) > 3: return undouble(w[:-2])
    if tag == "VBG" and w.endswith("ing") and len(w) > 4: return undouble(w[:-3])
    return w


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    args = options.parse_args()
    seen = collections.defaultdict(collections.Counter)
    for path in [args.corpora / "ewt/en_ewt-ud-train.conllu.gz", *sorted((args.corpora / "gum").glob("gum-dep-*.gz"))]:
        if "conversation" in path.name:
            continue
        for line in gzip.open(path, "rt", encoding="utf8"):
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit() and cells[4] in ("NNS", "NNPS", "VBZ", "VBD", "VBN", "VBG", "VBP", "VB", "MD", "JJR", "JJS", "PRP", "RBR"):
                seen[cells[1].lower(), cells[4]][cells[2].lower()] += 1
    table = {f"{form} {tag}": lemmas.most_common(1)[0][0] for (form, tag), lemmas in sorted(seen.items()) if lemmas.most_common(1)[0][0] != rule(form, tag)}
    (args.out / "lemmas.json").write_text(json.dumps(table, indent=0, ensure_ascii=False))
    print(len(table), "exceptions")


if __name__ == "__main__":
    main()
