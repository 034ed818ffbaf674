/** Regular verb forms. */
import endings from "./verb-endings.json" with { type: "json" };

const WITH_E: ReadonlySet<string> = new Set(endings.withE);
const WITHOUT_E: ReadonlySet<string> = new Set(endings.withoutE);
const DOUBLE: ReadonlySet<string> = new Set(endings.double);

/** The base of a regular form in -s, -ed or -ing by its Penn tag; a form without such an ending is its own base ("cut", "put"). */
export function verbBase(form: string, xpos: string): string {
  if (xpos === "VBZ") return thirdPersonBase(form);
  const ending = form.endsWith("ing") ? "ing" : form.endsWith("ed") ? "ed" : form.endsWith("in'") ? "in'" : "";
  if (ending === "" || !/[aeiouy]/.test(form.slice(0, -ending.length))) return form;
  return baseOfStem(form.slice(0, -ending.length), ending);
}

function thirdPersonBase(form: string): string {
  if (!form.endsWith("s") || form.length < 3) return form;
  if (form.endsWith("ies") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return form.slice(0, -2);
  return form.endsWith("ss") ? form : form.slice(0, -1);
}

/** One syllable with a double l has it in the verb ("shell", "kill"); more syllables have not ("control", "travel"). */
const SHELL = /^[^aeiouy]*(?:qu)?[aeiou]ll$/;

function baseOfStem(stem: string, ending: string): string {
  // "re-elected": what stands behind the last hyphen decides.
  const word = stem.slice(stem.lastIndexOf("-") + 1);
  if (WITH_E.has(word)) return `${stem}e`;
  if (WITHOUT_E.has(word) || DOUBLE.has(word)) return stem;
  if (ending === "ed" && stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  // "planned" plan, but "passed" pass.
  if (/([bdfgklmnprstvz])\1$/.test(word))
    return /(?:ss|ff|zz)$/.test(word) || SHELL.test(word) ? stem : stem.slice(0, -1);
  return needsE(word) ? `${stem}e` : stem;
}

/** Endings of stems whose verb ends in e: "accus", "arriv", "increas", "negotiat", "organiz", "charg", "handl", "requir". */
const ENDINGS_WITH_E = [
  /[cvuz]$/,
  /(?:[^s]s)$/,
  /[^aeiourlwy]l$/,
  /[^aeiou](?:il|ul|yl|ol)$/,
  /[^aeo]at$/,
  /(?:[^aeiou]|u)(?:ir|ur)$/,
  /[^aeo]ar$/,
  /(?:plor|ignor|scor|ador|snor|stor)$/,
  /(?:[^aeiou]|qu)(?:id|ud|od|ut|ot|in|un|im|um|ik|ok|uk|ib|ob|ub|ip|yp|up)$/,
  /(?:[^aeou]|qu)a(?:d|k|m|n|p|b|f)$/,
];

function needsE(stem: string): boolean {
  if (stem.endsWith("g")) return /(?:[dlr]g|[aeu]ng|[aeiu]g)$/.test(stem);
  return ENDINGS_WITH_E.some((ending) => ending.test(stem));
}
