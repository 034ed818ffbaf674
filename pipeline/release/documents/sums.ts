/** SHA256SUMS, in the form that `sha256sum -c` reads. */
import { compareText } from "../../text/order.ts";
import { sha256 } from "../../text/sha256.ts";

/** A line a file, by path. Paths of a release have neither line ends nor backslashes, which the form would escape. */
export function renderSums(files: ReadonlyMap<string, string | Uint8Array>): string {
  return listSums(new Map([...files].map(([path, contents]) => [path, sha256(contents)])));
}

/** The same where the sums are known: SHA-256 by path. */
export function listSums(sums: ReadonlyMap<string, string>): string {
  const paths = [...sums.keys()].sort(compareText);
  return paths.map((path) => `${sums.get(path)!}  ${path}\n`).join("");
}
