"""Scores of a network on gold words: XPOS, UAS, LAS (universal relations, punctuation counted, as in CoNLL 2018),
LAS with subtypes, names F1 (exact spans and kinds of the corpus's own scheme), roles F1 (exact spans; gold
predicates), predicates F1."""

import numpy as np
import torch

import labels as names_
import pieces as pieces_
from decode import Bio, tree

MERGE = {"uner": {"GPE": "LOC", "FAC": "LOC"}, "own": {}}
FLAG_AT = 0.0  # log-odds from which a word is a predicate


def run(net, batch: dict, gold_predicates: bool) -> dict:
    """All outputs of the network for one batch as numpy arrays; the ONNX sessions in export.py give the same."""
    with torch.no_grad():
        words, root = net.encode(batch["ids"], batch["shape"], batch["first"])
        flag = net.pred(words)[..., 0]
        at = batch["at"] if gold_predicates else torch.nonzero((flag > FLAG_AT) & (batch["first"] > 0))
        out = {
            "xpos": net.xpos(words).argmax(-1),
            "arc": net.arcs(words, root, batch["first"]),
            "rel": net.all_rels(words, root),
            "names": net.names(words),
            "flag": flag,
            "role": net.roles(words, batch["first"], at[:, 0], at[:, 1]) if len(at) else torch.zeros(0, 1, 1),
            "at": at,
        }
    return {k: v.numpy() for k, v in out.items()}


class Tally:
    def __init__(self):
        self.hit = self.said = self.gold = 0

    def add(self, said: set, gold: set) -> None:
        self.hit += len(said & gold)
        self.said += len(said)
        self.gold += len(gold)

    def f1(self) -> float:
        return round(200 * self.hit / max(1, self.said + self.gold), 2)


def gold_names(masks: list[int]) -> set[tuple[int, int, tuple]]:
    """Gold spans with the kinds allowed for them; tokens that may be several things at once open none."""
    found, start, kinds = set(), None, ()
    for i, mask in enumerate(masks + [1]):
        allowed = [label for k, label in enumerate(names_.LABELS) if mask >> k & 1] if mask >= 0 else []
        begins = [label[2:] for label in allowed if label[0] == "B"]
        insides = [label for label in allowed if label[0] == "I"]
        if start is not None and not (insides and "O" not in allowed and not begins):
            found.add((start, i, kinds))
            start = None
        if begins and "O" not in allowed and not insides:
            start, kinds = i, tuple(sorted(begins))
    return found


def score(net, groups: dict, collate, coder, vocabularies: dict, runner=None) -> dict:
    """{group: {measure: percent}}; `runner(batch, gold_predicates)` replaces the network (ONNX)."""
    if net is not None:
        net.eval()
    runner = runner or (lambda batch, gold: run(net, batch, gold))
    name_paths, role_paths = Bio(vocabularies["names"]), Bio(vocabularies["roles"])
    universal = [d.split(":")[0] for d in vocabularies["deprel"]]
    result = {}
    for group, examples in groups.items():
        count = dict.fromkeys(("words", "xpos", "uas", "las", "full"), 0)
        names, roles, flags = Tally(), Tally(), Tally()
        for picked in pieces_.batches([len(coder.sentence(e["tok"])[0]) for e in examples], 4000, None):
            chosen = [examples[i] for i in picked]
            batch = collate(chosen)
            out = runner(batch, True)
            for i, e in enumerate(chosen):
                size = len(e["tok"])
                if "head" in e:
                    heads = tree(out["arc"][i, :size, : size + 1])
                    count["words"] += size
                    for k in range(size):
                        right = heads[k] == e["head"][k]
                        label = int(out["rel"][i, k, heads[k]])
                        count["xpos"] += vocabularies["xpos"][out["xpos"][i, k]] == e["xpos"][k]
                        count["uas"] += right
                        count["las"] += right and universal[label] == e["dep"][k].split(":")[0]
                        count["full"] += right and vocabularies["deprel"][label] == e["dep"][k]
                if "names" in e:
                    said = name_paths.spans(out["names"][i, :size])
                    gold = gold_names(e["names"])
                    # a found span counts where the corpus's scheme can say it; where the gold is open, it is no error
                    shown = set()
                    for first, end, kind in said:
                        match = [g for g in gold if g[:2] == (first, end) and kind in g[2]]
                        if match:
                            shown.add(match[0])
                        elif all(e["names"][k] >> names_.INDEX[("B-" if k == first else "I-") + kind] & 1 and e["names"][k] & 1 for k in range(first, end)):
                            continue
                        else:
                            shown.add((first, end, (kind, "wrong")))
                    names.add(shown, gold)
                if "preds" in e and not e.get("one"):
                    flags.add({k for k in range(size) if out["flag"][i, k] > FLAG_AT}, {p["i"] for p in e["preds"]})
            places = {(i, p["i"]): p["args"] for i, e in enumerate(chosen) for p in e.get("preds", [])}
            for row, (i, k) in zip(out["role"], out["at"]):
                size = len(chosen[i]["tok"])
                gold = {(a, b, r) for a, b, r in places[(int(i), int(k))]}
                roles.add(role_paths.spans(row[:size]), gold)
        found = {}
        if count["words"]:
            found = {k: round(100 * count[k] / count["words"], 2) for k in ("xpos", "uas", "las", "full")}
        if names.gold:
            found["names"] = names.f1()
        if roles.gold:
            found["roles"], found["predicates"] = roles.f1(), flags.f1()
        result[group] = found
    return result
