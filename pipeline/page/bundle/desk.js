// Built from the sources by `npm run build:pages`; changes belong there.
(() => {
  // pipeline/page/client/dom.ts
  function h(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }
  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== void 0) element.setAttribute(name, String(value));
    }
    for (const child of children) if (child !== null && child !== false && child !== void 0) element.append(child);
    return element;
  }
  function soon(run, milliseconds = 120) {
    let timer = 0;
    return () => {
      clearTimeout(timer);
      timer = window.setTimeout(run, milliseconds);
    };
  }

  // pipeline/page/client/words.ts
  var STATUS_WORDS = {
    reported: { name: "Reported", meaning: "The source tells it as done." },
    alleged: { name: "Alleged", meaning: "Somebody says so against somebody; the source does not say that it is so." },
    denied: { name: "Denied", meaning: "Said not to have happened." },
    planned: { name: "Planned", meaning: "Said to lie ahead; whether it took place is another record." },
    demanded: { name: "Demanded", meaning: "Asked for; not done." },
    hypothetical: { name: "Hypothetical", meaning: "Under a condition only." }
  };
  var TYPE_WORDS = {
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
    ASSAULT: "Did bodily harm"
  };
  var ENTITY_WORDS = {
    person: "Person",
    organization: "Organization",
    place: "Place",
    group: "Group"
  };
  var MONTHS = [
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
    "December"
  ];
  function dateWords(edtf, short = false) {
    if (edtf === null) return "no date";
    if (edtf.includes("/")) {
      const [from, to] = edtf.split("/");
      return `${from ? dateWords(from) : "unknown"} to ${to && to !== ".." ? dateWords(to) : "unknown"}`;
    }
    const rough = /[~%?]/.test(edtf);
    const found2 = /^([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/.exec(edtf.replace(/[~%?]/g, ""));
    if (found2 === null) return edtf;
    const [, year, month, day] = found2;
    const long = month === void 0 ? "" : MONTHS[Number(month) - 1] ?? "";
    const name = short && long.length > 4 ? long.slice(0, 3) : long;
    if (month !== void 0 && name === "" && month !== "XX") return edtf;
    const parts = [
      day === void 0 || day.includes("X") ? "" : String(Number(day)),
      name,
      year === "XXXX" ? "of an unknown year" : year.includes("X") ? `${year.replace(/X+$/, (x) => "0".repeat(x.length))}s` : year
    ].filter((part) => part !== "");
    return `${rough ? "about " : ""}${parts.join(" ")}`;
  }
  function termWords(term) {
    return term.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase();
  }
  function count(number, one, many = `${one}s`) {
    return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${number === 1 ? one : many}`;
  }

  // pipeline/page/client/search.ts
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').toLowerCase();
  }

  // pipeline/page/client/virtual-list.ts
  var SPARE = 6;
  function virtualList({ label: label2, rowHeight, render }) {
    const space = h("div", { class: "space" });
    const element = h("div", { class: "list", role: "list", "aria-label": label2, tabindex: 0 }, space);
    const shown = /* @__PURE__ */ new Map();
    let items2 = [];
    let active = -1;
    const paint = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - SPARE);
      const last = Math.min(items2.length, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + SPARE);
      for (const [index, row] of shown) {
        if ((index < first || index >= last) && !row.contains(document.activeElement)) {
          row.remove();
          shown.delete(index);
        }
      }
      for (let index = first; index < last; index += 1) {
        if (shown.has(index)) continue;
        const row = h(
          "div",
          { class: "row", role: "listitem", "aria-setsize": items2.length, "aria-posinset": index + 1 },
          render(items2[index])
        );
        row.style.top = `${index * rowHeight}px`;
        row.addEventListener("focusin", () => {
          active = index;
        });
        shown.set(index, row);
        const next = [...shown.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
        space.insertBefore(row, next === void 0 ? null : shown.get(next));
      }
    };
    const move = (step) => {
      if (items2.length === 0) return;
      active = Math.max(0, Math.min(items2.length - 1, active + step));
      const top = active * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowHeight - element.clientHeight;
      }
      paint();
      shown.get(active)?.querySelector("a")?.focus({ preventScroll: true });
    };
    element.addEventListener("scroll", paint, { passive: true });
    element.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (step === void 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      move(step);
    });
    new ResizeObserver(paint).observe(element);
    return {
      element,
      move,
      show(next) {
        items2 = next;
        active = -1;
        space.replaceChildren();
        shown.clear();
        space.style.height = `${items2.length * rowHeight}px`;
        element.scrollTop = 0;
        paint();
      }
    };
  }

  // pipeline/desk/client/api.ts
  var KEPT = "desk-token";
  function takeToken() {
    const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
    if (given !== void 0) {
      sessionStorage.setItem(KEPT, given);
      history.replaceState(null, "", "#/");
    }
    return sessionStorage.getItem(KEPT) ?? "";
  }
  var token = takeToken();
  async function ask(method, path, body) {
    const response = await fetch(path, {
      method,
      headers: { "X-Desk-Token": token, ...method === "POST" && { "Content-Type": "application/json" } },
      ...method === "POST" && { body: JSON.stringify(body ?? {}) }
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.refused ?? `the desk answered ${response.status}`);
    return answer;
  }
  var getState = () => ask("GET", "/api/state");
  var sendDecision = (decided, reason) => ask("POST", "/api/decide", { decided, reason });
  var sendRestore = () => ask("POST", "/api/restore");
  var sendForget = () => ask("POST", "/api/forget");
  var sendUndo = () => ask("POST", "/api/undo");
  var sendReviewer = (name, about) => ask("POST", "/api/reviewer", { name, about });

  // pipeline/desk/client/card.ts
  function action(key, words, run, main2 = false) {
    return h(
      "button",
      { type: "button", class: main2 ? "main" : "", onclick: run, "aria-keyshortcuts": key },
      h("kbd", {}, key),
      ` ${words}`
    );
  }
  function field(label2, input) {
    return h("label", { class: "field" }, h("span", {}, label2), input);
  }
  function choice(options, value) {
    const all = options.includes(value) ? options : [value, ...options];
    const select = h(
      "select",
      {},
      ...all.map((option) => h("option", { value: option }, option === "" ? "none" : option))
    );
    select.value = value;
    return select;
  }
  function passageBlock({
    before,
    words,
    after,
    marks,
    sourceId,
    publisher,
    published,
    url
  }) {
    const parts = [];
    let at = 0;
    for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
      if (end <= at) continue;
      const from = Math.max(at, start);
      parts.push(words.slice(at, from), h("mark", {}, words.slice(from, end)));
      at = end;
    }
    parts.push(words.slice(at));
    const about = [publisher ?? sourceId, published === null ? "" : dateWords(published), sourceId];
    return h(
      "figure",
      { class: "evidence" },
      h(
        "blockquote",
        {},
        h(
          "p",
          {},
          h("span", { class: "context" }, before),
          marks.length > 0 ? h("span", { class: "sentence" }, ...parts) : h("mark", {}, words),
          h("span", { class: "context" }, after)
        )
      ),
      h(
        "figcaption",
        {},
        h(
          "p",
          {},
          `${about.filter((part) => part !== "").join(", ")}. `,
          url !== null && /^https?:/i.test(url) && h("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, "the article")
        )
      )
    );
  }
  function reasonField(value) {
    const input = h("input", { type: "text", value, maxlength: 500, autocomplete: "off" });
    return { element: field("Why", input), read: () => input.value };
  }
  function withNames(claim, { entities }) {
    const names2 = new Map(entities.map(({ entityId, name }) => [entityId, name]));
    return claim.replace(/[^\s,]+/g, (word) => names2.get(word) ?? word).replaceAll(" = ", ", ").replaceAll(" > ", " → ");
  }
  function shorten(text, most = 140) {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
  }

  // pipeline/desk/client/entities.ts
  var duplicatesQueue = {
    id: "duplicates",
    title: "Duplicates",
    items: (state2) => state2.duplicates,
    row: ({ a, b, reasons }) => [ENTITY_WORDS[a.type] ?? a.type, `${a.name} = ${b.name}?`, reasons.join(", ")],
    card: duplicateCard
  };
  function duplicateCard({ a, b, reasons }, bench2) {
    const reason = reasonField("The same by their descriptions and names");
    const merge = (from, into) => () => bench2.decide({ kind: "merge", from: from.entityId, into: into.entityId }, reason.read());
    const apart = () => bench2.decide({ kind: "apart", name: b.name, entityId: a.entityId }, reason.read());
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
          action("d", "Two", apart)
        ),
        h("p", { class: "small" }, "A merge moves names and identifiers, and the id that goes becomes a redirect.")
      )
    };
  }
  function sideBlock({ entityId, name, description, aliases }) {
    return h(
      "div",
      { class: "linked" },
      h("h3", { class: "id" }, entityId),
      h("p", {}, h("b", {}, name)),
      h("p", {}, description ?? "no description"),
      h("p", { class: "small" }, `Named as ${aliases.join(", ") || "nothing"}`)
    );
  }
  var aliasesQueue = {
    id: "aliases",
    title: "Aliases",
    items: (state2) => [
      ...state2.aliases.ambiguous.map((row) => ({ row, what: "ambiguous" })),
      ...state2.aliases.unused.map((row) => ({ row, what: "unused" }))
    ],
    row: ({ row, what }) => [what === "unused" ? "In no source" : "Stands for two", row.alias ?? "", row.entity_id ?? ""],
    card: aliasCard
  };
  function aliasCard({ row, what }, bench2) {
    const reason = reasonField(what === "unused" ? "No source uses it" : "Confined, for it stands for two");
    const inputs = ["scope", "valid_from", "valid_until"].map((name) => ({
      name,
      input: h("input", { type: "text", value: row[name] ?? "", autocomplete: "off" })
    }));
    const [scope, from, until] = inputs.map(({ input }) => input);
    const drop = () => bench2.decide({ kind: "drop", row }, reason.read());
    const confine = () => bench2.decide(
      {
        kind: "confine",
        row,
        scope: scope.value.trim(),
        validFrom: from.value.trim(),
        validUntil: until.value.trim()
      },
      reason.read()
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
          what === "unused" ? "No source uses this alias. It may stay for sources to come, or go." : "This alias stands for two entities. Confine it to a publisher, a source or a time, and it settles."
        ),
        h(
          "dl",
          { class: "facts" },
          ...Object.entries(row).filter(([, cell]) => cell !== "").map(([name, cell]) => h("div", {}, h("dt", {}, name.replaceAll("_", " ")), h("dd", {}, cell)))
        ),
        h(
          "div",
          { class: "fields" },
          ...inputs.map(({ name, input }) => field(name.replaceAll("_", " "), input)),
          reason.element
        ),
        h("div", { class: "actions" }, action("c", "Confine it so", confine, true), action("x", "Remove the row", drop))
      )
    };
  }

  // pipeline/desk/client/entity-form.ts
  function entityForm(name, state2, done) {
    const id = h("input", { type: "text", value: freeId(name, state2), autocomplete: "off" });
    const type = choice(["person", "organization", "place", "group"], "person");
    const title = h("input", { type: "text", value: name, autocomplete: "off" });
    const description = h("input", { type: "text", autocomplete: "off" });
    const country = h("input", { type: "text", maxlength: 3, autocomplete: "off" });
    const element = h(
      "form",
      {
        class: "panel",
        hidden: true,
        "aria-label": "New entity",
        onsubmit: (event) => {
          event.preventDefault();
          done({
            entityId: id.value.trim(),
            type: type.value,
            name: title.value.trim(),
            description: description.value.trim(),
            country: country.value.trim().toUpperCase()
          });
        }
      },
      h("h3", {}, "New entity"),
      h(
        "div",
        { class: "fields" },
        field("Name to print", title),
        field("Id, for ever", id),
        field("Type", type),
        field("Who or what it is, in neutral words", description),
        field("State it acts for (three letters)", country)
      ),
      h("button", { class: "main" }, "Add it, with this name")
    );
    return {
      element,
      open: () => {
        element.hidden = false;
        description.focus();
      }
    };
  }
  function freeId(name, { entities }) {
    const slug = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const taken = new Set(entities.map(({ entityId }) => entityId));
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? slug : `${slug}-${number}`;
      if (!taken.has(id)) return id;
    }
  }

  // pipeline/desk/client/names.ts
  var KINDS = ["name", "short", "title", "acronym", "demonym"];
  var namesQueue = {
    id: "names",
    title: "Names",
    items: (state2) => state2.names,
    row: ({ name, reason, count: times, sources, unlocks }) => [
      name,
      `${count(times, "time")} in ${count(sources, "source")}; settles ${count(unlocks, "record")}`,
      reason === "unknown" ? "" : reason
    ],
    card: nameCard
  };
  function nameCard(item, bench2) {
    const [first] = item.contexts;
    const where = first === void 0 ? "" : `${first.sourceId}: “${shorten(`${first.before.slice(-50)}${first.words}${first.after.slice(0, 60)}`)}”`;
    const reason = reasonField(`Read in ${where}`);
    const kind = choice(KINDS, /^[A-Z]{2,5}$/.test(item.name) ? "acronym" : /\s/.test(item.name) ? "name" : "short");
    const scope = h("input", { type: "text", list: "scopes", autocomplete: "off" });
    const scopes = item.contexts.flatMap(({ sourceId, publisher }) => [
      sourceId,
      ...publisher === null ? [] : [publisher]
    ]);
    const entity = h("input", {
      type: "text",
      list: "entities",
      autocomplete: "off",
      value: item.suggestions[0]?.entityId ?? ""
    });
    const suggestions = item.suggestions.map(({ entityId, name, description, score, reasons }, index) => {
      const take2 = () => {
        entity.value = entityId;
        mark();
      };
      const button = h(
        "button",
        { type: "button", class: "suggestion", "data-entity": entityId, onclick: take2 },
        h("kbd", {}, String(index + 1)),
        h("b", {}, ` ${name} `),
        h("span", { class: "small" }, `${score.toFixed(2)} · ${reasons.join(", ")}`),
        description !== null && h("span", { class: "small" }, description)
      );
      return { button, take: take2 };
    });
    const mark = () => {
      for (const { button } of suggestions) {
        button.setAttribute("aria-pressed", String(button.dataset.entity === entity.value.trim()));
      }
    };
    entity.addEventListener("input", mark);
    mark();
    const settle = (decision) => {
      const entityId = entity.value.trim();
      if (entityId === "") entity.focus();
      else
        bench2.decide(
          { kind: decision, name: item.name, entityId, aliasKind: kind.value, scope: scope.value.trim() },
          reason.read()
        );
    };
    const form = entityForm(
      item.name,
      bench2.state,
      (made) => bench2.decide({ kind: "new", name: item.name, aliasKind: kind.value, entity: made }, reason.read())
    );
    const same = () => settle("same");
    const unsure = () => settle("unsure");
    const not = () => bench2.decide({ kind: "not", name: item.name }, reason.read());
    return {
      keys: {
        s: same,
        n: form.open,
        x: not,
        q: unsure,
        ...Object.fromEntries(suggestions.map(({ take: take2 }, index) => [String(index + 1), take2]))
      },
      element: h(
        "div",
        {},
        h("h2", {}, item.name),
        h(
          "p",
          { class: "found" },
          `${count(item.count, "time")} in ${count(item.sources, "source")}. Settling it settles a party of ${count(item.unlocks, "record")}.`
        ),
        ...item.contexts.map((context) => passageBlock(context)),
        h("h3", {}, "Whose name is it?"),
        h("div", { class: "suggestions" }, ...suggestions.map(({ button }) => button)),
        h(
          "div",
          { class: "fields" },
          field("Entity", entity),
          field("The words are its", kind),
          field("Only in this source or publisher", scope)
        ),
        h("datalist", { id: "scopes" }, ...[...new Set(scopes)].map((value) => h("option", { value }))),
        h("div", { class: "fields" }, reason.element),
        h(
          "div",
          { class: "actions" },
          action("s", "Same as this entity", same, true),
          action("n", "New entity", form.open),
          action("x", "Not a name", not),
          action("q", "Not sure", unsure)
        ),
        form.element
      )
    };
  }

  // pipeline/desk/client/pairs.ts
  var OBSTACLES = {
    no_year: "one of them gives no year",
    dates: "their days differ",
    places: "their places differ"
  };
  var why = (pair) => pair.obstacles.map((word) => OBSTACLES[word] ?? word.replaceAll("_", " ")).join(", ");
  var pairsQueue = {
    id: "pairs",
    title: "One event or two",
    items: (state2) => state2.pairs,
    row: (pair, state2) => [
      TYPE_WORDS[pair.type] ?? pair.type,
      withNames(pair.parties.join(", "), state2),
      `kept apart, for ${why(pair)}`
    ],
    card: pairCard
  };
  function pairCard(pair, bench2) {
    const reason = reasonField("Both read side by side");
    const sides = pair.sides.map(({ quoted, passage }) => ({ sourceId: passage.sourceId, quoted }));
    const decide = (link) => bench2.decide({ kind: "pair", link, sides }, reason.read());
    const same = () => decide("same");
    const different = () => decide("different");
    return {
      keys: { s: same, d: different },
      element: h(
        "div",
        {},
        h("h2", {}, `${TYPE_WORDS[pair.type] ?? pair.type}: ${withNames(pair.parties.join(", "), bench2.state)}`),
        h("p", { class: "found" }, `One event or two? The machine keeps them apart, for ${why(pair)}.`),
        h("div", { class: "beside" }, ...pair.sides.map(sideBlock2)),
        h("div", { class: "fields" }, reason.element),
        h("div", { class: "actions" }, action("s", "The same event", same, true), action("d", "Two events", different))
      )
    };
  }
  function sideBlock2({ date, places, passage }) {
    return h(
      "div",
      {},
      h("p", { class: "small" }, `${dateWords(date)}${places.length > 0 ? `, ${places.join(", ")}` : ""}`),
      passageBlock(passage)
    );
  }
  var differingQueue = {
    id: "differing",
    title: "Accounts differ",
    items: (state2) => state2.differing,
    row: ({ type, label: label2, rows }) => [
      TYPE_WORDS[type] ?? type,
      shorten(label2),
      rows.map(({ property }) => property).join(", ")
    ],
    card: ({ eventId, label: label2, sources, rows }) => ({
      keys: {},
      element: h(
        "div",
        {},
        h("h2", {}, label2),
        h(
          "p",
          {},
          "Disagreement is data: every account stays. Where one is misread, correct its record; its source finds it in the queue of records."
        ),
        h(
          "div",
          { class: "scroll", tabindex: 0, role: "region", "aria-label": "Accounts side by side" },
          h(
            "table",
            { class: "accounts" },
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                h("td", {}),
                ...sources.map(
                  (source) => h("th", { scope: "col" }, h("a", { href: `#/records?q=${encodeURIComponent(source)}` }, source))
                )
              )
            ),
            h(
              "tbody",
              {},
              ...rows.map(
                ({ property, cells }) => h(
                  "tr",
                  { class: "differs" },
                  h("th", { scope: "row" }, property),
                  ...cells.map((cell) => h("td", {}, cell || "not said"))
                )
              )
            )
          )
        ),
        h("p", { class: "small" }, `Id ${eventId}`)
      )
    })
  };

  // pipeline/desk/client/panels.ts
  var MOST_CHANGES = 6;
  function effectBlock({ rows, effect, recoded, warnings }, undo2, takeBack) {
    const changes = ["appears", "changes", "vanishes"].map((change) => ({ change, number: effect.filter((one) => one.change === change).length })).filter(({ number }) => number > 0).map(({ change, number }) => `${count(number, "record")} ${number === 1 ? change : change.replace(/e?s$/, "")}`);
    return h(
      "div",
      { class: "panel" },
      h(
        "p",
        { class: "summary" },
        h("b", {}, "Written. "),
        `${changes.join(", ") || "No record of the release reads otherwise"}; ${count(recoded, "document")} read anew.`,
        undo2 !== null && action("u", `Take back: ${shorten(undo2, 44)}`, takeBack)
      ),
      effect.length > 0 && h(
        "ul",
        { class: "effect" },
        ...effect.slice(0, MOST_CHANGES).map(({ change, words }) => h("li", {}, h("b", {}, `${change}: `), words)),
        effect.length > MOST_CHANGES && h("li", {}, `and ${effect.length - MOST_CHANGES} more`)
      ),
      ...warnings.map((warning) => h("p", { class: "refused" }, `This now stops a release: ${warning}`)),
      h(
        "details",
        {},
        h("summary", {}, "The rows"),
        h("ul", { class: "rows" }, ...rows.map((row) => h("li", {}, h("code", {}, row))))
      )
    );
  }
  function lostBlock(lost2, again, leave) {
    return h(
      "div",
      { class: "panel" },
      h(
        "p",
        { class: "refused" },
        `${count(lost2.length, "row")} that you wrote here ${lost2.length === 1 ? "is" : "are"} no longer in the files: another program has saved over ${lost2.length === 1 ? "it" : "them"}, or somebody took ${lost2.length === 1 ? "it" : "them"} out.`
      ),
      h("ul", { class: "rows" }, ...lost2.map((row) => h("li", {}, h("code", {}, row)))),
      h(
        "div",
        { class: "actions" },
        h("button", { type: "button", class: "main", onclick: again }, "Write again"),
        h("button", { type: "button", onclick: leave }, "Leave it so")
      )
    );
  }
  function reviewerForm({ reviewers }, done) {
    const name = h("input", { type: "text", list: "reviewers", required: true, autocomplete: "off", maxlength: 60 });
    const about = h("input", { type: "text", autocomplete: "off", maxlength: 300 });
    return h(
      "form",
      {
        class: "panel",
        "aria-label": "Who decides",
        onsubmit: (event) => {
          event.preventDefault();
          done(name.value.trim(), about.value.trim());
        }
      },
      h("h3", {}, "Who decides?"),
      h("p", { class: "small" }, "Every decision is signed. A new name goes on the list of reviewers as a person."),
      h("datalist", { id: "reviewers" }, ...reviewers.map((one) => h("option", { value: one }))),
      h("div", { class: "fields" }, field("Short name", name), field("What qualifies you (for a new name)", about)),
      h("button", { class: "main" }, "Decide under this name")
    );
  }

  // pipeline/desk/client/value-forms.ts
  var ROLES = ["actor", "recipient", "participant", "attendee"];
  var COLUMNS = {
    events: ["event_type", "status", "mode", "date", "place_id", ...ROLES],
    statements: ["speaker_id", "speaker_text", "addressee_id", "cue", "quote_type", "content"],
    relations: ["subject_id", "relation", "object_id", "label", "valid_from", "valid_until"]
  };
  var CHOICES = {
    event_type: Object.keys(TYPE_WORDS),
    status: Object.keys(STATUS_WORDS),
    quote_type: ["direct", "indirect", "mixed"]
  };
  function inputFor(column, value, empty) {
    const options = CHOICES[column];
    if (options !== void 0) return choice(empty ? ["", ...options] : options, value);
    const named = ROLES.includes(column) || column.endsWith("_id");
    return h("input", { type: "text", value, autocomplete: "off", ...named && { list: "entities" } });
  }
  function label(column) {
    return column.replaceAll("_", " ");
  }
  function correctForm(record, _state, done) {
    const rows = record.values.map(({ column, value }) => ({
      column,
      expect: value,
      input: inputFor(column, value, false)
    }));
    const roles = record.table === "events" ? ROLES : [];
    const more = roles.map((column) => ({ column, expect: "", input: inputFor(column, "", true) }));
    const element = h(
      "form",
      {
        class: "panel",
        hidden: true,
        "aria-label": "Correct the record",
        onsubmit: (event) => {
          event.preventDefault();
          const changes = [...rows, ...more].map(({ column, expect, input }) => ({
            column,
            expect,
            value: input.value.trim()
          }));
          done(changes.filter(({ expect, value }) => expect !== value));
        }
      },
      h("h3", {}, "Correct it"),
      h("p", { class: "small" }, "Change what is wrong; empty a party's field to take it out."),
      h(
        "div",
        { class: "fields" },
        ...rows.map(({ column, input }) => field(label(column), input)),
        ...more.map(({ column, input }) => field(`one more ${label(column)}`, input))
      ),
      h("button", { class: "main" }, "Write the correction")
    );
    return { element, open: () => show(element, rows[0]?.input) };
  }
  function addForm(record, _state, done) {
    const table = choice(Object.keys(COLUMNS), "events");
    const quoted = h("textarea", { rows: 3 }, record.quoted);
    const fields = h("div", { class: "fields" });
    let inputs = [];
    const fill2 = () => {
      inputs = COLUMNS[table.value].map((column) => ({ column, input: inputFor(column, "", true) }));
      fields.replaceChildren(...inputs.map(({ column, input }) => field(label(column), input)));
    };
    table.addEventListener("change", fill2);
    fill2();
    const element = h(
      "form",
      {
        class: "panel",
        hidden: true,
        "aria-label": "Add a record",
        onsubmit: (event) => {
          event.preventDefault();
          const changes = inputs.map(({ column, input }) => ({ column, expect: "", value: input.value.trim() })).filter(({ value }) => value !== "");
          const occurrence = quoted.value === record.quoted ? record.occurrence : 1;
          done({ table: table.value, sourceId: record.source_id, quoted: quoted.value, occurrence, changes });
        }
      },
      h("h3", {}, "Add a record that rests on these words"),
      h("div", { class: "fields" }, field("Table", table), field("The words, as the source has them", quoted)),
      fields,
      h("button", { class: "main" }, "Add it")
    );
    return { element, open: () => show(element, table) };
  }
  function show(form, first) {
    form.hidden = false;
    first?.focus();
  }

  // pipeline/desk/client/records.ts
  var recordsQueue = {
    id: "records",
    title: "Records",
    items: (state2) => state2.records,
    row: (record, state2) => [record.table.slice(0, -1), claimWords(record, state2), shorten(record.quoted)],
    card: recordCard
  };
  function claimWords({ table, claim }, state2) {
    if (table === "relations")
      return withNames(
        claim.replace(/^(\S+) (\S+) /, (_, who2, term) => `${who2} ${termWords(term)} `),
        state2
      );
    if (table === "statements") return withNames(claim, state2);
    const found2 = /^([A-Z]+) ([a-z]+): (.*)$/s.exec(claim);
    if (found2 === null) return claim;
    const [, type, status, parties] = found2;
    const name = status === "reported" ? "" : `${STATUS_WORDS[status]?.name ?? status}: `;
    return `${name}${TYPE_WORDS[type] ?? type}: ${withNames(parties, state2)}`;
  }
  function readBy({ programs, alone }) {
    const others = `proposed by ${programs.join(" and ")}`;
    if (alone) return others;
    return programs.length === 0 ? "by rule" : `by rule, also ${others}`;
  }
  var ROLES2 = /* @__PURE__ */ new Set(["actor", "recipient", "participant", "attendee"]);
  function recordCard(record, bench2) {
    const { decision_id, table, source_id, quoted, occurrence, claim } = record;
    const item = { decision_id, table, source_id, quoted, occurrence, claim };
    const reason = reasonField("Read with its sentence");
    const accept = () => bench2.decide({ kind: "accept", record: item }, reason.read());
    const reject = () => bench2.decide({ kind: "reject", record: item }, reason.read());
    const correct = correctForm(
      record,
      bench2.state,
      (changes) => bench2.decide({ kind: "correct", record: item, changes }, reason.read())
    );
    const add = addForm(record, bench2.state, (added) => bench2.decide({ kind: "add", ...added }, reason.read()));
    const values = record.values.filter(({ value }) => value !== "");
    return {
      keys: { a: accept, r: reject, c: correct.open, n: add.open },
      element: h(
        "div",
        {},
        h("p", { class: "line" }, `${table.slice(0, -1)}, ${readBy(record)}`),
        h("h2", {}, claimWords(record, bench2.state)),
        passageBlock(record.passage),
        h(
          "dl",
          { class: "facts" },
          ...values.map(
            ({ column, value }) => h(
              "div",
              {},
              h("dt", {}, column.replaceAll("_", " ")),
              h("dd", {}, column.endsWith("_id") || ROLES2.has(column) ? withNames(value, bench2.state) : value)
            )
          )
        ),
        h("div", { class: "fields" }, reason.element),
        h(
          "div",
          { class: "actions" },
          action("a", "Accept", accept, true),
          action("r", "Reject", reject),
          action("c", "Correct", correct.open),
          action("n", "Add what is missing", add.open)
        ),
        correct.element,
        add.element
      )
    };
  }

  // pipeline/desk/client/main.ts
  var QUEUES = [
    namesQueue,
    recordsQueue,
    pairsQueue,
    differingQueue,
    duplicatesQueue,
    aliasesQueue
  ];
  var main = document.getElementById("main");
  var tabs = document.getElementById("queues");
  var who = document.getElementById("who");
  var state;
  var loaded = false;
  var queue = QUEUES[0];
  var items = [];
  var place = 0;
  var card = null;
  var busy = false;
  var search = h("input", { type: "search", placeholder: "any word of it", autocomplete: "off" });
  var found = h("p", { class: "found", role: "status" });
  var list = virtualList({
    label: "What waits",
    rowHeight: 84,
    render: (index) => {
      const [first, second, third] = queue.row(items[index], state);
      return h(
        "a",
        { href: `#/${queue.id}/${index}`, ...index === place && { "aria-current": "true" } },
        h("span", { class: "line" }, h("span", { class: "type" }, first)),
        h("span", { class: "what" }, second),
        h("span", { class: "more" }, third)
      );
    }
  });
  var names = h("datalist", { id: "entities" });
  var outcome = h("section", { class: "outcome", "aria-label": "The last decision", "aria-live": "polite" });
  var lost = h("section", { "aria-label": "Rows that are gone", "aria-live": "polite" });
  var detail = h("article", { class: "record", "aria-label": "What is to be decided" });
  var left = h(
    "div",
    { class: "left" },
    h("div", { class: "filters" }, h("label", { class: "wide" }, h("span", {}, "Search"), search)),
    found,
    list.element
  );
  var bench = h("div", { class: "browse chosen" }, left, h("div", {}, lost, outcome, detail));
  function showTabs() {
    tabs.replaceChildren(
      ...QUEUES.map(
        (one) => h(
          "a",
          { href: `#/${one.id}`, ...one === queue && { "aria-current": "page" } },
          `${one.title} ${state.inAll[one.id] ?? one.items(state).length}`
        )
      )
    );
  }
  function showQueue() {
    const words = fold(search.value).split(/\s+/);
    items = queue.items(state).filter((item) => {
      const text = search.value === "" ? "" : fold(JSON.stringify(item));
      return words.every((word) => text.includes(word) || search.value === "");
    });
    place = Math.max(0, Math.min(place, items.length - 1));
    found.textContent = `${count(items.length, "question")}; j and k go down and up${state.stops.length > 0 ? `; ${count(state.stops.length, "finding")} would stop a release` : ""}`;
    list.show(items.map((_, index) => index));
    list.element.scrollTop = Math.max(0, place * 84 - 84);
    showCard();
  }
  function showCard() {
    if (items.length === 0) {
      card = null;
      detail.replaceChildren(h("h2", {}, "Nothing waits here"), h("p", {}, "Choose another queue above."));
      return;
    }
    const board = { state, decide: (decided, reason) => void act(() => sendDecision(decided, reason)) };
    card = queue.card(items[place], board);
    detail.replaceChildren(card.element);
    for (const link of list.element.querySelectorAll("a")) {
      if (link.getAttribute("href") === `#/${queue.id}/${place}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
  async function act(send) {
    if (busy) return;
    if (state.reviewer === null) {
      askReviewer();
      return;
    }
    busy = true;
    outcome.replaceChildren(h("p", {}, "Writing …"));
    try {
      const done = await send();
      await load();
      outcome.replaceChildren(effectBlock(done, state.undo === null ? null : withNames(state.undo, state), undo));
    } catch (error) {
      outcome.replaceChildren(h("p", { class: "refused" }, `Refused: ${error.message}`));
    } finally {
      busy = false;
    }
  }
  function undo() {
    void act(sendUndo);
  }
  function askReviewer() {
    outcome.replaceChildren(
      reviewerForm(state, async (name, about) => {
        try {
          await sendReviewer(name, about);
          outcome.replaceChildren();
          await load();
        } catch (error) {
          outcome.append(h("p", { class: "refused" }, error.message));
        }
      })
    );
    outcome.querySelector("input")?.focus();
  }
  async function load() {
    take(await getState());
  }
  function take(now) {
    state = now;
    loaded = true;
    names.replaceChildren(...state.entities.map(({ entityId, name }) => h("option", { value: entityId }, name)));
    who.replaceChildren(
      state.reviewer === null ? "Nobody has said who decides. " : `Deciding as ${state.reviewer}. `,
      h(
        "button",
        { type: "button", class: "quiet", onclick: askReviewer },
        state.reviewer === null ? "Say who" : "Change"
      )
    );
    lost.replaceChildren(
      ...state.lost.length === 0 ? [] : [
        lostBlock(
          state.lost,
          () => void act(sendRestore),
          () => void sendForget().then(load)
        )
      ]
    );
    showTabs();
    showQueue();
  }
  function follow() {
    const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
    const [id, at] = path.split("/");
    const next = QUEUES.find((one) => one.id === id) ?? QUEUES[0];
    const asked = new URLSearchParams(query).get("q");
    const changed = next !== queue || asked !== null;
    if (next !== queue) search.value = "";
    if (asked !== null) search.value = asked;
    queue = next;
    place = Number(at ?? 0) || 0;
    showTabs();
    if (changed) showQueue();
    else showCard();
  }
  function go(step) {
    place = Math.max(0, Math.min(items.length - 1, place + step));
    history.replaceState(null, "", `#/${queue.id}/${place}`);
    const top = place * 84;
    if (top < list.element.scrollTop || top + 84 > list.element.scrollTop + list.element.clientHeight) {
      list.element.scrollTop = Math.max(0, top - 84);
    }
    showCard();
  }
  document.addEventListener(
    "keydown",
    (event) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) {
        if (event.key === "Escape") target.blur();
        return;
      }
      const run = {
        j: () => go(1),
        k: () => go(-1),
        u: undo,
        "/": () => search.focus(),
        ...card?.keys
      }[event.key];
      if (run === void 0) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    },
    true
  );
  search.addEventListener(
    "input",
    soon(() => {
      place = 0;
      showQueue();
    })
  );
  window.addEventListener("hashchange", follow);
  window.addEventListener("focus", async () => {
    if (busy || !loaded || main.querySelector("form:not([hidden])") !== null) return;
    const now = await getState();
    if (!busy && JSON.stringify(now) !== JSON.stringify(state)) take(now);
  });
  main.replaceChildren(bench, names);
  load().then(
    () => {
      if (location.hash.length > 2) follow();
      if (state.reviewer === null) askReviewer();
    },
    (error) => main.replaceChildren(h("p", { class: "refused" }, error.message))
  );
})();
