"""The network. What it computes when it runs is written down once more, in integers, in ../kernel/kernel.as.ts."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

import features


def norm(x):
    """Layer norm without learned terms: the layer behind it learns them."""
    with torch.cpu.amp.autocast(enabled=False):
        return F.layer_norm(x.float(), x.shape[-1:], eps=1e-5)


class Pool:
    """Dropout from a pool of ready masks, each use from a place of its own: drawing them anew takes a sixth of the training."""

    def __init__(self, size=1 << 22):
        self.size, self.masks = size, {}

    def __call__(self, x, p, training=True):
        if not training or p == 0:
            return x
        n = x.numel()
        if (p, x.dtype) not in self.masks or n >= len(self.masks[p, x.dtype]):
            self.size = max(self.size, 2 * n)
            self.masks[p, x.dtype] = (torch.rand(self.size) >= p).to(x.dtype) / (1 - p)
        mask = self.masks[p, x.dtype]
        start = int(torch.randint(0, len(mask) - n, ()))
        return x * mask[start : start + n].view(x.shape)


dropout = Pool()


class Gated(torch.autograd.Function):
    """value * (1/2 + 1/2 x / (1 + |x|)): a sigmoid made of one division, exact on every machine; derivative by hand, for speed."""

    @staticmethod
    def forward(ctx, value, x):
        r = x.abs().add_(1).reciprocal_()
        g = (x * r).mul_(0.5).add_(0.5)
        ctx.save_for_backward(value, r, g)
        return value * g

    @staticmethod
    def backward(ctx, d):
        value, r, g = ctx.saved_tensors
        return d * g, (d * value).mul_(r).mul_(r).mul_(0.5)


class Words(nn.Module):
    """A form's own vector: what the model caches per form."""

    def __init__(self, c, vectors, forms):
        super().__init__()
        self.c = c
        self.register_buffer("vectors", torch.cat([torch.zeros(1, 100), vectors]))
        self.form = nn.Embedding(forms, c["form"])
        self.affix = nn.Embedding(features.BUCKETS + 1, c["affix"])
        self.shape = nn.Embedding(len(features.SHAPES), c["shape"])
        for e in (self.form, self.affix, self.shape):
            nn.init.normal_(e.weight, std=0.3)
        width = 100 + c["form"] + len(features.AFFIXES) * c["affix"] + c["shape"]
        self.inner = nn.Linear(width, c["d"])
        self.up = nn.Linear(c["d"], 2 * c["d"])
        self.down = nn.Linear(2 * c["d"], c["d"])
        nn.init.normal_(self.down.weight, std=0.02)

    def forward(self, f):
        """f: [B, T, 10] ids: vector, form, affixes, shape"""
        vector, form = f[..., 0], f[..., 1]
        if self.training:
            real = form != 1
            drop = lambda ids, p: ids * ((torch.rand(ids.shape) >= p) | ~real).long()
            form = drop(form, self.c["form_drop"])
            vector = drop(vector, self.c["vector_drop"])
        n = len(features.AFFIXES)
        affix = self.affix(f[..., 2 : 2 + n]).flatten(-2)
        x = torch.cat([self.vectors[vector], self.form(form), affix, self.shape(f[..., 2 + n])], -1)
        x = self.inner(dropout(x, self.c["input_drop"], self.training))
        return x + self.down(F.relu(self.up(norm(x))))


class Convolution(nn.Module):
    """Three neighbours (at a gap), gated by the word itself."""

    def __init__(self, d, gap):
        super().__init__()
        self.gap = gap
        self.value = nn.Linear(3 * d, d)
        self.gate = nn.Linear(d, d)

    def forward(self, z, ctx):
        g = self.gap
        left = F.pad(z, (0, 0, g, 0))[:, : z.shape[1]]
        right = F.pad(z, (0, 0, 0, g))[:, g:]
        return Gated.apply(self.value(torch.cat([left, z, right], -1)), self.gate(z))


