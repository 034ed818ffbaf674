/** SHA256SUMS, in the form that `sha256sum -c` reads. */
import { compareText } from "../../text/order.ts";
import { sha256 } from "../../text/sha256.ts";
import { type Contents, digestOf } from "../contents.ts";

/** A line a file, by path. Paths of a release have neither line ends nor backslashes, which the form would escape. */
export function renderSums(files: ReadonlyMap<string, Contents | Uint8Array>): string {
  const sum = (contents: Contents | Uint8Array) =>
    contents instanceof Uint8Array ? sha256(contents) : digestOf(contents).sha256;
  const paths = [...files.keys()].sort(compareText);
  return paths.map((path) => `${sum(files.get(path)!)}  ${path}\n`).join("");
}

/** SHA-256 by path, as such a file says. */
export function readSums(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
