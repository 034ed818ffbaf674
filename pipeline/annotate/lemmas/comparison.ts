/** Regular comparatives and superlatives. */

/** "larger" large, "earliest" early, "bigger" big; "more" and its like stay. */
export function comparisonBase(form: string): string {
  const ending = form.endsWith("er") ? "er" : form.endsWith("est") ? "est" : "";
  if (ending === "" || form.length < ending.length + 3) return form;
  const stem = form.slice(0, -ending.length);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return needsE(stem) ? `${stem}e` : stem;
}

/** Stems that are no word without their e: "large", "simple", "fierce", "brave", "close", "wide", "late", "pure". */
function needsE(stem: string): boolean {
  if (/(?:[^aeioul]l|[cgsuvz])$/.test(stem)) return !/(?:ong|ung|ang|ss|irl|erl|arl|url)$/.test(stem);
  return /(?:^|[^aeiou])[aiou][dkmnprt]$/.test(stem) && /(?:id|ud|at|it|ut|ar|ir|ur|or|in|ip|ak|am|im|om)$/.test(stem)
    ? !/(?:quiet|near|short|smart|fast)$/.test(stem)
    : false;
}
