"""Trains the tagger and parser: train.py --treebank DIR --vectors FILE --out FILE [--config NAME] (see MODEL_CARD.md)"""

import argparse
import copy
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import data
import network
from network import Parser

CONFIGS = {
    "small": dict(d=128, layers="c1,c2,a4,c1,a4,c1", arc=96, label=96, epochs=10),
    "middle": dict(d=160, layers="c1,c1,c2,a4,c1,c2,a4,c1", arc=128, label=128, epochs=20),
    "large": dict(d=256, layers="c1,c1,c2,a8,c1,c2,a8,c1,c2,a8", arc=192, label=160, epochs=20),
}
COMMON = dict(form=64, affix=24, shape=16, form_drop=0.2, vector_drop=0.05, input_drop=0.2, drop=0.2, head_drop=0.25, rate=2e-3, batch=1500, vectors=48000, smooth=0.03, bf16=1, gold=0.5)


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


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--treebank", type=Path, required=True)
    ap.add_argument("--vectors", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--config", default="middle", choices=CONFIGS)
    ap.add_argument("--start", type=Path, help="checkpoint to begin from")
    ap.add_argument("--taught", type=Path, help="what teach.py wrote: learn from it too")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    a = ap.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)  # moments of rows seldom used would slow the optimiser
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
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
    log("parameters", sum(p.numel() for p in net.parameters()), "forms", len(vocab.forms), "steps", len(corpus.batches(c["batch"], rng)) * c["epochs"])
    punct = vocab.upos.index("PUNCT")

    mean = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(net.parameters(), lr=c["rate"], betas=(0.9, 0.98), weight_decay=0.01)
    total = len(corpus.batches(c["batch"], rng)) * c["epochs"]
    step, best = 0, 0.0
    for epoch in range(c["epochs"]):
        net.train()
        network.dropout.masks.clear()
        total_loss = 0.0
        batches = corpus.batches(c["batch"], rng)
        for ids in batches:
            b = corpus.collate(ids)
            kinds = torch.tensor(rng.choices([0, 1, 2, 3], [0.9, 0.05, 0.02, 0.03], k=len(ids)))
            rate = c["rate"] * min(1, (step + 1) / 200) * max(0.0, 1 - step / total)
            for g in optimiser.param_groups:
                g["lr"] = rate
            with torch.cpu.amp.autocast(dtype=torch.bfloat16, enabled=c["bf16"] == 1):
                loss = losses(net, b, pick(table, b, kinds))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step += 1
            if step % 4 == 0:
                decay = min(0.992, step / (step + 60))
                with torch.no_grad():
                    for m, p in zip(mean.parameters(), net.parameters()):
                        m.lerp_(p, 1 - decay)
            total_loss += float(loss)
        scores = [evaluate(mean, d, table, punct) for d in devs]
        las = sum(s[2] for s in scores) / len(scores)
        log("epoch", epoch + 1, "loss %.3f" % (total_loss / len(batches)), " ".join("UPOS %.4f UAS %.4f LAS %.4f" % s for s in scores))
        if las > best:
            best = las
            vocabulary = {k: getattr(vocab, k) for k in ("forms", "vector_words", "upos", "xpos", "feats", "deprel")}
            torch.save(dict(config=c, state=mean.state_dict(), vocabulary=vocabulary, scale=torch.from_numpy(scale), dev=scores, epoch=epoch + 1, seed=a.seed), a.out)
    log("best mean LAS", "%.4f" % best)


if __name__ == "__main__":
    main()
