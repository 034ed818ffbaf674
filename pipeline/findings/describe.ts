/** Findings in words, one line each: `file:line: what is wrong; what to do`. */
import type { Finding, Severity } from "./finding.ts";

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

/** A row of a table has no line of its own before it is written, so its key stands in for it. */
function row(finding: { readonly table: string; readonly id: string }): string {
  return `${finding.table}.csv: ${finding.id}`;
}

export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case "bad_encoding":
      return `${finding.file}:1: is not UTF-8 and was read as Latin-1; save it as UTF-8`;
    case "unpaired_surrogate":
      return `${finding.file}:1: has ${count(finding.count, "half character")}, read as U+FFFD; mend the text`;
    case "bad_front_matter":
      return `${finding.file}:${finding.line}: the front matter cannot be read: ${finding.detail}; mend it or take it out`;
    case "bad_json_line":
      return `${finding.file}:${finding.line}: this line is no document: ${finding.detail}; mend it or take it out`;
    case "ignored_keys":
      return `${finding.file}:1: unknown keys were left unread: ${finding.keys.join(", ")}; see the list of keys in the README`;
    case "ignored_file":
      return `${finding.file}:1: no reader knows this kind of file, so it was left unread; convert it or move it away`;
    case "not_english":
      return `${finding.sourceId}:1: the text is in ${finding.language === "und" ? "another language" : finding.language} and was not coded; only English is`;
    case "unreadable_file":
      return `${finding.file}:1: cannot be read: ${finding.detail}; the other files were`;
    case "unreadable_part":
      return `${finding.file}:1: ${finding.part} was left out: ${finding.detail}; the rest of the file was read`;
    case "ignored_value":
      return `${finding.file}:1: ${finding.key} "${finding.value}" cannot be read and was left empty; write it in the form the README gives`;
    case "duplicate_source":
      return `${finding.file}:1: has the id ${finding.sourceId}, and so has ${finding.otherFile}; give one of them another id`;
    case "bad_reviewed_row":
      // Each detail says itself what to do.
      return `${finding.file}:${finding.line}: ${finding.detail}`;
    case "bad_row":
      return `${row(finding)}: ${finding.detail}; the schema of the table says what may stand there`;
    case "duplicate_key":
      return `${row(finding)}: stands there twice; a key must be one row's own`;
    case "broken_key":
      return `${row(finding)}: ${finding.detail}; add what it points to or mend the id`;
    case "broken_span":
      return `${row(finding)}: ${finding.detail}; the words must be the characters of the source at those offsets`;
    case "bad_dates":
      return `${row(finding)}: ${finding.detail}; mend the dates`;
    case "contradiction":
      return `${row(finding)}: ${finding.detail}; mend the record, by a decision if the machine made it`;
    case "missing_evidence":
      return `${row(finding)}: rests on no evidence; a record needs the words of a source`;
    case "missing_attribution":
      return `${row(finding)}: is alleged and nobody is named who says so; attribute it to a statement or mark it unattributed`;
    case "lost_id":
      return `${row(finding)}: stood in ${finding.version} and is gone; say in reviewed/redirects.csv what became of it`;
    case "stale_decision":
      return `${finding.file}:${finding.line}: ${finding.detail}; renew the decision, remove it or mark it as known`;
    case "disputed_decision":
      return `${finding.file}:${finding.line}: reviewers disagree on ${finding.detail}; a third decision settles it`;
    case "bad_decision":
      return `${finding.file}:${finding.line}: ${finding.detail}; mend the row`;
    case "known_stale":
      return `${finding.file}:${finding.line}: is stale and known to be: ${finding.detail}`;
    case "idle_decision":
      return `${finding.file}:${finding.line}: has no effect, for ${finding.sourceId} is not in the raw folder; add it there or remove the row`;
    case "bad_proposal":
      // Each detail says itself what to do.
      return `${finding.file}:${finding.line}: ${finding.detail}`;
    case "no_licence_list":
      return `reviewed/licences.csv: is not there, so sources without an open licence (${finding.sources}) are quoted whole; add it, with no more than its header to quote 25 words at most`;
    case "stale_proposal":
      return `${finding.file}:${finding.line}: cannot be offered: ${finding.detail}; import it anew or remove its rows`;
    case "document_failed":
      return `${finding.file}:1: ${finding.sourceId} could not be coded: ${finding.detail}; the other documents were`;
    case "no_cache":
      return `${finding.folder}:1: cannot be used: ${finding.detail}; nothing is lost, but the next run codes again what this one could not keep there`;
    case "unusable_shard":
      return `${finding.file}:1: ${finding.detail}; code the shard again`;
    case "stale_plan":
      return `${finding.file}:1: does not hold any more: ${finding.detail}; put it back as it was or make a new plan`;
    case "release_differs":
      return `${finding.version}:1: rebuilt with other bytes in ${finding.files.join(", ")}; release a new version`;
    default:
      return finding satisfies never;
  }
}

/** An error stops a release; a warning is printed, and what it is about is left out or read as well as can be. */
export function severityOf(finding: Finding): Severity {
  switch (finding.kind) {
    case "bad_encoding":
    case "unpaired_surrogate":
    case "bad_front_matter":
    case "bad_json_line":
    case "ignored_keys":
    case "ignored_file":
    case "not_english":
    case "unreadable_file":
    case "unreadable_part":
    case "ignored_value":
    case "document_failed":
    case "idle_decision":
    case "disputed_decision":
    case "known_stale":
    case "no_licence_list":
    case "no_cache":
    case "stale_proposal":
      return "warning";
    case "duplicate_source":
    case "bad_reviewed_row":
    case "bad_decision":
    case "bad_proposal":
    case "bad_row":
    case "duplicate_key":
    case "broken_key":
    case "broken_span":
    case "bad_dates":
    case "contradiction":
    case "missing_evidence":
    case "missing_attribution":
    case "lost_id":
    case "stale_decision":
    case "unusable_shard":
    case "stale_plan":
    case "release_differs":
      return "error";
    default:
      return finding satisfies never;
  }
}

export function stopsRelease(finding: Finding): boolean {
  return severityOf(finding) === "error";
}
