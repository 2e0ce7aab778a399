"""Scores of a network on gold words: XPOS, UAS, LAS (universal relations, punctuation counted, as in CoNLL 2018),
LAS with subtypes, names F1 (exact spans and kinds of the corpus's own scheme), roles F1 (exact spans; gold
predicates), predicates F1."""

import collections

import numpy as np
import torch

import labels as names_
import model
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
        if (batch["cue"] >= 0).any():
            state = net.frames(words, batch["first"], batch["quoted"])
            cue_at = batch["cue_at"]
            out |= {
                "cue": net.cue(state)[..., 0],
                "contact": net.contact(state).argmax(-1),
                "status": net.status(state).argmax(-1),
                "novelty": net.novelty(state)[..., 0],
                "extents": net.extents(state),
                "argument": net.arguments(state, batch["first"], cue_at[:, 0], cue_at[:, 1]) if len(cue_at) else torch.zeros(0, 1, 1),
                "cue_at": cue_at,
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


def frame_tallies(frames: dict, chosen: list[dict], out: dict, vocabularies: dict, extents: list[Bio], arguments: Bio) -> None:
    """Cues (word found), arguments of gold cues (CONTENT by word, the others by exact span), contacts (word found; of those found: mode, status, novelty), extents (IoU ≥ .5)."""
    held = {(i, c["i"]): c["args"] for i, e in enumerate(chosen) for c in e["frames"]["cues"] + e["frames"].get("attend", [])}
    for i, e in enumerate(chosen):
        size, f = len(e["tok"]), e["frames"]
        frames["cue"].add({k for k in range(size) if out["cue"][i, k] > 0}, {c["i"] for c in f["cues"]})
        gold = {c[0]: c for c in f["contacts"]}
        said = {k for k in range(size) if out["contact"][i, k] > 0}
        frames["contact"].add(said, set(gold))
        for k in said & set(gold):
            frames["mode right"].add({vocabularies["modes"][out["contact"][i, k]]}, {gold[k][1]})
            if gold[k][2]:
                frames["status right"].add({vocabularies["statuses"][out["status"][i, k]]}, {gold[k][2]})
            frames["novelty right"].add({out["novelty"][i, k] > 0}, {gold[k][3] == "background"})
        found, at = [], 0
        for layer in extents:
            found += layer.spans(out["extents"][i, :size, at : at + len(layer.kinds)])
            at += len(layer.kinds)
        for kind in ("AGREEMENT", "EXPECTATION", "ACT", *model.STANCES):
            wanted = [(a, b) for a, b, k in f["spans"] if k == kind]
            shown = [(a, b) for a, b, k in found if k == kind]
            hits = {n for n, (a, b) in enumerate(wanted) if any(2 * (min(b, d) - max(a, c)) > max(b, d) - min(a, c) for c, d in shown)}
            frames[kind.lower()].hit += len(hits)
            frames[kind.lower()].said += len(shown)
            frames[kind.lower()].gold += len(wanted)
    for row, (i, k) in zip(out["argument"], out["cue_at"]):
        size = len(chosen[i]["tok"])
        said, gold = arguments.spans(row[:size]), {(a, b, r) for a, b, r in held[(int(i), int(k))]}
        words = lambda spans: {w for a, b, r in spans if r == "CONTENT" for w in range(a, b)}  # noqa: E731
        frames["content words"].add(words(said), words(gold))
        for role in ("SPEAKER", "ADDRESSEE", "CHANNEL", "HOP", "PARTICIPANT", "VENUE", "WHEN", "INITIATOR", "HOST", "ABSENT"):
            frames[role.lower()].add({s for s in said if s[2] == role}, {s for s in gold if s[2] == role})


def score(net, groups: dict, collate, coder, vocabularies: dict, runner=None) -> dict:
    """{group: {measure: percent}}; `runner(batch, gold_predicates)` replaces the network (ONNX)."""
    if net is not None:
        net.eval()
    runner = runner or (lambda batch, gold: run(net, batch, gold))
    name_paths, role_paths = Bio(vocabularies["names"]), Bio(vocabularies["roles"])
    universal = [d.split(":")[0] for d in vocabularies["deprel"]]
    extent_paths, argument_paths = [Bio(layer) for layer in vocabularies["extents"]], Bio(vocabularies["arguments"])
    result = {}
    for group, examples in groups.items():
        frames = collections.defaultdict(Tally)
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
            if "cue" in out:
                frame_tallies(frames, chosen, out, vocabularies, extent_paths, argument_paths)
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
        result[group] = found | {k: t.f1() for k, t in sorted(frames.items())}
    return result
