/** The frame that both pages stand in: head, strict policy, style, script. */
import { createHash } from "node:crypto";
import { escapeHtml } from "./escape.ts";

export interface Shell {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** Sources that the page may send requests to, as the policy names them; none for a page that opens from disk. */
  readonly connect: string;
  /** HTML of the body, escaped already. */
  readonly body: string;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** Only this very style and this very script; nothing is loaded, sent, framed or run from a text. */
export function policyOf({ style, script, connect }: Pick<Shell, "style" | "script" | "connect">): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

export function renderShell(shell: Shell): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(shell))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(shell.title)}</title>
<style>${shell.style}</style>
</head>
<body>
${shell.body}
<script>${shell.script}</script>
</body>
</html>
`;
}
