"""Step 4: scores the shipped graphs (int8) on the test sets, on gold words, by the measures of score.py.

python check.py --work ../../train --base ../../train/base --weights ../weights [--json ../weights/scores.json]
python check.py --work ../../train --base ../../train/base --weights ../weights --checkpoint ../../train/final.pt   # full precision, to compare
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime

import model
import pieces as pieces_
from score import FLAG_AT, score

TESTS = ("ewt-test", "gum-test", "pud-news", "pud-wiki", "voa-test", "crossner-test")


class Graphs:
    """The two ONNX graphs as one runner; one thread, as the reader runs them."""

    def __init__(self, folder: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder = onnxruntime.InferenceSession(str(folder / "encoder.onnx"), options)
        self.roles = onnxruntime.InferenceSession(str(folder / "roles.onnx"), options)

    def __call__(self, batch: dict, gold_predicates: bool) -> dict:
        feeds = {k: batch[k].numpy() for k in ("ids", "shape", "first")}
        words, xpos, arc, rel, names, flag = self.encoder.run(None, feeds)
        at = batch["at"].numpy() if gold_predicates else np.argwhere((flag > FLAG_AT) & (feeds["first"] > 0))
        role = np.zeros((0, 1, 1))
        if len(at):
            role = self.roles.run(None, {"words": words, "first": feeds["first"], "batch": at[:, 0], "index": at[:, 1]})[0]
        return {"xpos": xpos, "arc": arc, "rel": rel, "names": names, "flag": flag, "role": role, "at": at}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--json", type=Path)
    options.add_argument("--checkpoint", type=Path, help="score this network instead of the graphs")
    args = options.parse_args()
    groups = json.loads((args.work / "examples.json").read_text())
    vocabularies = json.loads((args.weights / "labels.json").read_text())
    coder = pieces_.Pieces(args.base)
    net = model.load(args.work, args.checkpoint)[0] if args.checkpoint else None
    runner = None if net else Graphs(args.weights)
    found = score(net, {k: groups[k] for k in TESTS}, pieces_.Collate(coder, vocabularies), coder, vocabularies, runner)
    for name, figures in found.items():
        print(name, figures)
    if args.json:
        args.json.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
