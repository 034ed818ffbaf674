/** The page's own words for what the tables hold in codes. */

export const STATUS_WORDS: Readonly<Record<string, { readonly name: string; readonly meaning: string }>> = {
  reported: { name: "Reported", meaning: "The source tells it as done." },
  alleged: { name: "Alleged", meaning: "Somebody says so against somebody; the source does not say that it is so." },
  denied: { name: "Denied", meaning: "Said not to have happened." },
  planned: { name: "Planned", meaning: "Said to lie ahead; whether it took place is another record." },
  demanded: { name: "Demanded", meaning: "Asked for; not done." },
  hypothetical: { name: "Hypothetical", meaning: "Under a condition only." },
};

/** PLOVER's types in plain words; the codebook has their definitions. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  AGREE: "Agreed or promised",
  CONSULT: "Met or talked",
  SUPPORT: "Backed in words",
  CONCEDE: "Gave way in words",
  COOPERATE: "Cooperated in deed",
  AID: "Gave material help",
  RETREAT: "Gave way in deed",
  REQUEST: "Asked or demanded",
  ACCUSE: "Criticised or accused",
  REJECT: "Refused",
  THREATEN: "Threatened",
  PROTEST: "Protested",
  SANCTION: "Cut ties or sentenced",
  MOBILIZE: "Readied forces",
  COERCE: "Compelled",
  ASSAULT: "Did bodily harm",
};

export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  machine: "coded by rule, decided on by nobody",
  accepted: "accepted",
  corrected: "corrected",
  added: "added",
};

export const ENTITY_WORDS: Readonly<Record<string, string>> = {
  person: "Person",
  organization: "Organization",
  place: "Place",
  group: "Group",
};

/** What the point of a place stands for. */
export const PRECISION_WORDS: Readonly<Record<string, string>> = {
  country: "a country, by a point near its middle",
  admin1: "a province or state, by a point near its middle",
  city: "a city or town",
  site: "a site within a city or near one",
};

export const LINK_WORDS: Readonly<Record<string, { readonly to: string; readonly from: string }>> = {
  denies: { to: "Denies", from: "Denied by" },
  answers: { to: "Answers", from: "Answered by" },
  clears: { to: "Clears", from: "Cleared by" },
  part_of: { to: "Part of", from: "Made up of" },
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * EDTF in words: `2017-06-27` is 27 June 2017, `2017-08~` about August 2017, `XXXX-06` June of an unknown year.
 * `short` cuts the names of months.
 */
export function dateWords(edtf: string | null, short = false): string {
  if (edtf === null) return "no date";
  if (edtf.includes("/")) {
    const [from, to] = edtf.split("/");
    return `${from ? dateWords(from) : "unknown"} to ${to && to !== ".." ? dateWords(to) : "unknown"}`;
  }
  const rough = /[~%?]/.test(edtf);
  const found = /^([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/.exec(edtf.replace(/[~%?]/g, ""));
  if (found === null) return edtf;
  const [, year, month, day] = found;
  const long = month === undefined ? "" : (MONTHS[Number(month) - 1] ?? "");
  const name = short && long.length > 4 ? long.slice(0, 3) : long;
  if (month !== undefined && name === "" && month !== "XX") return edtf;
  const parts = [
    day === undefined || day.includes("X") ? "" : String(Number(day)),
    name,
    year === "XXXX"
      ? "of an unknown year"
      : year!.includes("X")
        ? `${year!.replace(/X+$/, (x) => "0".repeat(x.length))}s`
        : year!,
  ].filter((part) => part !== "");
  return `${rough ? "about " : ""}${parts.join(" ")}`;
}

/** `PT4H` is 4 hours, `P10Y` 10 years. */
export function durationWords(duration: string): string {
  const units: Readonly<Record<string, string>> = { Y: "year", W: "week", D: "day", H: "hour", S: "second" };
  const [days = "", time = ""] = duration.replace(/^P/, "").split("T");
  const say = (part: string, minutes: boolean) =>
    [...part.matchAll(/([0-9.]+)([A-Z])/g)].map(([, count, unit]) => {
      const name = unit === "M" ? (minutes ? "minute" : "month") : units[unit!];
      return `${count} ${name}${count === "1" ? "" : "s"}`;
    });
  const words = [...say(days, false), ...say(time, true)];
  return words.length === 0 ? duration : words.join(" ");
}

/** `memberOf` is "member of". */
export function termWords(term: string): string {
  return term
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${number === 1 ? one : many}`;
}

/** Stands for words that the licence of their source lets no release carry. */
export const UNSHOWN = "(the licence of the source allows no words)";
