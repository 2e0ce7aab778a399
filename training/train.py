"""Step 2: trains all heads together and writes NAME.pt and NAME.log.json.

python train.py --work ../../train --base ../../train/base --name long --minutes 180

One core; bf16 products in the encoder where the processor has AVX512-BF16 (1.9 times fp32), fp32 in the heads. The learning rate rises for
60 steps and then falls in a straight line to nothing when the minutes are over, so that a busy machine costs steps, not
the end of the schedule. Every step mixes corpora: each task's loss is the sum over the
words that carry its label, divided by all words of the batch, so that a corpus weighs what its share weighs.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import model
import pieces as pieces_
from score import score

BF16 = torch.cpu._is_avx512_bf16_supported()
SIZE = 2200  # pieces a batch, padding included
# Examples drawn per epoch from each group; None = all. UD and PropBank in full, silver names by sample.
SHARE = {"ewt": None, "gum": None, "masc": None, "crossner": None, "voa": 4000, "frames": 2500, "silver-news": 3000, "frames-own": None}
OWN_TURNS = 2  # own labels are few: seen so many times an epoch, each time with other noise
WEIGHT = {"xpos": 1.0, "arc": 1.0, "rel": 1.0, "names": 1.6, "flag": 0.5, "role": 1.0,
          "cue": 8.0, "contact": 8.0, "status": 1.5, "novelty": 0.7, "extent": 5.0, "argument": 2.0}


def names_loss(logits: torch.Tensor, masks: torch.Tensor) -> torch.Tensor:
    """Sum over words of −log P(allowed set); words with mask −1 do not count."""
    known = masks >= 0
    logits, masks = logits[known].float(), masks[known]
    bits = (masks[:, None] >> torch.arange(logits.size(1))) & 1
    return (torch.logsumexp(logits, -1) - torch.logsumexp(logits.masked_fill(bits == 0, -1e4), -1)).sum()


def extents_loss(net: model.Net, state: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    """Mean over the layers of extents; `gold` [B, W, layers], −1 where unknown."""
    layers = net.extents(state).split(net.layers_of_extents, -1)
    losses = [F.cross_entropy(scores.flatten(0, -2), gold[..., n].flatten(), ignore_index=-1) for n, scores in enumerate(layers) if (gold[..., n] >= 0).any()]
    return sum(losses) / len(layers) if losses else state.sum() * 0


def total_loss(net: model.Net, batch: dict) -> tuple[torch.Tensor, dict[str, float]]:
    first = batch["first"]
    with torch.autocast("cpu", torch.bfloat16, enabled=BF16):
        words, root = net.encode(batch["ids"], batch["shape"], first)
    words, root = net.drop(words.float()), net.drop(root.float())
    count = (first > 0).sum()

    def entropy(scores, gold):
        return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=-1, reduction="sum") / count

    head = batch["head"]
    parts = {
        "xpos": entropy(net.xpos(words), batch["xpos"]),
        "arc": entropy(net.arcs(words, root, first), head),
        "rel": entropy(net.rels(words, root, head.clamp(min=0)), batch["rel"]),
        "names": names_loss(net.names(words), batch["names"]) / count,
    }
    known = batch["flag"] >= 0
    parts["flag"] = F.binary_cross_entropy_with_logits(net.pred(words)[known][:, 0], batch["flag"][known].float(), reduction="sum") / count
    at = batch["at"]
    if len(at):
        parts["role"] = entropy(net.roles(words, first, at[:, 0], at[:, 1]), batch["role"])
    if (batch["cue"] >= 0).any():
        # Own labels are few: their losses are means over what they label, not over the whole batch, times their share of its sentences.
        share = (batch["cue"] >= 0).any(1).float().mean()
        state = net.frames(words, first, batch["quoted"])

        def mean(scores, gold):
            return share * F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=-1) if (gold >= 0).any() else scores.sum() * 0

        marked = batch["cue"] >= 0
        parts["cue"] = share * F.binary_cross_entropy_with_logits(net.cue(state)[marked][:, 0], batch["cue"][marked].float())
        parts["contact"] = mean(net.contact(state), batch["contact"])
        parts["status"] = mean(net.status(state), batch["status"])
        parts["extent"] = share * extents_loss(net, state, batch["extent"])
        told = batch["novelty"] >= 0
        if told.any():
            parts["novelty"] = share * F.binary_cross_entropy_with_logits(net.novelty(state)[told][:, 0], batch["novelty"][told].float())
        at = batch["cue_at"]
        if len(at):
            parts["argument"] = mean(net.arguments(state, first, at[:, 0], at[:, 1]), batch["argument"])
    return sum(WEIGHT[k] * v for k, v in parts.items()), {k: round(v.item(), 4) for k, v in parts.items()}


def epoch(groups: dict, rng: random.Random) -> list[dict]:
    chosen = []
    for name, share in SHARE.items():
        group = groups.get(name, []) * (OWN_TURNS if name == "frames-own" else 1)
        chosen += group if share is None or share >= len(group) else rng.sample(group, share)
    return [pieces_.noisy(e, rng) for e in chosen]


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--name", required=True)
    options.add_argument("--minutes", type=float, required=True)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--last", type=float, default=0.003, help="share of the rate that is left at the end (a run that another goes on from ends high)")
    options.add_argument("--start", type=Path, help="weights to start from instead of the base")
    options.add_argument("--as-shipped", action="store_true", help="round matrices and their inputs as the int8 graphs do, so that rounding costs less later")
    options.add_argument("--seed", type=int, default=1)
    args = options.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    model.Matrix.as_shipped = args.as_shipped
    rng = random.Random(args.seed)

    read_at = time.time()
    groups = json.loads((args.work / "examples.json").read_text())
    net, vocabularies = model.load(args.work, args.start)
    if not args.start:
        net.load_base(args.base)
    coder = pieces_.Pieces(args.base)
    collate = pieces_.Collate(coder, vocabularies)
    encoder = [p for n, p in net.named_parameters() if n.split(".")[0] in ("piece", "place", "norm", "layers")]
    chosen = {id(p) for p in encoder}
    heads = [p for p in net.parameters() if id(p) not in chosen]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    started = time.time()
    spent = lambda: (time.time() - started) / 60 / args.minutes  # noqa: E731
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min((i + 1) / 60, 1 - (1 - args.last) * min(1, spent())))

    log = {"options": {k: str(v) for k, v in vars(args).items()}, "share": SHARE, "weight": WEIGHT, "losses": [], "scores": []}
    done, seen, turn, over = 0, 0, 0, False
    net.train()
    while not over:
        turn += 1
        if (args.work / "examples.json").stat().st_mtime > read_at:  # labels that came in the meantime
            read_at = time.time()
            groups = json.loads((args.work / "examples.json").read_text())
        examples = epoch(groups, rng)
        print(f"epoch {turn}: {len(examples)} sentences, {len(groups.get('frames-own', []))} with own labels", flush=True)
        for picked in pieces_.batches([len(coder.sentence(e["tok"])[0]) for e in examples], SIZE, rng):
            batch = collate([examples[i] for i in picked])
            loss, parts = total_loss(net, batch)
            if not torch.isfinite(loss):
                print("not finite, left out", done, parts, flush=True)
                continue
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            over = spent() >= 1
            seen += int((batch["ids"] > 0).sum())
            if done % 25 == 0:
                minutes = (time.time() - started) / 60
                print(f"epoch {turn} step {done} {minutes:.1f}/{args.minutes:.0f} min {seen / minutes / 60:.0f} pieces/s {parts}", flush=True)
                log["losses"].append([done, round(minutes, 2), parts])
            if done % 200 == 0 or over:
                torch.save(net.state_dict(), args.work / f"{args.name}.pt")
                names = ("gum-dev", "frames-dev") if not over else ("gum-dev", "frames-dev", "ewt-test", "gum-test", "pud-news")
                found = score(net, {k: groups[k] for k in names if k in groups}, collate, coder, vocabularies)
                log["scores"].append([done, found])
                print(json.dumps(found), flush=True)
                (args.work / f"{args.name}.log.json").write_text(json.dumps(log, indent=1))
                net.train()
            if over:
                break


if __name__ == "__main__":
    main()
