"""Takes the shipped int8 graphs back to a checkpoint, so that training can go on where no full-precision weights were kept.

python resume.py --weights ../weights --work ../../train --name shipped

Every int8 matrix becomes scale × (value − zero point); what rounding lost, training finds again in some hundred steps.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import model


def parameters(path: Path, labels: int) -> dict[str, torch.Tensor]:
    """Name in model.Net -> tensor, for all parameters of one graph."""
    graph = onnx.load(str(path)).graph
    stored = {item.name: numpy_helper.to_array(item) for item in graph.initializer}

    def full(name: str) -> np.ndarray:
        base = name.removesuffix("_quantized")
        return (stored[name].astype(np.float32) - stored[f"{base}_zero_point"].astype(np.float32)) * stored[f"{base}_scale"].astype(np.float32)

    found = {name.removeprefix("net."): value for name, value in stored.items() if name.startswith("net.") and value.dtype == np.float32 and value.ndim and not name.endswith("_scale")}
    found |= {name.removeprefix("net.").removesuffix("_quantized"): full(name) for name in stored if name.startswith("net.") and name.endswith("_quantized")}
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        name = next(i for i in node.input if i.endswith("_quantized") and i in stored)
        if name.startswith("net."):
            continue
        place = node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".")
        if place == "MatMul_2_quant":
            inner = full(name).shape[0]
            found["rel"] = full(name).reshape(inner, labels, inner).transpose(1, 0, 2)
        else:
            found[f"{place}.weight"] = full(name).T
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in found.items()}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--name", required=True)
    args = options.parse_args()
    net, vocabularies = model.load(args.work)
    labels = len(vocabularies["deprel"])
    found = {}
    for graph in ("encoder", "roles", "frames", "arguments"):
        found |= parameters(args.weights / f"{graph}.onnx", labels)
    wanted = net.state_dict()
    missing = [name for name in wanted if name not in found]
    wrong = [name for name in wanted if name in found and wanted[name].shape != found[name].shape]
    if missing or wrong:
        raise SystemExit(f"not in the graphs: {missing}; of another shape: {wrong}")
    net.load_state_dict({name: found[name] for name in wanted})
    torch.save(net.state_dict(), args.work / f"{args.name}.pt")
    print("written", args.work / f"{args.name}.pt")


if __name__ == "__main__":
    main()
