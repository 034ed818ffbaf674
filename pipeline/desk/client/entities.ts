/** Entities that look like one, and aliases that nothing uses or that stand for two. */
import { h } from "../../page/client/dom.ts";
import { ENTITY_WORDS } from "../../page/client/words.ts";
import type { DuplicateSide, LikelyDuplicate } from "../queue/duplicates.ts";
import type { Cells } from "../rows/edit.ts";
import type { DeskState } from "../state.ts";
import { action, type Bench, type Card, field, type Queue, reasonField } from "./card.ts";

export const duplicatesQueue: Queue<LikelyDuplicate> = {
  id: "duplicates",
  title: "Duplicates",
  items: (state) => state.duplicates,
  row: ({ a, b, reasons }) => [ENTITY_WORDS[a.type] ?? a.type, `${a.name} = ${b.name}?`, reasons.join(", ")],
  card: duplicateCard,
};

function duplicateCard({ a, b, reasons }: LikelyDuplicate, bench: Bench): Card {
  const reason = reasonField("The same by their descriptions and names");
  const merge = (from: DuplicateSide, into: DuplicateSide) => () =>
    bench.decide({ kind: "merge", from: from.entityId, into: into.entityId }, reason.read());
  const apart = () => bench.decide({ kind: "apart", name: b.name, entityId: a.entityId }, reason.read());
  return {
    keys: { 1: merge(b, a), 2: merge(a, b), d: apart },
    element: h(
      "div",
      {},
      h("h2", {}, `${a.name} and ${b.name}`),
      h("p", { class: "found" }, `One or two? ${reasons.join(", ")}.`),
      h("div", { class: "beside" }, sideBlock(a), sideBlock(b)),
      h("div", { class: "fields" }, reason.element),
      h(
        "div",
        { class: "actions" },
        action("1", `One: keep ${a.entityId}`, merge(b, a), true),
        action("2", `One: keep ${b.entityId}`, merge(a, b)),
        action("d", "Two", apart),
      ),
      h("p", { class: "small" }, "A merge moves names and identifiers, and the id that goes becomes a redirect."),
    ),
  };
}

function sideBlock({ entityId, name, description, aliases }: DuplicateSide): HTMLElement {
  return h(
    "div",
    { class: "linked" },
    h("h3", { class: "id" }, entityId),
    h("p", {}, h("b", {}, name)),
    h("p", {}, description ?? "no description"),
    h("p", { class: "small" }, `Named as ${aliases.join(", ") || "nothing"}`),
  );
}

interface AliasItem {
  readonly row: Cells;
  readonly what: "unused" | "ambiguous";
}

export const aliasesQueue: Queue<AliasItem> = {
  id: "aliases",
  title: "Aliases",
  items: (state: DeskState) => [
    ...state.aliases.ambiguous.map((row) => ({ row, what: "ambiguous" as const })),
    ...state.aliases.unused.map((row) => ({ row, what: "unused" as const })),
  ],
  row: ({ row, what }) => [what === "unused" ? "In no source" : "Stands for two", row.alias ?? "", row.entity_id ?? ""],
  card: aliasCard,
};

function aliasCard({ row, what }: AliasItem, bench: Bench): Card {
  const reason = reasonField(what === "unused" ? "No source uses it" : "Confined, for it stands for two");
  const inputs = (["scope", "valid_from", "valid_until"] as const).map((name) => ({
    name,
    input: h("input", { type: "text", value: row[name] ?? "", autocomplete: "off" }),
  }));
  const [scope, from, until] = inputs.map(({ input }) => input);
  const drop = () => bench.decide({ kind: "drop", row }, reason.read());
  const confine = () =>
    bench.decide(
      {
        kind: "confine",
        row,
        scope: scope!.value.trim(),
        validFrom: from!.value.trim(),
        validUntil: until!.value.trim(),
      },
      reason.read(),
    );
  return {
    keys: { x: drop, c: confine },
    element: h(
      "div",
      {},
      h("h2", {}, `“${row.alias}” for ${row.entity_id || "nobody"}`),
      h(
        "p",
        { class: "found" },
        what === "unused"
          ? "No source uses this alias. It may stay for sources to come, or go."
          : "This alias stands for two entities. Confine it to a publisher, a source or a time, and it settles.",
      ),
      h(
        "dl",
        { class: "facts" },
        ...Object.entries(row)
          .filter(([, cell]) => cell !== "")
          .map(([name, cell]) => h("div", {}, h("dt", {}, name.replaceAll("_", " ")), h("dd", {}, cell))),
      ),
      h(
        "div",
        { class: "fields" },
        ...inputs.map(({ name, input }) => field(name.replaceAll("_", " "), input)),
        reason.element,
      ),
      h("div", { class: "actions" }, action("c", "Confine it so", confine, true), action("x", "Remove the row", drop)),
    ),
  };
}
