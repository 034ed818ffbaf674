"""Lets trained models mark sentences for a smaller one to learn from: the mean of their probabilities of tags, heads, relations.

teach.py --treebank DIR --text FILE --teachers CHECKPOINT... --out FILE
FILE has one JSON list of tokens a line (plain text without trees, so that the pupil sees more than the treebanks hold).
"""

import argparse
import json
from pathlib import Path

import torch

import data
from network import Parser


def load(path, vocab=None):
    saved = torch.load(path)
    v = saved["vocabulary"]
    vocab = vocab or data.Vocabulary.restore(v)
    sizes = {"forms": len(v["forms"])} | {k: len(v[k]) for k in ("upos", "xpos", "feats", "deprel")}
    net = Parser(saved["config"], saved["state"]["words.vectors"][1:], sizes)
    net.load_state_dict(saved["state"], strict=False)
    return net.eval(), vocab


@torch.no_grad()
def mark(nets, corpus, table):
    """-> for each sentence dict(arcs, head, labels, tags) in half precision; a head given in the treebank is kept"""
    out = [None] * len(corpus.items)
    for ids in corpus.batches(2500, None):
        b = corpus.collate(ids)
        rows = table[b["row"]]
        f = rows[..., :10]
        runs = [net(f, b["mask"]) for net in nets]
        u = nets[0].sizes["upos"]
        tags = torch.stack([torch.cat([t[..., :u].softmax(-1), t[..., u:].softmax(-1)], -1) for _, t, _ in runs]).mean(0)
        arcs = torch.stack([a.softmax(-1) for _, _, a in runs]).mean(0)
        head = torch.where(b["head"] >= 0, b["head"], arcs.argmax(-1))
        labels = torch.stack([net.labels(z, head).softmax(-1) for net, (z, _, _) in zip(nets, runs)]).mean(0)
        for i, n in enumerate(b["mask"].sum(1).int().tolist()):
            k = ids[i]
            out[k] = dict(
                arcs=arcs[i, :n, :n].half().numpy().copy(),
                head=head[i, 1:n].numpy().copy(),
                labels=labels[i, :n].half().numpy().copy(),
                tags=tags[i, :n].half().numpy().copy(),
            )
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--treebank", type=Path, required=True)
    ap.add_argument("--text", type=Path, required=True)
    ap.add_argument("--teachers", nargs="+", required=True)
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    torch.set_num_threads(1)
    nets, vocab = [], None
    for path in a.teachers:
        net, vocab = load(path, vocab)
        nets.append(net)
    train = data.Corpus(data.read_treebank(a.treebank, data.TRAIN), vocab)
    texts = [json.loads(line) for line in a.text.read_text(encoding="utf-8").splitlines()]
    text = data.Corpus([data.bare(t) for t in texts], vocab)
    table = torch.tensor(vocab.table)
    marked = dict(treebank=mark(nets, train, table), text=mark(nets, text, table), forms=texts)
    torch.save(marked, a.out)


if __name__ == "__main__":
    main()
