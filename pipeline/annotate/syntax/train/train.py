"""Trains the tagger and parser: train.py --treebank DIR --vectors FILE --out FILE [--config NAME] (see MODEL_CARD.md)"""

import argparse
import copy
import random
import time
from pathlib import Path

import torch
import torch.multiprocessing as mp
import torch.nn.functional as F

import data
import network
from network import Parser

CONFIGS = {
    "small": dict(d=128, layers="c1,c2,a4,c1,a4,c1", arc=96, label=96),
    "middle": dict(d=192, layers="c1,c1,c2,a4,c1,c2,a4,c1", arc=128, label=128),
    "large": dict(d=256, layers="c1,c1,c2,a8,c1,c2,a8,c1,c2,a8", arc=192, label=160),
}
# fmt: off
COMMON = dict(
    epochs=18, rate=1.2e-3, batch=500, smooth=0.03, gold=0.7, bf16=0,  # gold: weight of the treebank beside the teachers
    vectors=48000, form=64, affix=24, shape=16,
    form_drop=0.15, vector_drop=0.05, input_drop=0.12, drop=0.1, head_drop=0.15,
)
# fmt: on


def log(*parts):
    print(time.strftime("%H:%M:%S"), *parts, flush=True)


def pick(table, b, variants):
    """Feature ids of a batch; variant 0 as written, 1 capitals, 2 lower case, 3 title."""
    f = table[b["row"]]
    shape = f[..., 9:13].gather(2, variants[:, None, None].expand(-1, f.shape[1], 1))
    return torch.cat([f[..., :9], shape], -1)


def cross_entropy(scores, target, smooth=0.0):
    keep = target >= 0
    return F.cross_entropy(scores[keep], target[keep], label_smoothing=smooth)


def arc_loss(arcs, head, mask, smooth):
    """Cross entropy over the heads a sentence has (padding cannot be smoothed onto)."""
    keep = head >= 0
    lp = arcs.log_softmax(-1)
    gold = lp.gather(2, head.clamp(min=0)[..., None]).squeeze(-1)
    spread = (lp.clamp(min=-20) * mask[:, None, :]).sum(-1) / mask.sum(1, keepdim=True)
    return -((1 - smooth) * gold + smooth * spread)[keep].mean()


def from_teacher(scores, probabilities):
    """Cross entropy against the teachers' probabilities, per word"""
    return -(scores.log_softmax(-1).clamp(min=-30) * probabilities).sum() / probabilities.sum()


def losses(net, b, f):
    c, u = net.c, net.sizes["upos"]
    z, tags, arcs = net(f, b["mask"])
    tags, arcs = tags.float(), arcs.float()
    taught = "taught_arcs" in b
    head = b["taught_head"] if taught else b["head"].clamp(min=0)
    labels = net.labels(z, head).float()
    loss = 0.0
    if (b["head"] >= 0).any():
        loss = (
            cross_entropy(tags[..., :u], b["upos"])
            + cross_entropy(tags[..., u:], b["xpos"])
            + 0.5 * cross_entropy(net.feats(z).float(), b["feats"])
            + 1.5 * arc_loss(arcs, b["head"], b["mask"], c["smooth"])
            + cross_entropy(labels, b["deprel"], c["smooth"])
        )
    if taught:
        soft = (
            from_teacher(tags[..., :u], b["taught_tags"][..., :u])
            + from_teacher(tags[..., u:], b["taught_tags"][..., u:])
            + 1.5 * from_teacher(arcs, b["taught_arcs"])
            + from_teacher(labels, b["taught_labels"])
        )
        loss = soft + c["gold"] * loss
    return loss


@torch.no_grad()
def evaluate(net, corpus, table, punct):
    """UPOS, UAS, LAS by the best head of each word (no tree search), punctuation left out of the last two"""
    net.eval()
    n = words = upos = uas = las = 0
    for ids in corpus.batches(4000, None):
        b = corpus.collate(ids)
        z, tags, arcs = net(pick(table, b, torch.zeros(len(ids), dtype=torch.long)), b["mask"])
        head = arcs.argmax(-1)
        rel = net.labels(z, head).argmax(-1)
        real = b["head"] >= 0
        scored = real & (b["upos"] != punct)
        right = (head == b["head"]) & scored
        n += int(real.sum())
        words += int(scored.sum())
        upos += int(((tags[..., : net.sizes["upos"]].argmax(-1) == b["upos"]) & real).sum())
        uas += int(right.sum())
        las += int((right & (rel == b["deprel"])).sum())
    return upos / n, uas / words, las / words