class Attention(nn.Module):
    """Heads of attention with a learned term for each distance."""

    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)
        self.distance = nn.Parameter(torch.zeros(heads, features.DISTANCES))

    def forward(self, z, ctx):
        B, T, d = z.shape
        q, k, v = self.qkv(z).view(B, T, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        s = q @ k.transpose(-1, -2) / math.sqrt(d // self.heads) + self.distance[:, ctx["bucket"]] + ctx["masked"][:, None]
        p = dropout(s.softmax(-1), 0.1, self.training)
        return self.out((p @ v).transpose(1, 2).reshape(B, T, d))


class Parser(nn.Module):
    def __init__(self, c, vectors, sizes):
        """c: the configuration; sizes: how many forms, upos, xpos, feats, deprel"""
        super().__init__()
        self.c = c
        d = c["d"]
        self.words = Words(c, vectors, sizes["forms"])
        self.layers = nn.ModuleList(
            Convolution(d, int(k[1:])) if k[0] == "c" else Attention(d, int(k[1:])) for k in c["layers"].split(",")
        )
        self.tags = nn.Linear(d, sizes["upos"] + sizes["xpos"])
        self.feats = nn.Linear(d, sizes["feats"])
        a, l = c["arc"], c["label"]
        self.dependent = nn.Linear(d, a)
        self.query = nn.Linear(a, a)
        self.head = nn.Linear(d, a)
        self.arc_distance = nn.Parameter(torch.randn(features.DISTANCES, a) * 0.02)
        self.arc_bias = nn.Parameter(torch.zeros(features.DISTANCES))
        self.label_dependent = nn.Linear(d, l)
        self.label_head = nn.Linear(d, l)
        self.label_distance = nn.Parameter(torch.zeros(features.DISTANCES, l))
        self.label = nn.Linear(l, sizes["deprel"])
        self.sizes = sizes
        index = torch.tensor([[features.distance_bucket(j - i) for j in range(400)] for i in range(400)])
        index[:, 0] = features.ROOT_DISTANCE
        self.register_buffer("buckets", index, persistent=False)

    def states(self, f, mask):
        T = f.shape[1]
        ctx = dict(bucket=self.buckets[:T, :T], masked=(mask[:, None, :] - 1) * 1e4)
        kind = torch.bfloat16 if torch.is_autocast_cpu_enabled() else torch.float32
        m = mask[..., None].to(kind)
        x = self.words(f)
        for layer in self.layers:
            x = x + dropout(layer(norm(x).to(kind) * m, ctx), self.c["drop"], self.training)
        return norm(x).to(kind), ctx

    def forward(self, f, mask):
        """-> states, tag scores, arc scores [B, dependent, head]"""
        z, ctx = self.states(f, mask)
        drop = lambda x: dropout(x, self.c["head_drop"], self.training)
        q = self.query(drop(F.relu(self.dependent(z))))
        k = drop(F.relu(self.head(z)))
        scale = 1 / math.sqrt(self.c["arc"])
        by_distance = q @ self.arc_distance.t() + self.arc_bias
        B, T, _ = z.shape
        arcs = (q @ k.transpose(1, 2) + by_distance.gather(2, ctx["bucket"].expand(B, T, T))) * scale
        arcs = arcs + ctx["masked"] - torch.eye(T) * 1e4
        return z, self.tags(drop(z)), arcs

    def labels(self, z, head):
        """Relation scores of each word under the head given: [B, T, deprel]"""
        B, T, _ = z.shape
        of = self.label_head(z).gather(1, head[..., None].expand(-1, -1, self.c["label"]))
        bucket = self.buckets[torch.arange(T)[None].expand(B, T), head]
        h = F.relu(self.label_dependent(z) + of + self.label_distance[bucket])
        return self.label(dropout(h, self.c["head_drop"], self.training))
