/** SHA256SUMS, in the form that `sha256sum -c` reads. */
import { compareText } from "../../text/order.ts";
import { sha256 } from "../../text/sha256.ts";

/** A line a file, by path. Paths of a release have neither line ends nor backslashes, which the form would escape. */
export function renderSums(files: ReadonlyMap<string, string | Uint8Array>): string {
  const paths = [...files.keys()].sort(compareText);
  return paths.map((path) => `${sha256(files.get(path)!)}  ${path}\n`).join("");
}
