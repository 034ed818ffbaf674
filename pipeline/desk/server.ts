/** Serves the desk on 127.0.0.1. There are a few addresses and no files: nothing of the disk can be asked for. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Desk } from "./desk.ts";
import { refusalOf } from "./guard.ts";
import { DESK_PAGE, DESK_POLICY } from "./page.ts";
import { readDecideRequest } from "./read-request.ts";
import { Refused } from "./rows/edit.ts";

/** Bytes of a request's body; a decision is far smaller. */
const LARGEST_BODY = 1 << 20;

const HEADERS = {
  "Content-Security-Policy": `${DESK_POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

export interface OpenServer {
  readonly port: number;
  readonly server: Server;
}

/** `port` 0 takes a free one. */
export function serveDesk(desk: Desk, token: string, port: number): Promise<OpenServer> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    answer(request, desk, token, own).then(
      ({ status, type, body }) => send(response, status, type, body),
      (error: unknown) => {
        if (error instanceof Refused) sendJson(response, 409, { refused: error.message });
        else sendJson(response, 500, { refused: error instanceof Error ? error.message : "the desk failed" });
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve({ port: (server.address() as AddressInfo).port, server }));
  });
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
});

async function answer(request: IncomingMessage, desk: Desk, token: string, port: number): Promise<Answer> {
  const method = request.method ?? "";
  const path = request.url ?? "";
  const refusal = refusalOf({ method, path, headers: request.headers }, port, token);
  if (refusal !== null) return json(refusal.status, { refused: refusal.words });
  switch (`${method} ${path}`) {
    case "GET /":
      return { status: 200, type: "text/html; charset=utf-8", body: DESK_PAGE };
    case "GET /api/state":
      return json(200, await desk.state());
    case "POST /api/decide": {
      const { decided, reason } = readDecideRequest(await readJson(request));
      return json(200, await desk.decide(decided, reason));
    }
    case "POST /api/restore":
      return json(200, await desk.restore());
    case "POST /api/forget":
      await desk.forget();
      return json(200, {});
    case "POST /api/undo":
      return json(200, await desk.undo());
    case "POST /api/reviewer": {
      const { name, about } = (await readJson(request)) as { name?: unknown; about?: unknown };
      await desk.setReviewer(
        String(name ?? "").trim(),
        String(about ?? "")
          .trim()
          .slice(0, 500),
      );
      return json(200, {});
    }
    default:
      return json(404, { refused: "there is nothing here" });
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    // The rest is read and dropped, or the answer would not reach whoever sent it.
    if (length <= LARGEST_BODY) parts.push(part);
  }
  if (length > LARGEST_BODY) throw new Refused("the request is too long");
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused("the request is no JSON");
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, "application/json", JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}
