/** Regular plurals of nouns. */

const DECADE = /^\p{N}+s$/u;

/** "parties" party, "boxes" box, "attacks" attack; a form that is no plural stays. */
export function pluralBase(form: string): string {
  if (/[a-z]{2}men$/.test(form)) return `${form.slice(0, -2)}an`;
  if (form.endsWith("children")) return form.slice(0, -3);
  if (!form.endsWith("s") || form.length < 3) return form;
  if (/(?:'s|’s)$/.test(form)) return form.slice(0, -2);
  if (form.endsWith("ss") || DECADE.test(form)) return form;
  if (form.endsWith("ies")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:ss|sh|[^a]ch|[aeiou]ach|tch|x|zz)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}
