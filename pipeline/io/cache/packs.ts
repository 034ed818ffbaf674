/**
 * Texts by key, many in a file. A pack holds the texts, the index beside it says where each lies; the index gets its name
 * last, so that a pack without one is not seen. Writers add packs and never change one: any number of them may be at work,
 * and one that is killed loses what it had not yet closed. Nothing here is believed: a text is given back only with the
 * digest that it was kept with, over its label too.
 */
import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { compareText } from "../../text/order.ts";
import { sha256 } from "../../text/sha256.ts";
import { makeFolder } from "../make-folder.ts";

/** What a text is looked up by; no white space in any of them. */
export interface Label {
  readonly key: string;
  /** Two things that the text was right for. */
  readonly all: string;
  readonly touched: string;
}

interface Entry extends Label {
  readonly pack: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
  readonly digest: string;
}

/** In bytes; so much at most is lost with a run that is killed. */
const LARGEST_PACK = 32_000_000;
/** So many more packs than the texts fill are made fewer. */
const SPARE_PACKS = 32;
/** So many texts of no use are kept before anybody minds. */
const SPARE_TEXTS = 1_000;

const PIECE = 1 << 18;
const UNFINISHED = ".unfinished-";

export class Packs {
  readonly #folder: string;
  readonly #byKey = new Map<string, Entry[]>();
  /** What was there when this run began. */
  readonly #old = new Map<Entry, boolean>();
  readonly #oldPacks: readonly string[];
  /** Of runs that were killed, or of one that is at work now, which then loses only what it would have kept. */
  readonly #leftovers: readonly string[];
  readonly #files = new Map<string, number>();
  #writing: PackWriter | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    makeFolder(folder);
    const names = readdirSync(folder);
    this.#leftovers = names.filter((name) => name.startsWith(UNFINISHED));
    this.#oldPacks = names
      .filter((name) => name.endsWith(".index") && !name.startsWith(UNFINISHED))
      .map((name) => name.slice(0, -".index".length))
      .sort(compareText);
    for (const pack of this.#oldPacks) {
      for (const entry of readIndex(folder, pack)) {
        this.#old.set(entry, false);
        this.#remember(entry);
      }
    }
  }

  /** What is kept under a key. */
  labels(key: string): readonly Label[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The text of one of `labels`; null where it is no longer there or no longer whole. */
  read(label: Label): string | null {
    const entry = label as Entry;
    const text = this.#textOf(entry);
    if (text !== null && this.#old.has(entry)) this.#old.set(entry, true);
    return text;
  }

  add(label: Label, text: string): void {
    this.#writing ??= new PackWriter(this.#folder);
    this.#writing.add(label, text);
    if (this.#writing.bytes >= LARGEST_PACK) this.#finishPack();
  }

  /** Writes what was added. `prune`, after a run over everything: throws away what it had no use for, if that is most. */
  close(prune: boolean): void {
    if (prune && this.#isUntidy()) this.#tidy();
    this.#finishPack();
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #isUntidy(): boolean {
    const entries = [...this.#old];
    const used = entries.filter(([, isUsed]) => isUsed).length;
    const full = entries.reduce((sum, [{ length }]) => sum + length, 0) / LARGEST_PACK;
    const packs = this.#oldPacks.length + this.#leftovers.length;
    return packs > SPARE_PACKS + 2 * full || entries.length - used > used + SPARE_TEXTS;
  }

  #tidy(): void {
    for (const [entry, isUsed] of this.#old) {
      const text = isUsed ? this.#textOf(entry) : null;
      if (text !== null) this.add(entry, text);
    }
    this.#finishPack();
    const packs = this.#oldPacks.flatMap((pack) => [`${pack}.index`, `${pack}.pack`]);
    for (const name of [...packs, ...this.#leftovers]) rmSync(join(this.#folder, name), { force: true });
  }

  #finishPack(): void {
    this.#writing?.finish();
    this.#writing = null;
  }

  #remember(entry: Entry): void {
    const same = this.#byKey.get(entry.key);
    if (same === undefined) this.#byKey.set(entry.key, [entry]);
    else same.push(entry);
  }

  #textOf(entry: Entry): string | null {
    try {
      let file = this.#files.get(entry.pack);
      if (file === undefined) {
        file = openSync(join(this.#folder, `${entry.pack}.pack`), "r");
        this.#files.set(entry.pack, file);
      }
      const bytes = Buffer.allocUnsafe(entry.length);
      const length = readSync(file, bytes, 0, entry.length, entry.offset);
      return length === entry.length && digestOf(entry, bytes) === entry.digest ? bytes.toString("utf8") : null;
    } catch {
      return null;
    }
  }
}

/** Half of a SHA-256 suffices: it guards against chance, and nobody else writes here. */
function shorten(digest: string): string {
  return digest.slice(0, 32);
}

export function shortDigest(text: string): string {
  return shorten(sha256(text));
}

/** Of a text with its label. */
function digestOf({ key, all, touched }: Label, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(`${key} ${all} ${touched} `).update(bytes);
  return shorten(hash.digest("hex"));
}

const LINE = /^(\S+) (\S+) (\S+) (\d{1,12}) (\d{1,9}) (\S+)$/;

function readIndex(folder: string, pack: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(join(folder, `${pack}.index`), "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    const found = LINE.exec(line);
    if (found === null) return [];
    const [, key, all, touched, offset, length, digest] = found as unknown as string[];
    return [
      {
        key: key!,
        all: all!,
        touched: touched!,
        pack,
        offset: Number(offset),
        length: Number(length),
        digest: digest!,
      },
    ];
  });
}

class PackWriter {
  readonly #folder: string;
  readonly #name = randomUUID();
  readonly #beside: string;
  readonly #file: number;
  readonly #lines: string[] = [];
  #held: Buffer[] = [];
  #holding = 0;
  bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
    makeFolder(folder);
    this.#beside = join(folder, `${UNFINISHED}${this.#name}.pack`);
    this.#file = openSync(this.#beside, "wx");
  }

  add(label: Label, text: string): void {
    const bytes = Buffer.from(text);
    const { key, all, touched } = label;
    this.#lines.push(`${key} ${all} ${touched} ${this.bytes} ${bytes.length} ${digestOf(label, bytes)}\n`);
    this.bytes += bytes.length;
    this.#holding += bytes.length;
    this.#held.push(bytes);
    if (this.#holding > PIECE) this.#flush();
  }

  #flush(): void {
    const all = Buffer.concat(this.#held);
    for (let written = 0; written < all.length; ) written += writeSync(this.#file, all, written, all.length - written);
    this.#held = [];
    this.#holding = 0;
  }

  finish(): void {
    this.#flush();
    closeSync(this.#file);
    try {
      this.#giveNames();
    } catch (error) {
      // Another run has thrown the folder away, for it works by other rules: the texts are coded again.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }

  #giveNames(): void {
    renameSync(this.#beside, join(this.#folder, `${this.#name}.pack`));
    const index = join(this.#folder, `${UNFINISHED}${this.#name}.index`);
    writeFileSync(index, this.#lines.join(""));
    renameSync(index, join(this.#folder, `${this.#name}.index`));
  }
}
