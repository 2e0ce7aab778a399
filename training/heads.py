"""Step 2b: trains the frame heads alone, on own labels, over the encoder as it stands: minutes, not hours.

python heads.py --work ../../train --base ../../train/base --start ../../train/long.pt --name final --epochs 14

The words of every sentence are computed once, rounded as the int8 graphs round (dropout comes back as noise on the words), so an
epoch costs only the heads. What is scored and kept is the moving mean of the weights (Polyak & Juditsky 1992): few texts
make single steps restless. Two noisy copies of each sentence are kept, for quotes, case and full stops as newsrooms have
them. The state of each epoch is kept, and under the plain name that of the one best on the development labels.
"""

import argparse
import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

import model
import pieces as pieces_
from score import score
from train import BF16, WEIGHT, extents_loss

HEADS = ("frame_", "cue", "contact", "status", "novelty", "extents", "argument_")
COPIES = 2
MEMORY = 0.99  # of the moving mean, a step: half an epoch
NOISE = 0.15  # dropout of the words, in place of the encoder's own
KEPT = ("cue", "content words", "speaker", "hop", "contact", "status right", "participant", "venue", "when", "expectation", "agreement", "act")


def encoded(net: model.Net, examples: list[dict], collate, coder, rng: random.Random) -> list[dict]:
    """Batches with their words [B, W, H] computed."""
    found = []
    for picked in pieces_.batches([len(coder.sentence(e["tok"])[0]) for e in examples], 2200, rng):
        batch = collate([examples[i] for i in picked])
        with torch.no_grad():
            batch["words"] = net.encode(batch["ids"], batch["shape"], batch["first"])[0]
        found.append(batch)
    return found


def loss_of(net: model.Net, batch: dict) -> torch.Tensor:
    first, at = batch["first"], batch["cue_at"]
    with torch.autocast("cpu", torch.bfloat16, enabled=BF16):
        state = net.frames(F.dropout(batch["words"], NOISE), first, batch["quoted"])
        arguments = net.arguments(state, first, at[:, 0], at[:, 1]).float() if len(at) else None
    state = state.float()

    def mean(scores, gold):
        return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=-1) if (gold >= 0).any() else scores.sum() * 0

    marked, told = batch["cue"] >= 0, batch["novelty"] >= 0
    total = WEIGHT["cue"] * F.binary_cross_entropy_with_logits(net.cue(state)[marked][:, 0], batch["cue"][marked].float())
    total = total + WEIGHT["extent"] * extents_loss(net, state, batch["extent"])
    for name in ("contact", "status"):
        total = total + WEIGHT[name] * mean(getattr(net, name)(state), batch[name])
    if told.any():
        total = total + WEIGHT["novelty"] * F.binary_cross_entropy_with_logits(net.novelty(state)[told][:, 0], batch["novelty"][told].float())
    if arguments is not None:
        total = total + WEIGHT["argument"] * mean(arguments, batch["argument"])
    return total


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--start", type=Path, required=True)
    options.add_argument("--name", required=True)
    options.add_argument("--epochs", type=int, default=14)
    options.add_argument("--rate", type=float, default=1.2e-3, help="learning rate at its highest; less where the heads have been trained before")
    options.add_argument("--share", type=float, default=1.0, help="share of the labelled texts, for a learning curve")
    args = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    model.Matrix.as_shipped = True
    rng = random.Random(1)
    groups = json.loads((args.work / "examples.json").read_text())
    net, vocabularies = model.load(args.work, args.start)
    coder = pieces_.Pieces(args.base)
    collate = pieces_.Collate(coder, vocabularies)
    own = groups["frames-own"]
    texts = sorted({e.get("text", "") for e in own})
    kept = set(rng.sample(texts, max(1, round(len(texts) * args.share))))
    own = [e for e in own if e.get("text", "") in kept]
    for name, parameter in net.named_parameters():
        parameter.requires_grad_(name.startswith(HEADS))
    net.eval()
    batches = [b for _ in range(COPIES) for b in encoded(net, [pieces_.noisy(e, rng) for e in own], collate, coder, rng)]
    heads = [p for p in net.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(heads, lr=args.rate, weight_decay=0.02, betas=(0.9, 0.98))
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    steps = args.epochs * len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min((i + 1) / 50, max(0.01, 1 - i / steps)))
    best, log = -1.0, []
    for epoch in range(1, args.epochs + 1):
        net.train()
        rng.shuffle(batches)
        total = 0.0
        for batch in batches:
            loss = loss_of(net, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads, 1.0)
            optimizer.step()
            schedule.step()
            mean.update_parameters(net)
            total += loss.item()
        found = score(mean.module.eval(), {"frames-dev": groups["frames-dev"]}, collate, coder, vocabularies)["frames-dev"]
        reached = sum(found.get(k, 0) for k in KEPT) / len(KEPT)
        print(f"epoch {epoch} loss {total / len(batches):.3f} mean {reached:.2f} {json.dumps(found)}", flush=True)
        log.append([epoch, total / len(batches), found])
        torch.save(mean.module.state_dict(), args.work / f"{args.name}-{epoch}.pt")
        if reached > best:
            best = reached
            torch.save(mean.module.state_dict(), args.work / f"{args.name}.pt")
    (args.work / f"{args.name}.log.json").write_text(json.dumps({"options": {k: str(v) for k, v in vars(args).items()}, "texts": len(kept), "best": best, "epochs": log}, indent=1))


if __name__ == "__main__":
    main()
