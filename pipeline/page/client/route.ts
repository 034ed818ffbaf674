/** Where the reader is, in the address: a view, perhaps one record of it, and the filter. It can be linked to. */
import { FILTER_KEYS, type Filter } from "./search.ts";

export interface Route {
  readonly view: string;
  readonly id: string | null;
  readonly filter: Filter;
}

export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view = "", id] = path.split("/");
  const given = new URLSearchParams(query);
  const filter = Object.fromEntries(FILTER_KEYS.map((key) => [key, given.get(key) ?? ""])) as unknown as Filter;
  return { view: view === "" || view === "main" ? "overview" : view, id: id ? decode(id) : null, filter };
}

export function hrefOf({ view, id, filter }: { view: string; id?: string | null; filter?: Partial<Filter> }): string {
  const query = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = filter?.[key] ?? "";
    if (value !== "") query.set(key, value);
  }
  const words = query.toString();
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ""}${words === "" ? "" : `?${words}`}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
