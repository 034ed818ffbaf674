/** The codebook's prose: what no single column can say. */
import { PLOVER } from "../../../schema/vocabulary.ts";
import { ABOUT } from "../../about.ts";

/** `limited`: whether anybody has decided how much of a source may be quoted. */
export function renderReading(limited: boolean): string {
  const rights = limited
    ? `How much of a source's words stands here depends on its licence (\`sources.licence\`): all of them
  under an open licence, else at most 25 words a quotation (or what its makers allow: \`reviewed/licences.csv\`), or none.`
    : `Nobody has decided yet how much of its sources this release may quote (there is no
  \`reviewed/licences.csv\`): quotations are whole, so look at \`sources.licence\` before you pass them on.`;
  return `## How to read the files

- **Tables.** Each is one CSV file (RFC 4180), joined to the others by ids; no cell holds a list. Columns keep their order;
  new ones are added at the end.
- **Encoding.** UTF-8 with a byte order mark, lines ended by CR LF. Excel takes a file for UTF-8 only by that mark;
  LibreOffice, pandas, R's readr and data.table, DuckDB and SQLite skip it. In Python's own \`csv\` open the file with
  \`encoding="utf-8-sig"\`, in base R with \`fileEncoding="UTF-8-BOM"\`. A line end inside a cell is a single LF, as in the text.
- **Spreadsheets.** Text is quoted; numbers, booleans and calendar days are not. In LibreOffice's import window tick "Format
  quoted field as text", and ids like \`007\` and dates like \`2017-06\` stay as they are. Excel guesses whatever is
  quoted: there use Data, From Text/CSV and set such columns to Text.
- **Empty cells** are null: not known, or not said. No column uses an empty text, 0 or "NA" for that. (In R, readr takes
  the text "NA" for a missing value unless told \`na = ""\`.)
- **Booleans** are \`true\` and \`false\`. **Numbers** have no thousands separator. **Ids** are text, also where they look like numbers.
- **Dates** are calendar days as the source means them. \`date\` and \`published\` are EDTF (ISO 8601-2): \`2017-06-27\`;
  \`2017-06\` is some day of that month; \`2017-08~\` is about August 2017; \`XXXX-06\` a June of unknown year. The columns
  that end in \`_earliest\` and \`_latest\` bound them by plain ISO days and are empty where the year is unknown.
- **Offsets** (\`start\`, \`end\`) count Unicode code points of the source's normalised text from 0, half-open: in Python
  \`text[start:end]\`, in R \`substr(text, start + 1, end)\`. The texts are in \`texts/\`, one file a source, where the source's
  licence allows it. A character of an id that a file name or URL does not take stands there percent-encoded.
- **Quotations.** ${rights} \`[…]\` at the beginning or the end of
  a cell stands for words left out there, and an empty cell for all of them. Offsets are always those of the whole, so
  whoever has the source can read on. No id depends on how much is shown.
- **Cells like formulas.** A spreadsheet runs a cell that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a CR. Such a text (also
  with apostrophes before it) has one more \`'\` in front here. To get the text back, take one \`'\` from each cell that
  \`^'+[=+\\-@\\t\\r]\` matches; offsets and equalities between tables hold after that.
- **Ids** last. An event keeps its id from release to release while any account of it remains; an id that is merged or
  retired stands in redirects.csv, and no id is ever used again.
- **Linked data.** \`dataset.jsonld\` states the tables as one graph (schema.org, PROV-O, Web Annotation, SKOS);
  \`vocabulary.jsonld\` defines the terms of this dataset. Their IRIs begin with ${ABOUT.namespace} and are names, not addresses.`;
}

export function renderHouseRules(): string {
  return `## How events are coded

Event types, modes, contexts and quad classes are those of PLOVER (${PLOVER.source}), paraphrased here under its
licence, ${PLOVER.licence}. Where the manual is silent or at odds with itself, these are the rules of this house, and not PLOVER's:

- **The main act.** A meeting is coded CONSULT only where meeting is the main act; "met and signed a treaty" is the signing.
- **Material before verbal.** Where one clause tells of a deed and of words about it, the deed is coded.
- **Peacekeepers.** Sending them is AID.
- **Calls for sanctions.** Urging somebody to impose sanctions is REQUEST (mode change), and its recipient is the body that is asked.
- **SANCTION** is material conflict (quad class 4).
- **Status instead of auxiliary modes.** What lies ahead is \`planned\`, what is said not to have happened \`denied\`, what is under
  a condition \`hypothetical\`, what is asked for \`demanded\`; the past needs no mark. A type that says it already wins: a
  promise is AGREE, and a demand is a REQUEST that is itself \`reported\`.
- **Reported, not true.** \`alleged\` means that the evidence lies in what somebody says, asserts or claims against somebody;
  \`evidence.attributed_to\` names the statement, or \`unattributed\` where the source names nobody. What denies, answers or
  clears a record is a record too, tied to it in links.csv.
- **Mutual events** (CONSULT, COOPERATE, and AGREE between named parties) have participants; all others have an actor and
  may have a recipient. An attendee was there without being a party.
- **One event or two?** Accounts are one event when they have the same type (CONSULT, AGREE and COOPERATE count as one), equal
  parties or one set within the other with at least two in common, dates that overlap (an account without a year never
  merges by itself), places that do not exclude each other, and no source that tells of both apart. A reviewer can overrule it.
- **Collective accounts.** A source may tell of several events in one clause ("met three senators in June", "a series of
  meetings"). Such an account is an event of its own, and the events that it covers are tied to it as \`part_of\` in
  links.csv. Leave out events that others are part of when you count.
- **At least one party.** An event is released when a reviewed name settles at least one of its parties. Other
  role-fillers stand in accounts.csv with their words and an empty value; \`events.unresolved\` counts them.`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export function renderTypes(): string {
  const types = Object.entries(PLOVER.types).map(([type, term]) =>
    row([type, String(term.quad), term.definition, term.modes.join(", "), term.example]),
  );
  const quads = Object.entries(PLOVER.quads).map(([quad, label]) => `${quad} ${label.toLowerCase()}`);
  const contexts = Object.entries(PLOVER.contexts).map(([context, meaning]) => `- \`${context}\`: ${meaning}`);
  return `### Event types

Quad classes: ${quads.join(", ")}.

| type | quad | test | modes | example |
| --- | --- | --- | --- | --- |
${types.join("\n")}

### Contexts

A context describes the text around an event, not the act.

${contexts.join("\n")}`;
}
