/**
 * Everything that can be wrong with the data, as values of one closed union: a stage returns findings, only the
 * command line prints them. `error` findings stop a release; `warning` findings are printed and counted.
 */
export type Finding =
  | { readonly kind: "bad_encoding"; readonly file: string }
  | { readonly kind: "unpaired_surrogate"; readonly file: string; readonly count: number }
  | { readonly kind: "bad_front_matter"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "bad_json_line"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "ignored_keys"; readonly file: string; readonly keys: readonly string[] }
  | { readonly kind: "ignored_file"; readonly file: string }
  | { readonly kind: "not_english"; readonly sourceId: string; readonly language: string }
  | { readonly kind: "unreadable_file"; readonly file: string; readonly detail: string }
  | { readonly kind: "unreadable_part"; readonly file: string; readonly part: string; readonly detail: string }
  | { readonly kind: "ignored_value"; readonly file: string; readonly key: string; readonly value: string }
  | { readonly kind: "duplicate_source"; readonly sourceId: string; readonly file: string; readonly otherFile: string }
  | { readonly kind: "bad_reviewed_row"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "bad_row"; readonly table: string; readonly id: string; readonly detail: string }
  | { readonly kind: "duplicate_key"; readonly table: string; readonly id: string }
  | { readonly kind: "broken_key"; readonly table: string; readonly id: string; readonly detail: string }
  | { readonly kind: "broken_span"; readonly table: string; readonly id: string; readonly detail: string }
  | { readonly kind: "bad_dates"; readonly table: string; readonly id: string; readonly detail: string }
  | { readonly kind: "contradiction"; readonly table: string; readonly id: string; readonly detail: string }
  | { readonly kind: "missing_evidence"; readonly table: string; readonly id: string }
  | { readonly kind: "missing_attribution"; readonly table: string; readonly id: string }
  | { readonly kind: "lost_id"; readonly table: string; readonly id: string; readonly version: string }
  | { readonly kind: "stale_decision"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "disputed_decision"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "bad_decision"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "known_stale"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "idle_decision"; readonly file: string; readonly line: number; readonly sourceId: string }
  | { readonly kind: "bad_proposal"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "stale_proposal"; readonly file: string; readonly line: number; readonly detail: string }
  | { readonly kind: "no_licence_list"; readonly sources: number }
  | { readonly kind: "no_cache"; readonly folder: string; readonly detail: string }
  | { readonly kind: "document_failed"; readonly file: string; readonly sourceId: string; readonly detail: string }
  | { readonly kind: "unusable_shard"; readonly file: string; readonly detail: string }
  | { readonly kind: "stale_plan"; readonly file: string; readonly detail: string }
  | { readonly kind: "release_differs"; readonly version: string; readonly files: readonly string[] };

export type Severity = "error" | "warning";