class Optimiser:
    """AdamW and the running mean of the weights, over all parameters as one vector: a tenth of the calls, twice as fast."""

    def __init__(self, net, mean):
        self.weights, self.gradient = self.flatten(net), None
        self.mean = self.flatten(mean)
        self.gradient = torch.zeros_like(self.weights)
        start = 0
        for p in net.parameters():
            p.grad = self.gradient[start : start + p.numel()].view(p.shape)
            start += p.numel()
        self.first, self.second = torch.zeros_like(self.weights), torch.zeros_like(self.weights)

    @staticmethod
    def flatten(net):
        flat = torch.cat([p.data.reshape(-1) for p in net.parameters()])
        start = 0
        for p in net.parameters():
            p.data = flat[start : start + p.numel()].view(p.shape)
            start += p.numel()
        return flat

    @torch.no_grad()
    def step(self, rate, n, b1=0.9, b2=0.98, decay=0.01, most=2.0):
        g = self.gradient
        g.mul_(min(1.0, most / (float(g.norm()) + 1e-6)))
        self.first.lerp_(g, 1 - b1)
        self.second.mul_(b2).addcmul_(g, g, value=1 - b2)
        root = self.second.sqrt().div_((1 - b2**n) ** 0.5).add_(1e-8)
        self.weights.mul_(1 - rate * decay).addcdiv_(self.first, root, value=-rate / (1 - b1**n))
        if n % 4 == 0:
            self.mean.lerp_(self.weights, 1 - min(0.996, n / (n + 60)))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--treebank", type=Path, required=True)
    ap.add_argument("--vectors", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--config", default="middle", choices=CONFIGS)
    ap.add_argument("--start", type=Path, help="checkpoint to begin from")
    ap.add_argument("--taught", type=Path, help="what teach.py wrote: learn from it too")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--workers", type=int, default=1)
    ap.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    a = ap.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)  # moments of rows seldom used would slow the optimiser
    torch.manual_seed(a.seed)
    c = COMMON | CONFIGS[a.config]
    for kv in a.set:
        k, v = kv.split("=")
        c[k] = type(c[k])(v)
    log(c)

    train = data.read_treebank(a.treebank, data.TRAIN)
    dev = [data.read_treebank(a.treebank, [n]) for n in data.DEV]
    words, rows = data.read_vectors(a.vectors, c["vectors"])
    levels, scale = data.quantised(rows)
    vocab = data.Vocabulary(train, words)
    marked = None
    if a.taught:
        taught = torch.load(a.taught)
        marked = taught["treebank"] + taught["text"]
        train = train + [data.bare(forms) for forms in taught["forms"]]
    corpus = data.Corpus(train, vocab, marked)
    devs = [data.Corpus(d, vocab) for d in dev]
    table = torch.tensor(vocab.table)
    sizes = dict(forms=len(vocab.forms), upos=len(vocab.upos), xpos=len(vocab.xpos), feats=len(vocab.feats), deprel=len(vocab.deprel))
    net = Parser(c, torch.from_numpy(levels * scale), sizes)
    if a.start:
        begun = torch.load(a.start)["state"]
        net.load_state_dict({k: t for k, t in begun.items() if k != "words.vectors"}, strict=False)
    job = Job(a, c, net, vocab, corpus, devs, table, scale)
    others = [mp.Process(target=job.work, args=(rank,)) for rank in range(1, a.workers)]
    for p in others:
        p.start()
    job.work(0)
    for p in others:
        p.join()


class Job:
    """One training by one or more processes, each with batches of its own, that take the mean of their weights now and then."""

    def __init__(self, a, c, net, vocab, corpus, devs, table, scale):
        self.a, self.c, self.net, self.vocab, self.corpus, self.devs, self.table, self.scale = a, c, net, vocab, corpus, devs, table, scale
        self.best = 0.0
        self.exchange = torch.zeros(a.workers, sum(p.numel() for p in net.parameters())).share_memory_()
        self.barrier = mp.Barrier(a.workers)

    def agree(self, rank, weights):
        if self.a.workers > 1:
            self.exchange[rank] = weights
            self.barrier.wait()
            weights.copy_(self.exchange.mean(0))
            self.barrier.wait()

    def batches(self, rng):
        while True:
            yield from self.corpus.batches(self.c["batch"], rng)

    def work(self, rank):
        c, net = self.c, self.net
        torch.manual_seed(100 * self.a.seed + rank)
        rng = random.Random(100 * self.a.seed + rank)
        mean = copy.deepcopy(net)
        optimiser = Optimiser(net, mean)
        per_epoch = len(self.corpus.batches(c["batch"], random.Random(0))) // self.a.workers
        total = per_epoch * c["epochs"]
        source = self.batches(rng)
        if rank == 0:
            log("parameters", len(optimiser.weights), "forms", len(self.vocab.forms), "steps", total)
        sum_loss = 0.0
        for n in range(1, total + 1):
            net.train()
            ids = next(source)
            b = self.corpus.collate(ids)
            kinds = torch.tensor(rng.choices([0, 1, 2, 3], [0.9, 0.05, 0.02, 0.03], k=len(ids)))
            with torch.cpu.amp.autocast(dtype=torch.bfloat16, enabled=c["bf16"] == 1):
                loss = losses(net, b, pick(self.table, b, kinds))
            optimiser.gradient.zero_()
            loss.backward()
            optimiser.step(c["rate"] * min(1, n / 200) * (1 - (n - 1) / total), n)
            sum_loss += float(loss)
            if n % 50 == 0 or n == total:
                self.agree(rank, optimiser.weights)
            if n % per_epoch == 0:
                network.dropout.masks.clear()
                if rank == 0:
                    self.keep(n // per_epoch, sum_loss / per_epoch, mean)
                sum_loss = 0.0

    def keep(self, epoch, loss, mean):
        punct = self.vocab.upos.index("PUNCT")
        scores = [evaluate(mean, d, self.table, punct) for d in self.devs]
        las = sum(s[2] for s in scores) / len(scores)
        log("epoch", epoch, "loss %.3f" % loss, " ".join("UPOS %.4f UAS %.4f LAS %.4f" % s for s in scores))
        if las > self.best:
            self.best = las
            vocabulary = {k: getattr(self.vocab, k) for k in ("forms", "vector_words", "upos", "xpos", "feats", "deprel")}
            saved = dict(config=self.c, state=mean.state_dict(), vocabulary=vocabulary, scale=torch.from_numpy(self.scale), dev=scores, epoch=epoch)
            torch.save(saved, self.a.out)


if __name__ == "__main__":
    main()
