"""Step 3: NAME.pt to weights/: four ONNX graphs (int8, per channel, 7 bit), vocabulary, labels, lemmas, sha256.

python export.py --work ../../train --base ../../train/base --name long --out ../weights
"""

import argparse
import hashlib
import json
from pathlib import Path

import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic

import model

OPSET = 17


class Encoder(nn.Module):
    """ids, shape [B, T], first [B, W] -> words [B, W, H], xpos [B, W], arc [B, W, W+1], rel [B, W, W+1], names [B, W, L], flag [B, W]."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ids, shape, first):
        words, root = self.net.encode(ids, shape, first)
        return (
            words,
            self.net.xpos(words).argmax(-1).to(torch.int32),
            self.net.arcs(words, root, first),
            self.net.all_rels(words, root).to(torch.int32),
            self.net.names(words),
            self.net.pred(words)[..., 0],
        )


class Roles(nn.Module):
    """words [B, W, H], first [B, W], batch [P], index [P] -> scores [P, W, L]."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, words, first, batch, index):
        return self.net.roles(words, first, batch, index)


class Frames(nn.Module):
    """words [B, W, H], first, quoted [B, W] -> state [B, W, F], cue [B, W], contact [B, W, M], status [B, W, S], novelty [B, W], extents [B, W, E], layer after layer."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, words, first, quoted):
        state = self.net.frames(words, first, quoted)
        return state, self.net.cue(state)[..., 0], self.net.contact(state), self.net.status(state), self.net.novelty(state)[..., 0], self.net.extents(state)


class Arguments(nn.Module):
    """state [B, W, F], first [B, W], batch [C], index [C] -> scores [C, W, A]."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, state, first, batch, index):
        return self.net.arguments(state, first, batch, index)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--name", required=True)
    options.add_argument("--out", type=Path, required=True)
    args = options.parse_args()
    args.out.mkdir(exist_ok=True)
    net, vocabularies = model.load(args.work, args.work / f"{args.name}.pt")
    net.eval()
    ids = torch.randint(1000, 9000, (3, 14))
    shape = torch.randint(1, 11, (3, 14))
    first = torch.arange(1, 12).repeat(3, 1)
    batch, index = torch.tensor([0, 1, 1, 2]), torch.tensor([2, 0, 5, 7])
    words = net.encode(ids, shape, first)[0].detach()
    grow = {"ids": {0: "b", 1: "t"}, "shape": {0: "b", 1: "t"}, "first": {0: "b", 1: "w"}, "words": {0: "b", 1: "w"}}
    full = args.work / "export"
    full.mkdir(exist_ok=True)
    with torch.no_grad():
        torch.onnx.export(
            Encoder(net), (ids, shape, first), str(full / "encoder.onnx"), dynamo=False, opset_version=OPSET,
            input_names=["ids", "shape", "first"], output_names=["words", "xpos", "arc", "rel", "names", "flag"],
            dynamic_axes={**{k: grow[k] for k in ("ids", "shape", "first", "words")}, **{k: {0: "b", 1: "w"} for k in ("xpos", "names", "flag")}, **{k: {0: "b", 1: "w", 2: "v"} for k in ("arc", "rel")}},
        )
        torch.onnx.export(
            Roles(net), (words, first, batch, index), str(full / "roles.onnx"), dynamo=False, opset_version=OPSET,
            input_names=["words", "first", "batch", "index"], output_names=["roles"],
            dynamic_axes={"words": grow["words"], "first": grow["first"], "batch": {0: "p"}, "index": {0: "p"}, "roles": {0: "p", 1: "w"}},
        )
        quoted = torch.zeros_like(first)
        torch.onnx.export(
            Frames(net), (words, first, quoted), str(full / "frames.onnx"), dynamo=False, opset_version=OPSET,
            input_names=["words", "first", "quoted"], output_names=["state", "cue", "contact", "status", "novelty", "extents"],
            dynamic_axes={k: {0: "b", 1: "w"} for k in ("words", "first", "quoted", "state", "cue", "contact", "status", "novelty", "extents")},
        )
        state = net.frames(words, first, quoted)
        torch.onnx.export(
            Arguments(net), (state, first, batch, index), str(full / "arguments.onnx"), dynamo=False, opset_version=OPSET,
            input_names=["state", "first", "batch", "index"], output_names=["arguments"],
            dynamic_axes={"state": {0: "b", 1: "w"}, "first": {0: "b", 1: "w"}, "batch": {0: "c"}, "index": {0: "c"}, "arguments": {0: "c", 1: "w"}},
        )
    for part in ("encoder", "roles", "frames", "arguments"):
        quantize_dynamic(str(full / f"{part}.onnx"), str(args.out / f"{part}.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    tokenizer = json.loads((args.base / "tokenizer.json").read_text())
    pieces = sorted(tokenizer["model"]["vocab"], key=tokenizer["model"]["vocab"].get)
    (args.out / "pieces.txt").write_text("\n".join(pieces) + "\n")
    (args.out / "labels.json").write_text(json.dumps(vocabularies, indent=0))
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(args.out.iterdir()) if path.suffix in (".onnx", ".txt", ".json")]
    (args.out / "sha256").write_text("\n".join(lines) + "\n")
    print({path.name: path.stat().st_size for path in args.out.iterdir()})


if __name__ == "__main__":
    main()
