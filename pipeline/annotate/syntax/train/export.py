"""Turns a checkpoint into the model file that ../model.ts reads: export.py CHECKPOINT OUT (int8 rows, float scales)

The file: "DSYN", the length of a JSON header (u32, little endian), the header, padding to 16, then the tensors it lists, each
at a multiple of 16 from the start of the tensors. Forms and words are kept as two 32-bit hashes, sorted, not as text.
"""

import json
import sys

import numpy as np
import torch

import features
from data import quantised

HASHES = (0x51ED270B, 0x2545F491)


def rounded(n, to):
    return (n + to - 1) // to * to


def main(checkpoint, out):
    saved = torch.load(checkpoint)
    c, v = saved["config"], saved["vocabulary"]
    state = {k: t.numpy() for k, t in saved["state"].items()}
    tensors = {}

    def put(name, array):
        tensors[name] = np.ascontiguousarray(array)

    def linear(name, w, b):
        """rows padded to a multiple of 4, columns to a multiple of 8"""
        n, k = rounded(w.shape[0], 4), rounded(w.shape[1], 8)
        padded = np.zeros((n, k), np.float32)
        padded[: w.shape[0], : w.shape[1]] = w
        levels, scale = quantised(padded)
        bias = np.zeros(n, np.float32)
        bias[: len(b)] = b
        put(name + ".levels", levels)
        put(name + ".scale", scale[:, 0])
        put(name + ".bias", bias)

    def module(name, key=None):
        key = key or name
        linear(name, state[key + ".weight"], state[key + ".bias"])

    ids = {}
    for i, w in enumerate(v["vector_words"]):
        ids.setdefault(w, [0, 0])[0] = i + 1
    for i, f in enumerate(v["forms"]):
        if i > 1:
            ids.setdefault(f, [0, 0])[1] = i
    rows = []
    for form, pair in ids.items():
        units = form.encode("utf-16-le", "surrogatepass")
        rows.append((features.fnv(units, HASHES[0]), features.fnv(units, HASHES[1]), *pair))
    rows.sort()
    assert len({r[:2] for r in rows}) == len(rows), "two words share both hashes"
    put("lexicon.first", np.array([r[0] for r in rows], np.uint32))
    put("lexicon.second", np.array([r[1] for r in rows], np.uint32))
    put("lexicon.vector", np.array([r[2] for r in rows], np.uint16))
    put("lexicon.form", np.array([r[3] for r in rows], np.uint16))

    vectors = np.concatenate([np.zeros((1, 100), np.float32), state["words.vectors"][1:]])
    for name, table in (("vectors", vectors), ("form", state["words.form.weight"]), ("affix", state["words.affix.weight"]), ("shape", state["words.shape.weight"])):
        levels, scale = quantised(table)
        put(name + ".levels", levels)
        put(name + ".scale", scale[:, 0])

    d = c["d"]
    for name in ("inner", "up", "down"):
        module("words." + name)
    layers = c["layers"].split(",")
    first = state["layers.0.value.weight"]
    for i, side in enumerate(("left", "middle", "right")):
        linear("first." + side, first[:, i * d : (i + 1) * d], np.zeros(d))
    put("first.bias", state["layers.0.value.bias"])
    module("first.gate", "layers.0.gate")
    for i, kind in enumerate(layers):
        if i and kind[0] == "c":
            module(f"layer{i}.value", f"layers.{i}.value")
            module(f"layer{i}.gate", f"layers.{i}.gate")
        elif kind[0] == "a":
            module(f"layer{i}.qkv", f"layers.{i}.qkv")
            module(f"layer{i}.out", f"layers.{i}.out")
            put(f"layer{i}.distance", state[f"layers.{i}.distance"])
    for name in ("tags", "dependent", "query", "head", "label_dependent", "label_head", "label"):
        module(name)
    linear("arc_distance", state["arc_distance"], state["arc_bias"])
    put("label_distance", state["label_distance"])

    index, offset = {}, 0
    for name, t in tensors.items():
        index[name] = {"type": str(t.dtype), "shape": list(t.shape), "offset": offset}
        offset = rounded(offset + t.nbytes, 16)
    header = {
        "width": d, "layers": layers, "arc": c["arc"], "label": c["label"],
        "upos": v["upos"], "xpos": v["xpos"], "deprel": v["deprel"], "tensors": index,
    }  # fmt: skip
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (rounded(len(text) + 8, 16) - len(text) - 8)
    with open(out, "wb") as f:
        f.write(b"DSYN" + len(text).to_bytes(4, "little") + text)
        for name, t in tensors.items():
            f.write(t.tobytes() + b"\0" * (rounded(t.nbytes, 16) - t.nbytes))
    print(out, "%.2f MB" % ((8 + len(text) + offset) / 1e6), "dev", saved["dev"], "epoch", saved["epoch"])


main(*sys.argv[1:])
