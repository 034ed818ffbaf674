/** What the page asks of the desk. The token comes behind the # of the address and stays in this tab. */
import type { Decided } from "../decisions.ts";
import type { Outcome } from "../desk.ts";
import type { DeskState } from "../state.ts";

const KEPT = "desk-token";

function takeToken(): string {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, "", "#/");
  }
  return sessionStorage.getItem(KEPT) ?? "";
}

const token = takeToken();

/** Rejects with the desk's own words where it refuses. */
async function ask<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { "X-Desk-Token": token, ...(method === "POST" && { "Content-Type": "application/json" }) },
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
  const answer = (await response.json()) as T & { refused?: string };
  if (!response.ok) throw new Error(answer.refused ?? `the desk answered ${response.status}`);
  return answer;
}

export const getState = () => ask<DeskState>("GET", "/api/state");
export const sendDecision = (decided: Decided, reason: string) =>
  ask<Outcome>("POST", "/api/decide", { decided, reason });
export const sendRestore = () => ask<Outcome>("POST", "/api/restore");
export const sendForget = () => ask<object>("POST", "/api/forget");
export const sendUndo = () => ask<Outcome>("POST", "/api/undo");
export const sendReviewer = (name: string, about: string) => ask<object>("POST", "/api/reviewer", { name, about });
