import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenServer, serveDesk } from "../../pipeline/desk/server.ts";
import { makeDesk, type TestDesk } from "./helpers.ts";

const TOKEN = "token-of-this-start";
let made: TestDesk;
let open: OpenServer;
beforeAll(async () => {
  made = await makeDesk();
  open = await serveDesk(made.desk, TOKEN, 0);
});
afterAll(() => {
  open.server.close();
  made.remove();
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Not `fetch`, which would not send a foreign Host or Origin, nor a path that is not normal. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", body = ""): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const given = { "x-desk-token": TOKEN, ...headers };
    const sent = request({ host: "127.0.0.1", port: open.port, path, method, headers: given }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const JSON_TYPE = { "content-type": "application/json" };

test("the desk listens on 127.0.0.1 alone", () => {
  expect(open.server.address()).toMatchObject({ address: "127.0.0.1" });
});

describe("the desk answers its own page", () => {
  test("with a frame that holds no data and a strict policy", async () => {
    const { status, headers, body } = await ask("/");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
    );
    expect(headers["content-security-policy"]).toContain("connect-src 'self'");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).not.toContain("Brandt");
  });

  test("and gives it what waits, as data", async () => {
    const { status, headers, body } = await ask("/api/state", { origin: `http://127.0.0.1:${open.port}` });
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(body).names.length).toBeGreaterThan(0);
  });
});

describe("the desk refuses", () => {
  test.each([
    ["a name that somebody points at this machine", { host: "evil.example" }, 421],
    ["the right name at another port", { host: "127.0.0.1:1" }, 421],
    ["a page of another site", { origin: "https://evil.example" }, 403],
    ["a page without an origin of its own", { origin: "null" }, 403],
    ["what a browser says comes from elsewhere", { "sec-fetch-site": "cross-site" }, 403],
    ["a missing token", { "x-desk-token": "" }, 401],
    ["the token of another start", { "x-desk-token": "token-of-that-start" }, 401],
  ])("%s", async (_, headers, status) => {
    const reply = await ask("/api/state", headers);
    expect(reply.status).toBe(status);
    expect(reply.body).not.toContain("Brandt");
  });

  test.each([
    "/../reviewed/aliases.csv",
    "/%2e%2e/reviewed/aliases.csv",
    "/reviewed/aliases.csv",
    "//etc/passwd",
    "/api/../../reviewed/aliases.csv",
    "/api/state?file=../../reviewed/aliases.csv",
  ])("to serve %s, or any file", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(JSON.parse(body)).toEqual({ refused: "there is nothing here" });
  });

  test("other methods, other types, long bodies and what is no decision", async () => {
    expect((await ask("/api/state", {}, "PUT")).status).toBe(405);
    expect((await ask("/api/decide", { "content-type": "text/plain" }, "POST", "{}")).status).toBe(415);
    expect((await ask("/api/decide", JSON_TYPE, "POST", "a".repeat(2 << 20))).status).toBe(409);
    expect((await ask("/api/decide", JSON_TYPE, "POST", "{")).status).toBe(409);
    const odd = { decided: { kind: "not", name: "X", file: "/etc/passwd" }, reason: "why" };
    const reply = await ask("/api/decide", JSON_TYPE, "POST", JSON.stringify(odd));
    expect([reply.status, JSON.parse(reply.body).refused]).toEqual([409, "this is no decision that the desk knows"]);
  });
});

test("a decision that is sent is written", async () => {
  const body = JSON.stringify({ decided: { kind: "not", name: "Tessa Morrow" }, reason: "No name" });
  const reply = await ask("/api/decide", JSON_TYPE, "POST", body);
  expect(reply.status).toBe(200);
  expect(made.read("aliases.csv")).toContain("Tessa Morrow,,name,not,,,,tester,2031-06-02,No name");
  expect((await ask("/api/undo", JSON_TYPE, "POST", "{}")).status).toBe(200);
  expect(made.read("aliases.csv")).not.toContain("Tessa Morrow");
});
