/** A Markdown or plain text file, with or without YAML front matter, to a document. */
import { parseDocument } from "yaml";
import type { Finding } from "../findings/finding.ts";
import { sha256 } from "../text/sha256.ts";
import { decodeText } from "./decode.ts";
import { BadDescription, describeSource, SOURCE_KEYS } from "./describe.ts";
import { foreignLanguage } from "./detect-language.ts";
import type { Document } from "./document.ts";
import type { Ingested } from "./ingested.ts";
import { LONGEST_DOCUMENT } from "./limits.ts";
import { normaliseText } from "./normalise.ts";
import { idOfPath } from "./source-id.ts";

/** `path` starts at the raw folder, with `/` between its parts. Never throws for what the bytes hold. */
export function readTextFile(path: string, bytes: Uint8Array): Ingested {
  const findings: Finding[] = [];
  const unreadable = (detail: string): Ingested => ({
    documents: [],
    findings: [{ kind: "unreadable_file", file: path, detail }],
  });
  if (bytes.length > LONGEST_DOCUMENT) {
    return unreadable(`it is longer than ${LONGEST_DOCUMENT / 1_000_000} MB, which no report is (split the text)`);
  }
  const decoded = decodeText(bytes);
  if (isNoText(decoded.text)) {
    return unreadable("it is UTF-16 or UTF-32 without a mark that says so, or no text at all (save it as UTF-8)");
  }
  if (decoded.fellBack) findings.push({ kind: "bad_encoding", file: path });
  const { text: whole, surrogates } = normaliseText(decoded.text);
  if (surrogates > 0) findings.push({ kind: "unpaired_surrogate", file: path, count: surrogates });
  const parts = splitFrontMatter(whole);
  try {
    const fields = parts.frontMatter === null ? {} : readYaml(parts.frontMatter);
    const { id, description } = describeSource(fields);
    const document: Document = {
      sourceId: id ?? idOfPath(path),
      path,
      sha256: sha256(bytes),
      description: { ...description, language: description.language ?? foreignLanguage(parts.text) },
      text: parts.text,
      firstLine: parts.firstLine,
    };
    return { documents: [document], findings };
  } catch (error) {
    if (!(error instanceof BadFrontMatter || error instanceof BadDescription)) throw error;
    const line = error instanceof BadFrontMatter ? error.line : 1;
    findings.push({ kind: "bad_front_matter", file: path, line, detail: error.message });
    return { documents: [], findings };
  }
}

/** In English, every second byte of UTF-16 is nought; hardly any character of a text is. */
function isNoText(text: string): boolean {
  const noughts = text.indexOf("\0") < 0 ? 0 : text.split("\0").length - 1;
  return noughts > text.length / 10;
}

interface Parts {
  readonly frontMatter: string | null;
  readonly text: string;
  readonly firstLine: number;
}

/** A first line `---` with a later line `---` frames front matter; without the second it is a text like any other. */
function splitFrontMatter(whole: string): Parts {
  if (!whole.startsWith("---\n")) return { frontMatter: null, text: whole, firstLine: 1 };
  const closing = whole.indexOf("\n---\n", 3);
  const end = closing >= 0 ? closing : whole.endsWith("\n---") ? whole.length - 4 : -1;
  if (end < 0) return { frontMatter: null, text: whole, firstLine: 1 };
  const frontMatter = whole.slice(4, Math.max(4, end + 1));
  return { frontMatter, text: whole.slice(end + 5), firstLine: frontMatter.split("\n").length + 2 };
}

/** In UTF-16 units: ten keys do not need more, and the time of the YAML reader is not linear. */
const LONGEST_FRONT_MATTER = 10_000;

class BadFrontMatter extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** References (`*name`) are refused: they can grow without end, and no description needs them. */
function valuesOf(yaml: ReturnType<typeof parseDocument>): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 0 });
  } catch {
    throw new BadFrontMatter("the front matter refers to itself (`*`); put such a value in quotes", 2);
  }
}

function readYaml(frontMatter: string): Readonly<Record<string, unknown>> {
  if (frontMatter.length > LONGEST_FRONT_MATTER) {
    throw new BadFrontMatter("it is too long for front matter; take out the first line that is only `---`", 1);
  }
  // The core schema has no dates: `published: 2017-06-27` stays the text that it is.
  const yaml = parseDocument(frontMatter, { schema: "core", prettyErrors: false });
  const [problem] = yaml.errors;
  if (problem !== undefined) {
    const line = frontMatter.slice(0, problem.pos[0]).split("\n").length + 1;
    throw new BadFrontMatter(
      `the front matter is not YAML (${problem.code}); mend it or put the value in quotes`,
      line,
    );
  }
  const fields = valuesOf(yaml);
  if (fields === null || fields === undefined) return {};
  if (typeof fields !== "object" || Array.isArray(fields)) {
    throw new BadFrontMatter("the front matter must be lines of `key: value`", 2);
  }
  for (const key of Object.keys(fields)) {
    if (!SOURCE_KEYS.includes(key)) {
      const at = frontMatter.split("\n").findIndex((line) => line.startsWith(key));
      throw new BadFrontMatter(
        `"${key}" is no key of a source; known are ${SOURCE_KEYS.join(", ")}`,
        Math.max(0, at) + 2,
      );
    }
  }
  return fields as Readonly<Record<string, unknown>>;
}
