"""The network: MiniLM with a word-shape embedding and light heads. Sizes in words are per sentence.

Pieces go in, words come out: a word is the last hidden state of its first piece. Biaffine parser after
Dozat & Manning 2017; roles: a predicate and a word are added, one small attention layer runs over the
sentence once per predicate, and BIO labels are read off. Frames (who says what by which words; contacts and what has
become of them) are read from two attention layers of their own over the words and a mark for words in quotation; the
arguments of a cue the same way as the roles of a predicate.
"""

import json
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

SHAPES = 12
ARC, REL, ROLE = 256, 64, 128
NEAR = 10  # role distance embedding: -10 … 10
FRAME, FAR = 192, 24  # frames: width; cue distance embedding -24 … 24


def through(value: torch.Tensor, rounded: torch.Tensor) -> torch.Tensor:
    """`rounded` forwards, the gradient of `value` backwards (straight-through, Bengio et al. 2013)."""
    return value + (rounded - value).detach()


class Matrix(nn.Linear):
    """A linear map that computes, where `as_shipped` is set, as the int8 graph will: weights in 7 bits a row, inputs in 8 bits a batch (Jacob et al. 2018)."""

    as_shipped = False

    def forward(self, x):
        if not Matrix.as_shipped:
            return super().forward(x)
        scale = self.weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 64
        weight = through(self.weight, (self.weight / scale).round() * scale)
        step = ((x.detach().amax().clamp(min=0) - x.detach().amin().clamp(max=0)).float() / 255).clamp(min=1e-8)
        return F.linear(through(x, ((x.float() / step).round() * step).to(x.dtype)), weight, self.bias)


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float, eps: float = 1e-12):
        super().__init__()
        self.heads, self.rate = heads, dropout
        self.qkv = Matrix(width, 3 * width)
        self.out = Matrix(width, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.up = Matrix(width, inner)
        self.down = Matrix(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype), dropout_p=self.rate if self.training else 0.0)
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Net(nn.Module):
    def __init__(self, vocabularies: dict, width: int = 384, layers: int = 6, pieces: int = 30522):
        super().__init__()
        self.piece = nn.Embedding(pieces, width)
        self.place = nn.Embedding(512, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList([Layer(width, 12, 4 * width, 0.1) for _ in range(layers)])
        self.drop = nn.Dropout(0.25)
        self.soft = nn.Dropout(0.1)
        self.xpos = nn.Linear(width, len(vocabularies["xpos"]))
        self.names = nn.Linear(width, len(vocabularies["names"]))
        self.arc_head, self.arc_dep = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.rel_head, self.rel_dep = nn.Linear(width, REL), nn.Linear(width, REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.zeros(len(vocabularies["deprel"]), REL + 1, REL + 1))
        self.pred = nn.Linear(width, 1)
        self.role_pred, self.role_word = nn.Linear(width, ROLE), nn.Linear(width, ROLE)
        self.role_near = nn.Embedding(2 * NEAR + 1, ROLE)
        self.role_norm = nn.LayerNorm(ROLE)
        self.role_layer = Layer(ROLE, 4, 2 * ROLE, 0.1, 1e-5)
        self.role_out = nn.Linear(ROLE, len(vocabularies["roles"]))
        self.frame_in, self.frame_quote = nn.Linear(width, FRAME), nn.Embedding(2, FRAME)
        self.frame_norm = nn.LayerNorm(FRAME)
        self.frame_layers = nn.ModuleList([Layer(FRAME, 4, 2 * FRAME, 0.15, 1e-5) for _ in range(2)])
        self.cue = nn.Linear(FRAME, 1)
        self.contact = nn.Linear(FRAME, len(vocabularies["modes"]))
        self.status = nn.Linear(FRAME, len(vocabularies["statuses"]))
        self.novelty = nn.Linear(FRAME, 1)
        self.layers_of_extents = [len(layer) for layer in vocabularies["extents"]]
        self.extents = nn.Linear(FRAME, sum(map(len, vocabularies["extents"])))
        self.argument_cue, self.argument_word = nn.Linear(FRAME, ROLE), nn.Linear(FRAME, ROLE)
        self.argument_near = nn.Embedding(2 * FAR + 1, ROLE)
        self.argument_norm = nn.LayerNorm(ROLE)
        self.argument_layer = Layer(ROLE, 4, 2 * ROLE, 0.15, 1e-5)
        self.argument_out = nn.Linear(ROLE, len(vocabularies["arguments"]))
        nn.init.normal_(self.shape.weight, std=0.02)
        nn.init.normal_(self.frame_quote.weight, std=0.02)
        nn.init.normal_(self.argument_near.weight, std=0.02)
        nn.init.normal_(self.role_near.weight, std=0.02)
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.rel)

    def load_base(self, folder: Path) -> None:
        """Takes over the weights of all-MiniLM-L6-v2."""
        base = {k.removeprefix("bert."): v for k, v in load_file(str(folder / "model.safetensors")).items()}
        self.piece.weight.data.copy_(base["embeddings.word_embeddings.weight"])
        self.place.weight.data.copy_(base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0])
        self.norm.load_state_dict({k: base[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
        for i, layer in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                layer.qkv.get_parameter(kind).data.copy_(torch.cat([base[f"{p}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]))
                layer.out.get_parameter(kind).data.copy_(base[f"{p}attention.output.dense.{kind}"])
                layer.norm1.get_parameter(kind).data.copy_(base[f"{p}attention.output.LayerNorm.{kind}"])
                layer.up.get_parameter(kind).data.copy_(base[f"{p}intermediate.dense.{kind}"])
                layer.down.get_parameter(kind).data.copy_(base[f"{p}output.dense.{kind}"])
                layer.norm2.get_parameter(kind).data.copy_(base[f"{p}output.LayerNorm.{kind}"])

    def encode(self, ids, shape, first):
        """Words [B, W, H] and root [B, 1, H] from pieces [B, T]; `first` [B, W] is each word's first piece, 0 where padded."""
        x = self.piece(ids) + self.shape(shape) + self.place.weight[: ids.size(1)]
        x = self.soft(self.norm(x))
        bias = (ids == 0)[:, None, None, :].float() * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        words = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.size(-1)))
        return words, x[:, :1]

    def arcs(self, words, root, first):
        """Scores [B, W, W+1] of word → governor; governor 0 is the root, a word never governs itself."""
        heads = F.gelu(self.arc_head(torch.cat([root, words], 1)))
        deps = F.gelu(self.arc_dep(words))
        deps = torch.cat([deps, torch.ones_like(deps[..., :1])], -1)
        scores = deps @ self.arc @ heads.transpose(1, 2)
        closed = F.pad((first == 0).float(), (1, 0))[:, None, :]
        return scores - 10000.0 * closed - 10000.0 * F.pad(torch.eye(words.size(1), device=words.device), (1, 0))

    def rel_inputs(self, words, root):
        heads = F.gelu(self.rel_head(torch.cat([root, words], 1)))
        deps = F.gelu(self.rel_dep(words))
        one = torch.ones_like(heads[..., :1])
        return torch.cat([deps, one[:, 1:]], -1), torch.cat([heads, one], -1)

    def rels(self, words, root, head):
        """Label scores [B, W, R] for the given governors [B, W]."""
        deps, heads = self.rel_inputs(words, root)
        chosen = torch.gather(heads, 1, head.unsqueeze(-1).expand(-1, -1, heads.size(-1)))
        return torch.einsum("bwi,rij,bwj->bwr", deps, self.rel, chosen)

    def all_rels(self, words, root):
        """Best label [B, W, W+1] for every pair, so that a tree repaired later still finds its labels."""
        deps, heads = self.rel_inputs(words, root)
        labels, inner = self.rel.size(0), self.rel.size(1)
        left = (deps @ self.rel.permute(1, 0, 2).reshape(inner, labels * inner)).view(deps.size(0), -1, inner)
        scores = left @ heads.transpose(1, 2)
        return scores.view(deps.size(0), deps.size(1), labels, -1).argmax(2)

    def roles(self, words, first, batch, index):
        """Role scores [P, W, L] for predicates at (batch [P], word [P])."""
        word, pred = self.role_word(words), self.role_pred(words)
        spots = torch.arange(words.size(1), device=words.device)
        near = (spots[None, :] - index[:, None]).clamp(-NEAR, NEAR) + NEAR
        x = word[batch] + pred[batch, index][:, None, :] + self.role_near(near)
        bias = (first == 0)[batch][:, None, None, :].float() * -10000.0
        return self.role_out(self.soft(self.role_layer(self.role_norm(F.gelu(x)), bias)))

    def frames(self, words, first, quoted):
        """State [B, W, FRAME] of every word for what it may open; `quoted` [B, W] is 1 inside quotation marks."""
        bias = (first == 0)[:, None, None, :].float() * -10000.0
        x = self.frame_norm(self.frame_in(words) + self.frame_quote(quoted))
        for layer in self.frame_layers:
            x = layer(x, bias)
        return x

    def arguments(self, state, first, batch, index):
        """Argument scores [C, W, A] for cues and words of contacts at (batch [C], word [C])."""
        word, cue = self.argument_word(state), self.argument_cue(state)
        spots = torch.arange(state.size(1), device=state.device)
        near = (spots[None, :] - index[:, None]).clamp(-FAR, FAR) + FAR
        x = word[batch] + cue[batch, index][:, None, :] + self.argument_near(near)
        bias = (first == 0)[batch][:, None, None, :].float() * -10000.0
        return self.argument_out(self.soft(self.argument_layer(self.argument_norm(F.gelu(x)), bias)))


MODES = ["-", "talks", "meeting", "call", "visit", "summit", "conference", "letter", "briefing", "conversation"]
STATUSES = ["held", "ongoing", "planned", "expected", "possible", "unlikely", "proposed", "postponed", "cancelled", "denied"]
STANCES = ("supports", "opposes", "demands", "rejects", "conditional")
# Layers of their own, for one run of words may be an agreement and an expectation at once.
EXTENTS = [["O"] + [f"{p}-{k}" for k in kinds for p in "BI"] for kinds in (("AGREEMENT",), ("EXPECTATION",), ("ACT",), STANCES)]
ARGUMENTS = ["O"] + [f"{p}-{k}" for k in ("SPEAKER", "CONTENT", "ADDRESSEE", "CHANNEL", "HOP", "PARTICIPANT", "VENUE", "AGENDA", "INITIATOR", "HOST", "ABSENT", "WHEN") for p in "BI"]


def load(work: Path, checkpoint: Path | None = None) -> tuple[Net, dict]:
    vocabularies = json.loads((work / "vocabularies.json").read_text())
    net = Net(vocabularies)
    if checkpoint:
        state = torch.load(checkpoint, map_location="cpu")
        # A checkpoint from before the frames has none: they begin fresh; so do classes that have been added at the end of a head.
        for name, fresh in net.state_dict().items():
            if name in state and state[name].shape != fresh.shape and state[name].shape[1:] == fresh.shape[1:]:
                state[name] = torch.cat([state[name], fresh[len(state[name]) :]])
        lacking = net.load_state_dict(state, strict=False).missing_keys
        print("begun fresh:", lacking or "nothing")
    return net, vocabularies
