/**
 * Who may talk to the desk: a page that the desk itself served, on this machine, with the token of this start. Another
 * site in the same browser has a foreign Origin; a name that it points at 127.0.0.1 shows in Host; neither has the token.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export const TOKEN_HEADER = "x-desk-token";

export interface Refusal {
  readonly status: number;
  readonly words: string;
}

export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Null where the request may pass. `port` is the one that the desk listens on. */
export function refusalOf({ method, path, headers }: Knock, port: number, token: string): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? "")) return { status: 421, words: "this desk answers at 127.0.0.1 only" };
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return { status: 403, words: "the request comes from another site" };
  }
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    return { status: 403, words: "the request comes from another site" };
  }
  if (method !== "GET" && method !== "POST") return { status: 405, words: "the desk knows GET and POST" };
  if (method === "POST" && !/^application\/json\b/.test(headers["content-type"] ?? "")) {
    return { status: 415, words: "the desk reads JSON" };
  }
  if (path.startsWith("/api/") && !sameToken(headers[TOKEN_HEADER], token)) {
    return { status: 401, words: "the token is missing or of another start; open the address that the desk printed" };
  }
  return null;
}

function sameToken(given: string | string[] | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(String(given ?? "")), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
