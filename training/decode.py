"""From scores to decisions, as src/encoder/heads.ts does: trees, BIO paths."""

import numpy as np


def tree(scores: np.ndarray) -> list[int]:
    """Best single-rooted tree of scores [W, W+1] (0 = root): greedy where that is a tree, else Chu-Liu/Edmonds per root."""
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and is_tree(heads):
        return heads.tolist()
    size = len(scores) + 1
    full = np.full((size, size), -1e9)
    full[1:, :] = scores
    best, total = None, -np.inf
    roots = np.argsort(-scores[:, 0])[: min(5, len(scores))]
    for root in roots:
        one = full.copy()
        one[1:, 0] = -1e9
        one[root + 1, 0] = scores[root, 0]
        found = edmonds(one)
        value = one[np.arange(1, size), found[1:]].sum()
        if value > total:
            best, total = found[1:].tolist(), value
    return best


def is_tree(heads) -> bool:
    for start in range(len(heads)):
        steps, at = 0, start + 1
        while at:
            at = heads[at - 1]
            steps += 1
            if steps > len(heads):
                return False
    return True


def edmonds(scores: np.ndarray) -> np.ndarray:
    """Maximum arborescence from node 0; scores[d, h]. Recursive contraction of one cycle at a time."""
    size = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -1e9)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    node = len(rest)
    small = np.full((node + 1, node + 1), -1e9)
    small[:node, :node] = scores[np.ix_(rest, rest)]
    cyc = np.array(cycle)
    kept = scores[cyc, heads[cyc]]
    enter = scores[np.ix_(cyc, rest)] - kept[:, None]
    enter_at = enter.argmax(0)
    small[node, :node] = enter.max(0) + kept.sum()
    leave = scores[np.ix_(rest, cyc)]
    leave_at = leave.argmax(1)
    small[:node, node] = leave.max(1)
    found = edmonds(small)
    result = heads.copy()
    for k in range(1, node):
        result[rest[k]] = cyc[leave_at[k]] if found[k] == node else rest[found[k]]
    into = found[node]
    result[cyc[enter_at[into]]] = rest[into]
    result[0] = 0
    return result


def find_cycle(heads: np.ndarray):
    colour = np.zeros(len(heads), int)
    colour[0] = 2
    for start in range(1, len(heads)):
        path, at = [], start
        while colour[at] == 0:
            colour[at] = 1
            path.append(at)
            at = heads[at]
        if colour[at] == 1 and at in path:
            return path[path.index(at):]
        for k in path:
            colour[k] = 2
    return None


class Bio:
    """Viterbi over BIO labels: I-x only after B-x or I-x."""

    def __init__(self, labels: list[str]):
        self.inside = np.array([i for i, label in enumerate(labels) if label[0] == "I"])
        self.before = np.array([[labels.index("B" + labels[i][1:]), i] for i in self.inside])
        self.kinds = [label[2:] for label in labels]
        self.first = np.array([label[0] for label in labels])

    def path(self, scores: np.ndarray) -> list[int]:
        """Best allowed path through scores [W, L]."""
        value = scores[0].copy()
        value[self.inside] = -1e9
        back = []
        for row in scores[1:]:
            top = int(value.argmax())
            from_ = np.full(len(row), top)
            score = np.full(len(row), value[top])
            pair = value[self.before]
            pick = pair.argmax(1)
            from_[self.inside] = self.before[np.arange(len(pick)), pick]
            score[self.inside] = pair.max(1)
            back.append(from_)
            value = score + row
        at = int(value.argmax())
        path = [at]
        for from_ in reversed(back):
            at = int(from_[at])
            path.append(at)
        return path[::-1]

    def spans(self, scores: np.ndarray) -> set[tuple[int, int, str]]:
        """(first, end, kind) of the best path."""
        found, start, kind = set(), None, None
        for i, at in enumerate(self.path(scores) + [0]):
            if start is not None and self.first[at] != "I":
                found.add((start, i, kind))
                start = None
            if self.first[at] == "B":
                start, kind = i, self.kinds[at]
        return found
