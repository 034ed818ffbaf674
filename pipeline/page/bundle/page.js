// Built from the sources by `npm run build:pages`; changes belong there.
(() => {
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
  var REVIEW_WORDS = {
    machine: "coded by rule, decided on by nobody",
    accepted: "accepted",
    corrected: "corrected",
    added: "added"
  };
  var ENTITY_WORDS = {
    person: "Person",
    organization: "Organization",
    place: "Place",
    group: "Group"
  };
  var PRECISION_WORDS = {
    country: "a country, by a point near its middle",
    admin1: "a province or state, by a point near its middle",
    city: "a city or town",
    site: "a site within a city or near one"
  };
  var LINK_WORDS = {
    denies: { to: "Denies", from: "Denied by" },
    answers: { to: "Answers", from: "Answered by" },
    clears: { to: "Clears", from: "Cleared by" },
    part_of: { to: "Part of", from: "Made up of" }
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
    const found = /^([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/.exec(edtf.replace(/[~%?]/g, ""));
    if (found === null) return edtf;
    const [, year, month, day] = found;
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
  function durationWords(duration) {
    const units = { Y: "year", W: "week", D: "day", H: "hour", S: "second" };
    const [days = "", time = ""] = duration.replace(/^P/, "").split("T");
    const say = (part, minutes) => [...part.matchAll(/([0-9.]+)([A-Z])/g)].map(([, count2, unit]) => {
      const name = unit === "M" ? minutes ? "minute" : "month" : units[unit];
      return `${count2} ${name}${count2 === "1" ? "" : "s"}`;
    });
    const words = [...say(days, false), ...say(time, true)];
    return words.length === 0 ? duration : words.join(" ");
  }
  function termWords(term) {
    return term.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase();
  }
  function count(number, one, many = `${one}s`) {
    return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${number === 1 ? one : many}`;
  }
  var UNSHOWN = "(the licence of the source allows no words)";

  // pipeline/page/client/search.ts
  var FILTER_KEYS = ["q", "type", "status", "review", "from", "to", "who", "kind", "place"];
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').toLowerCase();
  }
  function wordsOf(query) {
    return fold(query).split(/\s+/).filter((word) => word !== "");
  }
  function makeSearch(store2) {
    const namesOf = memo((id) => fold([store2.name(id), ...store2.namesOf(id).map((row) => row.name)].join(" ")));
    const eventWords = memo(
      (row) => [
        fold(
          [
            row.event_id,
            row.event_type,
            row.mode ?? "",
            TYPE_WORDS[row.event_type] ?? "",
            STATUS_WORDS[row.status]?.name ?? "",
            dateWords(row.date),
            ...store2.evidenceOf(row.event_id).map(({ text }) => text ?? "")
          ].join(" ")
        ),
        ...store2.partiesOf(row.event_id).map(({ entity_id }) => namesOf(entity_id)),
        row.place_id === null ? "" : namesOf(row.place_id)
      ].join(" ")
    );
    const statementWords = memo(
      (row) => [
        fold([row.statement_id, row.speaker_text ?? "", row.cue ?? "", row.content ?? ""].join(" ")),
        row.speaker_id === null ? "" : namesOf(row.speaker_id),
        ...store2.namedIn(row.statement_id).map(({ entity_id }) => namesOf(entity_id))
      ].join(" ")
    );
    const entityWords = memo(
      (row) => `${namesOf(row.entity_id)} ${fold(row.description ?? "")} ${row.entity_id}`
    );
    const has = (haystack, words) => words.every((word) => haystack.includes(word));
    return {
      events(filter) {
        const words = wordsOf(filter.q);
        const places = filter.place.split(",");
        return store2.events().filter(
          (row) => (filter.type === "" || row.event_type === filter.type) && (filter.status === "" || row.status === filter.status) && reviewed(row, filter) && within(row, filter) && (filter.who === "" || store2.partiesOf(row.event_id).some(({ entity_id }) => entity_id === filter.who)) && (filter.place === "" || row.place_id !== null && places.includes(row.place_id)) && (words.length === 0 || has(eventWords(row), words))
        );
      },
      statements(filter) {
        const words = wordsOf(filter.q);
        return store2.statements().filter(
          (row) => (filter.kind === "" || row.quote_type === filter.kind) && reviewed(row, filter) && (filter.who === "" || row.speaker_id === filter.who) && (words.length === 0 || has(statementWords(row), words))
        );
      },
      entities(filter) {
        const words = wordsOf(filter.q);
        return store2.entities().filter(
          (row) => (filter.kind === "" || row.type === filter.kind) && (words.length === 0 || has(entityWords(row), words))
        );
      }
    };
  }
  function reviewed(row, { review }) {
    return review === "" || review === "machine" === (row.review_status === "machine");
  }
  function within(row, { from, to }) {
    if (from === "" && to === "") return true;
    if (row.date_earliest === null || row.date_latest === null) return false;
    return (from === "" || row.date_latest >= from) && (to === "" || row.date_earliest <= to);
  }
  function memo(make) {
    const known = /* @__PURE__ */ new Map();
    return (key) => {
      let value = known.get(key);
      if (value === void 0) {
        value = make(key);
        known.set(key, value);
      }
      return value;
    };
  }

  // pipeline/page/client/route.ts
  function readRoute(hash) {
    const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
    const [view = "", id] = path.split("/");
    const given = new URLSearchParams(query);
    const filter = Object.fromEntries(FILTER_KEYS.map((key) => [key, given.get(key) ?? ""]));
    return { view: view === "" || view === "main" ? "overview" : view, id: id ? decode(id) : null, filter };
  }
  function hrefOf({ view, id, filter }) {
    const query = new URLSearchParams();
    for (const key of FILTER_KEYS) {
      const value = filter?.[key] ?? "";
      if (value !== "") query.set(key, value);
    }
    const words = query.toString();
    return `#/${view}${id ? `/${encodeURIComponent(id)}` : ""}${words === "" ? "" : `?${words}`}`;
  }
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // pipeline/page/client/store.ts
  function unpack(table) {
    const names = Object.keys(table.columns);
    const columns = names.map((name) => table.columns[name]);
    return Array.from({ length: table.rows }, (_, row) => {
      const cells = {};
      for (let i = 0; i < names.length; i += 1) {
        const column = columns[i];
        cells[names[i]] = "index" in column ? column.values[column.index[row]] : column[row];
      }
      return cells;
    });
  }
  function grouped(rows, key) {
    let groups = null;
    return (wanted) => {
      if (groups === null) {
        groups = /* @__PURE__ */ new Map();
        for (const row of rows()) {
          const of = key(row);
          if (of === null) continue;
          const list = groups.get(of);
          if (list === void 0) groups.set(of, [row]);
          else list.push(row);
        }
      }
      return groups.get(wanted) ?? [];
    };
  }
  function lazy(make) {
    let made2 = null;
    return () => {
      made2 ??= { value: make() };
      return made2.value;
    };
  }
  function makeStore(data2) {
    const rows = (table) => lazy(() => unpack(data2.tables[table]));
    const events = rows("events");
    const statements = rows("statements");
    const relations = rows("relations");
    const entities = rows("entities");
    const sources = rows("sources");
    const participants = rows("participants");
    const evidence = rows("evidence");
    const accounts = rows("accounts");
    const links = rows("links");
    const statementEntities = rows("statement_entities");
    const byId = (list, key) => lazy(() => new Map(list().map((row) => [key(row), row])));
    const eventById = byId(events, (row) => row.event_id);
    const statementById = byId(statements, (row) => row.statement_id);
    const relationById = byId(relations, (row) => row.relation_id);
    const entityById = byId(entities, (row) => row.entity_id);
    const sourceById = byId(sources, (row) => row.source_id);
    const placeById = byId(rows("places"), (row) => row.entity_id);
    const partiesOf = grouped(participants, (row) => row.event_id);
    const partOf = grouped(participants, (row) => row.entity_id);
    const mentionedIn = grouped(statementEntities, (row) => row.entity_id);
    const spokenBy = grouped(statements, (row) => row.speaker_id);
    const present = (row) => row !== void 0;
    const eventsOf = (entityId) => [...new Set(partOf(entityId).map((row) => row.event_id))].map((id) => eventById().get(id)).filter(present);
    return {
      data: data2,
      events,
      statements,
      relations,
      entities,
      sources,
      participants,
      event: (id) => eventById().get(id),
      statement: (id) => statementById().get(id),
      relation: (id) => relationById().get(id),
      entity: (id) => entityById().get(id),
      source: (id) => sourceById().get(id),
      name: (id) => entityById().get(id)?.name ?? id,
      partiesOf,
      evidenceOf: grouped(evidence, (row) => row.record_id),
      attributedTo: grouped(evidence, (row) => row.attributed_to),
      recordsOf: grouped(evidence, (row) => row.source_id),
      accountsOf: grouped(accounts, (row) => row.event_id),
      linksFrom: grouped(links, (row) => row.record_id),
      linksTo: grouped(links, (row) => row.other_id),
      namesOf: grouped(rows("names"), (row) => row.entity_id),
      eventsAt: grouped(events, (row) => row.place_id),
      place: (id) => placeById().get(id),
      identifiersOf: grouped(rows("identifiers"), (row) => row.entity_id),
      reviewer: byId(rows("reviewers"), (row) => row.reviewer),
      namedIn: grouped(statementEntities, (row) => row.statement_id),
      eventsOf,
      statementsBy: spokenBy,
      statementsAbout: (entityId) => mentionedIn(entityId).map((row) => statementById().get(row.statement_id)).filter(present),
      tiesOf: (entityId) => relations().filter((row) => row.subject_id === entityId || row.object_id === entityId),
      /** Who else was a party to the events of an entity, most events first. */
      contactsOf(entityId) {
        const counts = /* @__PURE__ */ new Map();
        for (const { event_id } of eventsOf(entityId)) {
          const others = new Set(partiesOf(event_id).map((row) => row.entity_id));
          others.delete(entityId);
          for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
        }
        return [...counts].map(([id, number]) => ({ entityId: id, events: number })).sort((a, b) => b.events - a.events || (a.entityId < b.entityId ? -1 : 1));
      }
    };
  }

  // pipeline/page/client/dom.ts
  function h(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }
  function svg(tag, attributes = {}, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
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

  // pipeline/page/client/filters.ts
  var CHOICES = {
    type: {
      key: "type",
      label: "Type",
      options: Object.entries(TYPE_WORDS).map(([code, words]) => [code, `${words} (${code})`])
    },
    status: {
      key: "status",
      label: "Status",
      options: Object.entries(STATUS_WORDS).map(([code, { name }]) => [code, name])
    },
    review: {
      key: "review",
      label: "Review",
      options: [
        ["machine", "Decided on by nobody"],
        ["decided", "Decided on"]
      ]
    },
    quote: {
      key: "kind",
      label: "Quotation",
      options: [
        ["direct", "Direct"],
        ["indirect", "Indirect"],
        ["mixed", "Mixed"]
      ]
    },
    entity: { key: "kind", label: "Kind", options: Object.entries(ENTITY_WORDS) }
  };
  function filterBar(view, controls, placeholder) {
    let current;
    const inputs = /* @__PURE__ */ new Map();
    const go = () => {
      const given = Object.fromEntries([...inputs].map(([key, input]) => [key, input.value.trim()]));
      location.replace(hrefOf({ view, filter: { ...current, ...given } }));
    };
    const later = soon(go);
    const field = (label, input) => h("label", {}, h("span", {}, label), input);
    const fields = controls.map((control) => {
      if (control === "q") {
        const input = h("input", { type: "search", placeholder, autocomplete: "off", oninput: later });
        inputs.set("q", input);
        const label2 = field("Search", input);
        label2.className = "wide";
        return label2;
      }
      if (control === "from" || control === "to") {
        const input = h("input", { type: "date", min: "1000-01-01", max: "9999-12-31", onchange: go });
        inputs.set(control, input);
        return field(control === "from" ? "From" : "Until", input);
      }
      const { key, label, options } = CHOICES[control];
      const select = h(
        "select",
        { onchange: go },
        h("option", { value: "" }, "All"),
        ...options.map(([value, words]) => h("option", { value }, words))
      );
      inputs.set(key, select);
      return field(label, select);
    });
    const who = h("p", { class: "who", hidden: true });
    const clear = h("a", { class: "clear", href: hrefOf({ view }) }, "Clear the filter");
    const element = h(
      "form",
      { class: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
      ...fields,
      who,
      clear
    );
    return {
      element,
      show(filter) {
        current = filter;
        for (const [key, input] of inputs) if (input !== document.activeElement) input.value = filter[key];
        const only = [filter.who && `with ${filter.who}`, filter.place && `at ${filter.place.replaceAll(",", " or ")}`];
        who.textContent = only.some((words) => words !== "") ? `Only ${only.filter(Boolean).join(", ")}` : "";
        who.hidden = who.textContent === "";
        clear.hidden = Object.values(filter).every((value) => value === "");
      }
    };
  }

  // pipeline/rights/quote.ts
  var OMITTED = "[…]";
  function isCut(quoted) {
    return quoted.startsWith(`${OMITTED} `) || quoted.endsWith(` ${OMITTED}`);
  }

  // pipeline/page/client/marks.ts
  function markParts(text, spans) {
    const characters = Array.from(text);
    const inside = characters.map(() => false);
    for (const { start, end } of spans) {
      for (let at = Math.max(0, start); at < Math.min(end, characters.length); at += 1) inside[at] = true;
    }
    const parts = [];
    characters.forEach((character, at) => {
      const last = parts.at(-1);
      if (last !== void 0 && last.marked === inside[at]) last.text += character;
      else parts.push({ text: character, marked: inside[at] });
    });
    return parts;
  }
  function around(text, { start, end }, most = 240) {
    const characters = Array.from(text);
    const before = characters.slice(Math.max(0, start - most), start).join("");
    const after = characters.slice(end, end + most).join("");
    const paragraph = before.lastIndexOf("\n\n");
    const close = after.indexOf("\n\n");
    return {
      before: (paragraph < 0 ? `${start > most ? "… " : ""}${before}` : before.slice(paragraph + 2)).trimStart(),
      after: (close < 0 ? `${after}${end + most < characters.length ? " …" : ""}` : after.slice(0, close)).trimEnd()
    };
  }

  // pipeline/page/client/parts.ts
  function statusChip(status) {
    return h("span", { class: `status ${status}` }, STATUS_WORDS[status]?.name ?? status);
  }
  var ANSWERS = {
    denies: "denied elsewhere",
    clears: "cleared elsewhere",
    answers: "answered elsewhere"
  };
  function answerNote(id, store2) {
    const words = new Set(store2.linksTo(id).flatMap(({ link }) => ANSWERS[link] ?? []));
    return words.size === 0 ? null : h("span", { class: "answered" }, [...words].join(", "));
  }
  function entityLink(id, store2) {
    return h("a", { href: hrefOf({ view: "people", id }) }, store2.name(id));
  }
  function partyWords(event, store2) {
    const of = (role) => {
      const known = store2.partiesOf(event.event_id).filter((row) => row.role === role);
      if (known.length > 0) return known.map(({ entity_id }) => store2.name(entity_id)).join(", ");
      if (event.unresolved === 0) return "";
      const words = store2.accountsOf(event.event_id).filter((row) => row.property === role && row.value === null);
      return [...new Set(words.map(({ text }) => `“${text}”`))].join(", ");
    };
    const [actors, recipients] = [of("actor"), of("recipient")];
    const sided = actors === "" && recipients === "" ? "" : `${actors || "somebody"}${recipients && ` → ${recipients}`}`;
    const sides = [of("participant"), sided].filter((side) => side !== "");
    return sides.join("; ") || of("attendee") || "nobody known";
  }
  function eventTitle(event, store2) {
    return `${TYPE_WORDS[event.event_type] ?? event.event_type}: ${partyWords(event, store2)}`;
  }
  function recordLink(id, store2) {
    const event = store2.event(id);
    if (event !== void 0) {
      return h(
        "span",
        {},
        statusChip(event.status),
        " ",
        h("a", { href: hrefOf({ view: "events", id }) }, eventTitle(event, store2)),
        `, ${dateWords(event.date)} `,
        answerNote(id, store2)
      );
    }
    const statement = store2.statement(id);
    if (statement !== void 0) {
      const who = statement.speaker_id === null ? statement.speaker_text ?? "Somebody" : store2.name(statement.speaker_id);
      return h(
        "span",
        {},
        `${who}: `,
        h("a", { href: hrefOf({ view: "statements", id }) }, statement.content ?? UNSHOWN)
      );
    }
    const tie2 = store2.relation(id);
    if (tie2 === void 0) return h("span", {}, id);
    const words = `${store2.name(tie2.subject_id)}, ${termWords(tie2.relation)} ${store2.name(tie2.object_id)}`;
    return h("span", {}, h("a", { href: hrefOf({ view: "ties", id }) }, words));
  }
  function attribution(attributedTo, store2) {
    if (attributedTo === null) return null;
    if (attributedTo === "unattributed")
      return h("p", { class: "said" }, "Said by somebody whom the source does not name.");
    const statement = store2.statement(attributedTo);
    const who = statement?.speaker_id ?? null;
    return h(
      "p",
      { class: "said" },
      "Said by ",
      who === null ? statement?.speaker_text ?? "somebody" : entityLink(who, store2),
      who !== null && statement?.speaker_text ? ` (“${statement.speaker_text}”)` : "",
      ". ",
      h("a", { href: hrefOf({ view: "statements", id: attributedTo }) }, "The statement")
    );
  }
  function evidenceBlock(row, words, store2) {
    const text = store2.data.texts[row.source_id];
    const context2 = text === void 0 ? { before: "", after: "" } : around(text, row);
    const marked = words.map(({ start, end }) => ({ start: start - row.start, end: end - row.start }));
    const sentence = row.text === null ? [h("span", { class: "small" }, UNSHOWN)] : (
      // Of cut words nobody knows how many came before.
      markParts(row.text, isCut(row.text) ? [] : marked).map(
        (part) => part.marked ? h("mark", {}, part.text) : part.text
      )
    );
    return h(
      "figure",
      { class: "evidence" },
      h(
        "blockquote",
        {},
        h(
          "p",
          {},
          h("span", { class: "context" }, context2.before),
          h("span", { class: "sentence" }, ...sentence),
          h("span", { class: "context" }, context2.after)
        )
      ),
      h(
        "figcaption",
        {},
        attribution(row.attributed_to, store2),
        sourceLine(row.source_id, store2),
        h("p", { class: "small" }, `Characters ${row.start} to ${row.end}; rule ${row.rule}.`)
      )
    );
  }
  function sourceLine(sourceId, store2) {
    const source2 = store2.source(sourceId);
    if (source2 === void 0) return h("p", { class: "source" }, sourceId);
    const path = store2.data.textPaths[sourceId];
    const about = [
      source2.publisher ?? sourceId,
      source2.published === null ? "" : dateWords(source2.published),
      source2.copy_of === null ? "" : `a copy of ${source2.copy_of}`
    ].filter((part) => part !== "");
    const parts = [h("a", { href: hrefOf({ view: "sources", id: sourceId }) }, source2.title ?? sourceId)];
    if (source2.url !== null && /^https?:/i.test(source2.url)) {
      parts.push(" · ", h("a", { href: source2.url, rel: "noopener noreferrer" }, "the article"));
    }
    if (path !== void 0) parts.push(" · ", h("a", { href: path }, "the text"));
    return h(
      "p",
      { class: "source" },
      `${about.join(", ")}. `,
      ...parts,
      source2.form === "digest" ? h("span", { class: "small" }, " (quoted from our digest of it)") : ""
    );
  }
  function reviewLine(row, store2) {
    const words = REVIEW_WORDS[row.review_status] ?? row.review_status;
    if (row.reviewed_by === null) return words;
    const kind = store2.reviewer().get(row.reviewed_by)?.kind;
    return `${words} by ${row.reviewed_by}${kind === "software" ? ", which is software" : kind === "person" ? ", a person" : ""}`;
  }
  function section(title, ...children) {
    return h("section", {}, h("h3", {}, title), ...children);
  }
  function recordList(ids, store2, all, most = 60) {
    const items = ids.slice(0, most).map((id) => h("li", {}, recordLink(id, store2)));
    const more = ids.length > most && all !== void 0 && h("li", {}, h("a", { href: all }, `All ${ids.length}`));
    return h("ul", { class: "records" }, ...items, more);
  }
  function linkedRecords(id, store2) {
    const sides = [
      ...store2.linksTo(id).map((row) => ({ title: LINK_WORDS[row.link].from, other: row.record_id, link: row.link })),
      ...store2.linksFrom(id).map((row) => ({ title: LINK_WORDS[row.link].to, other: row.other_id, link: row.link }))
    ].filter(({ other }) => other !== id);
    return sides.map(({ title, other, link }) => {
      const [first] = store2.evidenceOf(other);
      return h(
        "div",
        { class: `linked ${link}` },
        h("h4", {}, title),
        h("p", {}, recordLink(other, store2)),
        first === void 0 ? null : evidenceBlock(first, [], store2)
      );
    });
  }

  // pipeline/page/client/virtual-list.ts
  var SPARE = 6;
  function virtualList({ label, rowHeight, render }) {
    const space = h("div", { class: "space" });
    const element = h("div", { class: "list", role: "list", "aria-label": label, tabindex: 0 }, space);
    const shown = /* @__PURE__ */ new Map();
    let items = [];
    let active = -1;
    const paint = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - SPARE);
      const last = Math.min(items.length, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + SPARE);
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
          { class: "row", role: "listitem", "aria-setsize": items.length, "aria-posinset": index + 1 },
          render(items[index])
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
      if (items.length === 0) return;
      active = Math.max(0, Math.min(items.length - 1, active + step));
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
        items = next;
        active = -1;
        space.replaceChildren();
        shown.clear();
        space.style.height = `${items.length * rowHeight}px`;
        element.scrollTop = 0;
        paint();
      }
    };
  }

  // pipeline/page/client/views/browse.ts
  var ROW_HEIGHT = 84;
  function browse({ view, title, noun, bar, find, row, record }) {
    let filter;
    let shownFilter = "";
    let shownId = null;
    const found = h("p", { class: "found", role: "status" });
    const list = virtualList({ label: title, rowHeight: ROW_HEIGHT, render: (item) => row(item, filter) });
    const detail = h("article", { class: "record", "aria-label": "Record" });
    const left = h("div", { class: "left" }, h("h2", {}, title), bar.element, found, list.element);
    const element = h("div", { class: "browse" }, left, detail);
    const showRecord = (route) => {
      element.classList.toggle("chosen", route.id !== null);
      for (const link of list.element.querySelectorAll("a[aria-current]")) link.removeAttribute("aria-current");
      if (route.id === shownId && detail.hasChildNodes()) return;
      const moved = route.id !== shownId;
      shownId = route.id;
      const back = h("a", { class: "back", href: hrefOf({ view, filter: route.filter }) }, `Back to the ${noun[1]}`);
      if (route.id === null) {
        detail.replaceChildren(
          h(
            "p",
            { class: "hint" },
            `Choose from the list. The arrow keys, or j and k, go up and down it; / goes to the search.`
          )
        );
        return;
      }
      detail.replaceChildren(back, record(route.id) ?? h("p", {}, `This release has no record ${route.id}.`));
      detail.scrollTop = 0;
      const heading = detail.querySelector("h2");
      heading?.setAttribute("tabindex", "-1");
      if (moved && !list.element.contains(document.activeElement)) heading?.focus();
      else if (moved && left.offsetParent === null) heading?.focus();
    };
    return {
      element,
      title,
      show(route) {
        filter = route.filter;
        bar.show(filter);
        showRecord(route);
        const key = JSON.stringify(filter);
        if (key !== shownFilter) {
          shownFilter = key;
          const items = find(filter);
          found.textContent = count(items.length, ...noun);
          list.show(items);
        }
      }
    };
  }

  // pipeline/page/client/views/events.ts
  function eventsView({ store: store2, search }) {
    return browse({
      view: "events",
      title: "Events",
      noun: ["event", "events"],
      bar: filterBar("events", ["q", "type", "status", "from", "to", "review"], "a name, a place, a word of the source"),
      find: (filter) => search.events(filter),
      row: (event, filter) => h(
        "a",
        { href: hrefOf({ view: "events", id: event.event_id, filter }) },
        h(
          "span",
          { class: "line" },
          statusChip(event.status),
          h("span", { class: "type" }, TYPE_WORDS[event.event_type] ?? event.event_type),
          answerNote(event.event_id, store2),
          h("span", { class: "date" }, dateWords(event.date, true))
        ),
        h("span", { class: "what" }, partyWords(event, store2)),
        h("span", { class: "more" }, store2.evidenceOf(event.event_id)[0]?.text)
      ),
      record: (id) => {
        const event = store2.event(id);
        return event === void 0 ? null : eventRecord(event, store2);
      }
    });
  }
  function eventRecord(event, store2) {
    const id = event.event_id;
    const accounts = store2.accountsOf(id);
    const linked = linkedRecords(id, store2);
    const evidence = store2.evidenceOf(id);
    const words = (sourceId) => accounts.filter((row) => row.source_id === sourceId);
    return h(
      "div",
      {},
      h("p", { class: "line" }, statusChip(event.status), " ", STATUS_WORDS[event.status]?.meaning ?? ""),
      h("h2", {}, eventTitle(event, store2)),
      facts(event, store2),
      h(
        "div",
        { class: linked.length > 0 ? "beside" : "" },
        section("Evidence", ...evidence.map((row) => evidenceBlock(row, words(row.source_id), store2))),
        linked.length > 0 && section("What bears on it", ...linked)
      ),
      compareAccounts(accounts, event, store2),
      h("p", { class: "small" }, `Id ${id}`)
    );
  }
  function facts(event, store2) {
    const parties = (role) => store2.partiesOf(event.event_id).filter((row) => row.role === role);
    const people = (name, role) => [
      name,
      parties(role).flatMap((row, index) => [index > 0 ? ", " : "", entityLink(row.entity_id, store2)])
    ];
    const rows = [
      people("Took part", "participant"),
      people("Actor", "actor"),
      people("Recipient", "recipient"),
      people("Present", "attendee"),
      ["When", [`${event.date === null ? "not said" : dateWords(event.date)}${firstTold(event, store2)}`]],
      ["Where", [event.place_id === null ? "not said" : entityLink(event.place_id, store2)]],
      ["How long", event.duration === null ? [] : [durationWords(event.duration)]],
      [
        "Type",
        [
          `${event.event_type}${event.mode === null ? "" : `, ${event.mode}`}${event.context === null ? "" : `; ${event.context}`}`
        ]
      ],
      [
        "Not resolved",
        event.unresolved === 0 ? [] : [`${count(event.unresolved, "party", "parties")} that no reviewed name settles`]
      ],
      ["Review", [reviewLine(event, store2)]]
    ];
    return h(
      "dl",
      { class: "facts" },
      ...rows.filter(([, value]) => value.length > 0).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, ...value)))
    );
  }
  function firstTold({ event_id, date_earliest }, store2) {
    if (date_earliest !== null) return "";
    const published = store2.evidenceOf(event_id).map(({ source_id }) => store2.source(source_id)?.published ?? null).filter((date) => date !== null && !date.slice(0, 4).includes("X"));
    const lateness = (date) => date.replace(/[~?%]/g, "").padEnd(10, "~");
    const [first] = published.sort((a, b) => lateness(a) < lateness(b) ? -1 : 1);
    return first === void 0 ? "" : `; first report: ${dateWords(first)}`;
  }
  var SETTLED_BY_PLACE = /* @__PURE__ */ new Set(["place", "actor", "recipient", "participant", "attendee"]);
  function compareAccounts(accounts, event, store2) {
    const sources = [...new Set(accounts.map((row) => row.source_id))];
    if (sources.length < 2) return null;
    const properties = [...new Set(accounts.map((row) => row.property))];
    const value = (row) => {
      const read = row.value === null ? "not resolved" : SETTLED_BY_PLACE.has(row.property) ? store2.name(row.value) : row.property === "date" ? dateWords(row.value) : row.value;
      return `${row.qualifier === null ? "" : `${row.qualifier} `}${read}`;
    };
    const rows = properties.map((property) => {
      const cells = sources.map(
        (source2) => accounts.filter((row) => row.property === property && row.source_id === source2)
      );
      const said = new Set(cells.filter((cell) => cell.length > 0).map((cell) => cell.map(value).sort().join("; ")));
      return h(
        "tr",
        { class: said.size > 1 ? "differs" : "" },
        h("th", { scope: "row" }, property, said.size > 1 && h("span", { class: "tag" }, "differs")),
        ...cells.map(
          (cell) => h(
            "td",
            {},
            ...cell.length === 0 ? [h("span", { class: "small" }, "not said")] : cell.map((row) => h("p", {}, value(row), " ", row.text === null ? "" : h("q", {}, row.text)))
          )
        )
      );
    });
    return section(
      event.accounts_differ ? "The accounts differ" : "What each source says",
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
              ...sources.map((id) => h("th", { scope: "col" }, store2.source(id)?.publisher ?? id))
            )
          ),
          h("tbody", {}, ...rows)
        )
      )
    );
  }

  // pipeline/page/client/labels.ts
  var FONT = 12;
  function showLabels(labels, scale) {
    const size = FONT * scale;
    const placed = [];
    for (const { element, x, y, letters } of labels) {
      const half = letters * size * 0.28;
      const free = placed.every(
        (other) => Math.abs(other.x - x) > half + other.half || Math.abs(other.y - y) > size * 1.2
      );
      element.setAttribute("visibility", free ? "visible" : "hidden");
      if (free) placed.push({ x, y, half });
    }
  }

  // pipeline/page/client/places.ts
  function placesOf(events, store2) {
    const found = /* @__PURE__ */ new Map();
    for (const { place_id, status } of events) {
      if (place_id === null) continue;
      const counts = found.get(place_id) ?? /* @__PURE__ */ new Map();
      found.set(place_id, counts.set(status, (counts.get(status) ?? 0) + 1));
    }
    return [...found].map(([id, counts]) => ({
      id,
      point: store2.place(id),
      events: sum([...counts.values()]),
      statuses: Object.keys(STATUS_WORDS).flatMap((status) => {
        const number = counts.get(status);
        return number === void 0 ? [] : [[status, number]];
      })
    })).sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
  }
  function spotsOf(places) {
    const found = /* @__PURE__ */ new Map();
    for (const place2 of places) {
      if (place2.point === void 0) continue;
      const key = `${place2.point.latitude} ${place2.point.longitude}`;
      const spot = found.get(key) ?? { point: place2.point, places: [] };
      spot.places.push(place2);
      found.set(key, spot);
    }
    const reported = ({ statuses }) => statuses.find(([status]) => status === "reported")?.[1] ?? 0;
    return [...found.values()].map((spot) => ({
      ...spot,
      events: sum(spot.places.map(({ events }) => events)),
      reported: sum(spot.places.map(reported))
    })).sort((a, b) => b.events - a.events);
  }
  function sum(numbers) {
    return numbers.reduce((a, b) => a + b, 0);
  }

  // pipeline/page/client/projection.ts
  var EAST = 8;
  var NORTH = 10;
  var WORLD = { x: -180 * EAST, y: -90 * NORTH, width: 360 * EAST, height: 180 * NORTH };
  function project(latitude, longitude) {
    return { x: longitude * EAST, y: -latitude * NORTH };
  }

  // pipeline/page/client/views/zoom.ts
  var STILL = 4;
  function zoomable(image, all, { label, hint, widest, rescale }) {
    const box = { ...all };
    const scaleOf = () => Math.max(box.width / (image.clientWidth || 800), box.height / (image.clientHeight || 500));
    const paint = () => {
      image.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
      rescale(scaleOf());
    };
    const zoom = (factor, x = box.x + box.width / 2, y = box.y + box.height / 2) => {
      const width = Math.min(widest, Math.max(all.width / 40, box.width * factor));
      const real = width / box.width;
      box.x = x - (x - box.x) * real;
      box.y = y - (y - box.y) * real;
      box.width = width;
      box.height *= real;
      paint();
    };
    const pan = (x, y) => {
      box.x += x * box.width;
      box.y += y * box.height;
      paint();
    };
    const fit = () => {
      Object.assign(box, all);
      paint();
    };
    const button = (name, sign, run) => h("button", { type: "button", "aria-label": name, onclick: run }, sign);
    const keys = {
      ArrowLeft: () => pan(-0.1, 0),
      ArrowRight: () => pan(0.1, 0),
      ArrowUp: () => pan(0, -0.1),
      ArrowDown: () => pan(0, 0.1),
      "+": () => zoom(0.8),
      "=": () => zoom(0.8),
      "-": () => zoom(1.25),
      "0": fit
    };
    const frame = h(
      "div",
      {
        class: "frame",
        tabindex: 0,
        role: "group",
        "aria-label": `${label}; arrow keys move it, plus and minus zoom`
      },
      image
    );
    frame.addEventListener("keydown", (event) => {
      const run = keys[event.key];
      if (run === void 0 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      run();
    });
    const at = (event) => {
      const inverse = image.getScreenCTM()?.inverse();
      const point = new DOMPoint(event.clientX, event.clientY);
      return inverse ? point.matrixTransform(inverse) : point;
    };
    frame.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && document.activeElement !== frame) return;
        event.preventDefault();
        const { x, y } = at(event);
        zoom(event.deltaY > 0 ? 1.15 : 0.87, x, y);
      },
      { passive: false }
    );
    let held = null;
    let dragged = false;
    image.addEventListener("pointerdown", (event) => {
      held = at(event);
      dragged = false;
    });
    window.addEventListener("pointerup", () => {
      held = null;
    });
    image.addEventListener("pointermove", (event) => {
      if (held === null || event.buttons === 0) return;
      const now = at(event);
      if (!dragged && Math.hypot(now.x - held.x, now.y - held.y) < STILL * scaleOf()) return;
      dragged = true;
      box.x -= now.x - held.x;
      box.y -= now.y - held.y;
      paint();
    });
    image.addEventListener("dragstart", (event) => event.preventDefault());
    image.addEventListener(
      "click",
      (event) => {
        if (!dragged) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true }
    );
    frame.addEventListener("focusin", ({ target }) => {
      const mark = target;
      if (mark === frame) return;
      const { left, right, top, bottom } = image.getBoundingClientRect();
      const { x, y, width, height } = mark.getBoundingClientRect();
      const [across, down] = [x + width / 2, y + height / 2];
      if (across >= left && across <= right && down >= top && down <= bottom) return;
      const scale = scaleOf();
      box.x += (across - (left + right) / 2) * scale;
      box.y += (down - (top + bottom) / 2) * scale;
      paint();
    });
    new ResizeObserver(paint).observe(image);
    paint();
    return h(
      "div",
      {},
      h(
        "div",
        { class: "tools" },
        button("Zoom in", "+", () => zoom(0.8)),
        button("Zoom out", "−", () => zoom(1.25)),
        button("Show all", "All", fit)
      ),
      frame,
      h("p", { class: "small" }, hint)
    );
  }

  // pipeline/page/client/views/map.ts
  var LARGEST = 24;
  var SMALLEST = 6;
  var WIDE = 800;
  var LEAST = 120;
  var HINT = "A circle is a place; the larger, the more events. Filled: reported. Striped: alleged, denied, planned, demanded or hypothetical. A broken ring around it: the point stands for a whole country or province, where nothing need have happened. Drag to move; click the map, then turn the wheel to zoom; click a circle for its events. Outline of the land: Natural Earth (public domain).";
  function mapView({ store: store2, search }) {
    const bar = filterBar("map", ["q", "type", "status", "from", "to"], "a name, a place");
    const note = h("p", { class: "found", role: "status" });
    const picture = h("div", { class: "picture map" });
    const list = h("div", {});
    const element = h("div", { class: "whole" }, h("h2", {}, "Map"), bar.element, note, picture, list);
    let shown = "";
    return {
      element,
      title: "Map",
      show({ filter }) {
        bar.show(filter);
        const key = JSON.stringify(filter);
        if (key === shown) return;
        shown = key;
        const events = search.events(filter);
        const places = placesOf(events, store2);
        const spots = spotsOf(places);
        note.textContent = noteWords(events.length, places);
        picture.replaceChildren(
          spots.length === 0 ? h("p", {}, "No place of these events has coordinates in places.csv, so there is nothing to draw.") : draw(spots, filter, store2)
        );
        list.replaceChildren(places.length === 0 ? "" : placeTable(places, filter, store2));
      }
    };
  }
  function noteWords(events, places) {
    const eventsAt = (some) => some.reduce((sum2, place2) => sum2 + place2.events, 0);
    const drawn = places.filter(({ point }) => point !== void 0);
    const others = places.filter(({ point }) => point === void 0);
    const nowhere = events - eventsAt(places);
    return [
      `${count(eventsAt(drawn), "event")} at ${count(drawn.length, "place")} on the map`,
      others.length === 0 ? "" : `${count(eventsAt(others), "event")} at ${count(others.length, "place")} without coordinates, in the table only`,
      nowhere === 0 ? "" : `${count(nowhere, "event")} told without a place, neither on the map nor in the table`
    ].filter((words) => words !== "").join("; ");
  }
  function statusWords({ statuses }) {
    return statuses.map(([status, number]) => `${number} ${STATUS_WORDS[status].name.toLowerCase()}`).join(", ");
  }
  function eventsHref(places, filter) {
    return hrefOf({ view: "events", filter: { ...filter, place: places.map(({ id }) => id).join(",") } });
  }
  function isCoarse({ point }) {
    return point.precision === "country" || point.precision === "admin1";
  }
  function draw(spots, filter, store2) {
    const most = spots[0].events;
    const marks = spots.map((spot) => {
      const { x, y } = project(spot.point.latitude, spot.point.longitude);
      const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(spot.events / most));
      const names = spot.places.map(({ id }) => store2.name(id)).join(", ");
      const reach = radius + (isCoarse(spot) ? 4 : 0);
      const words = spot.places.map(
        (place2) => `${store2.name(place2.id)} (${PRECISION_WORDS[place2.point.precision]}): ${count(place2.events, "event")}, ${statusWords(place2)}`
      );
      const text = svg("text", { dy: "1.1em", "text-anchor": "middle" }, `${names} ${spot.events}`);
      const mark = svg(
        "a",
        { class: "spot", href: eventsHref(spot.places, filter), "aria-label": words.join("; ") },
        svg("title", {}, words.join("\n")),
        svg("circle", { class: "open", r: radius }),
        sector(radius, spot.reported / spot.events),
        isCoarse(spot) && svg("circle", { class: "coarse", r: reach })
      );
      for (const name of ["focus", "pointerenter"]) mark.addEventListener(name, () => text.classList.add("shown"));
      for (const name of ["blur", "pointerleave"]) mark.addEventListener(name, () => text.classList.remove("shown"));
      return { mark, text, x, y, reach, letters: names.length + 3 };
    });
    const image = svg(
      "svg",
      {
        role: "group",
        "aria-label": `Map with ${count(spots.length, "circle")}; the same places stand in the table below`
      },
      svg("defs", {}, stripes()),
      svg("path", { class: "land", d: "M-477 800l-2 5-2 5-17-1-18 0-10-3 0-1-4-2 18 0 17 1 6-4 4-4zM-1274 795l-15 1-11-3-4-4-1 0-5-3 5-4 15 2 8 3 6 3zM-361 780l10 5 3 6 1 4 0 5-12 3-13 3-15 2-17 2-19 0-10-4 1-4 17-3 7-3 5-4 4-4 5-3 5-5 4 0 12-2zM-970 735l11 2 9-2-4 3-8 3-11-1-8-3 2-4zM-1004 735l12 4-5-1-10-1-11-2 6-3zM-792 719l9 2 9-1 4 5-6-1-10 1-9-1-11 1-8-2-5-4 5-2 11 2zM-548 710l1 4-1 4-2 4-10 1-9 2-10 0 4-4-10 1-9 2-6-3 0-4 9-4 5-1 9 0 3-5 0-4 0-8 5-5 7-1 4 4 2 3 4 5 2 4zM-1440 847l8-6 14 4 1-1 2-1 3-1 2-1 1 0 2 0 12 4 10-4 2 0 23-2 8 2 4 1 12 4 23 2 18 3 30 3 23-3 34 2 20 3 21-3 22-3 2-4-32-1-25-2-7-4-22-2 2-5 3-4 3-3-2-5-13-2-6-4-13-3 20 1 18-2 12 3 14-3 13-3 7-4-3-4-11-2-11-3-17-1-14-1-16-1-5-4-10-3-6-4-3-11 4 1 7 3 13-1 13-1 7 4 12-1 11-2 10-3 9-3 12-1 0-4-3-4 2-3 11-2 4 3 13-2 9-2 11 0 11-1 11-3 9-2 9-2 7 1 5 0 12-1 11 2 11 0 10-2 11 1 12 1 11 0 12 0 11 0 11 0 9-3 9-2 10 2 10-1 8-4 6 3 2 4 6 3 8-3 9 4 11 1 10 3 11-1 10-2 12 1 11 1 11 2 4-4-5-4-4-3-10-1-5-4-2-3-2-8 6 2 10 0 10 0 10 1 8 3 3 4 11 0 11-1 11-2 9-1 9 2 10-1 7-7 7 4 9 2 10-1 6 4 11 0 10 1 9 3 7-4 3-4 8 4 11-1 8 2 5 4 11-1 8-2 8-3 10-1 11-2 11-1 7-2 5-3 2-5-1-4-3-4-2-3-3-4-2-4 0-4 0-4 4-3 3-5 2-3-2-5-1-4 4-4 4-3 6-4 5-3 6-3 4-4 4-3 5-3 8 0 5-3 5-2 7-1 6-3 4-3 7-1 4 2-3 4-8 3-3 2-6-2-7 1-5 2-6 3-4 3-1 4 0 4 4 3-5 2-8 1-4 3-5 3-5 5-1 4 2 4 5 3 6 2 6 3 4 4 1 4 3 4 4 3 2 4 1 9 2 4 1 4 2 4-1 5-4 4-5 3-10 2-4 3-5 4-12 3-11 2-10 2-10 2-7 4-13 1-14-1-12 1-14 0 3 4 12 2 9 3 5 3-9 3-14-1-11 3-1 4 0 4 9 3 2 4 10 4 17 1 14 3 12 3 14 3 20 2 20 2 14 3 14 4 8 4 4 4 10-3 13-3 14-3 17-3 14-3 20 0 19 1 17 3 5-4 11-3 20-1 16-2 15-2 17-1 17-2 13-3-6-3-3-4 0-3-16 0-16 2-16 0-2-4 1-8 3-2 12-2 13-2 10-3 10-3 7-4 11-2 11-1 5-1 13-1 11-1 10-2 10-2 9-3 11-3 7-3 7-3 3-4-9-2 3-4 5-4 9-1 9-3 8-3 6-4 4-5 6-2 9 0 4 4 10 0 0-4 4-4 9 1 2 4 9 1 11-2 10-1 9 0 3 4 9-3 8-2 9-1 9-1 8-3 9-1 7-3 5-3 6 2 8-1 6 5 5 3 9-2 3-4 8-2 11 0 3 4 7-4 8-1 10 0 8 0 9 1 9 1 3 3 6 3 8-2 10 0 9 0 9 0 8-2 8-1 7-3 8-1 8-1 6-3 4-6 5-3 8 2 3 3 7 2 9 0 5 3 6 3 8-3 3-4 7-2 9-3 8-1 9-2 6-2 7-3 6-2 8 1 7-3 5-3 7 0 7-2 2-4 6-3 7-1 8-2 7-1 7 1 8 1 6 2 1 5 7 3 5 3 10 1 5 3 6 3 8 0 7-2 6-4 8 2 8 1 7 2 8 0 8 0 7 11-1 2-1 5-7 2-7 4 2 4 9 0-2 4-4 3-3 5 6 3 9 1 9-2 5-4 2-4 5-3 5-3 2-3 4-5 5-1 9-1 8-1 8-1 4-4 2-4 6-4 8-2 6-2 5-4 4-1 6-2 8 1 7-1 8-1 9 0 6-2 4-7 3 3 4 5 6 1 8 1 8-1 8 1 7 0 5-1 7 1 6 2 7-2 9 0 7-1 9 1 5-3 4-3 6-3 10-7 5 1 6 3 5 3 10 6 8 1 8 0 8-2 9-1 6-3 6-3 9 0 6-2 6 2 4 3 6 3 9 0 5 2 10 3 10 1 8-1 6-3 6-3 7-1 7 1 8 1 8-1 7 0 7 1 7 1 8-2 8-2 8 0 9 0 8-1 7-1 2-5 1-4 5 3 1 4 3 4 3 4 7 2 9-1 10 0 7-1 11 0 8 0 10 0 9 1 6 3-2 4 5 3 9 2 9 3 10 2 11 1 8 2 9 0 5-3 7 2 6 3 7 3 10 1 9 1 4 4 9 2 7 4 8 1 10 0 8 1 10 0 9 0 9 2 9 2 8 2 6 3-1 4-5 3-3 5-3 3-4 5-10 1-5 4-10 2-4 4-5 3-6 4-3 4-2 3-1 5 0 4 4 4 2 3 4 4 15 1 3 5-14 1-13 2-15 1-7 5-1 5-3 4-5 3 11 4 4 4 7 4 10 3 11 3 12 3 18 3 4 5 23 2 2 1 6 3 22-2 18 3 14 2 0 53-2880 0zM-542 538l10 7 12 2-4 5-8 0-4-3-2 4-7 3-9-1-6-3-8-1-10-6-8-5-11-12 6 2 12 7 10 4 4-5 3-7 7-4 6 1 3 5zM-468 511l6 4-2 4-11 3-4-4-7 5-4-5 10-5 7 2zM562 497l-12 1 0-6 1-4 0-2 6 3 7 2 0 2zM1163 408l8 3 4-1 7-2 4 1 1 12-3 3-1 8-2-3-6 7-2 0-5-1-5-8-1-7-4-8 0-5zM1384 409l2 4 6-4 2 4 0 5-3 4-5 8-4 4 3 5-7 0-6 3-3 7-4 10-6 5-4 2-8 0-5-3-9-1-1-3 4-8 10-10 6-2 5-3 7-6 5-5 4-7 3-3 1-5 5-5zM1397 362l6 10 0-7 3 3 2 8 6 3 6 1 4-4 4 1-2 9-2 6-6-1-2 3 0 5-1 2-3 5-4 7-6 4-1-3-4-1 5-8-3-6-8-4 0-4 6-3 1-8 0-6-4-7 1-2-4-4-7-9-3-7 3 0 4 5 7 3zM1337 222l-3 2-4-3-6-4-5-6-6-7-1-3 4 0 4 4 4 3 2 3 7 6zM1427 173l3 3-2 6-5 1-4-1-1-5 3-3 4 1zM-1440 166l-5 2-5 2-1-4 4-2 2 0 5-3 2-1-1 5zM1440 166l-5 2-5 2-1-4 4-2 2 0 5-3 2-1-1 5zM1343 165l-3 1-3-4 1-3zM1337 149l1 8-2-1-2 1-1-3 0-8zM400 136l2 12 2 4-1 5-1 3-3-6-2 3 2 8-1 4-2 2-1 9-3 11-4 14-5 19-3 14-3 11-7 3-7 4-4-3-7-3-2-5 0-9-3-8-1-7 1-8 4-1 0-4 4-7 1-7-2-4-2-7 0-9 2-5 2-7 4 0 4-2 3-2 4 0 4-6 7-6 2-5-1-4 3 1 5-7 0-6 3-5 2 5 2 4zM1148 138l3 7 6-3 2 4 4 4-1 4 2 9 1 5 2 1 2 9-1 5 3 7 9 5 5 5 6 4-1 2 4 7 3 10 4-2 3 5 2-2 1 11 6 6 4 4 6 8 2 8 0 5 0 7 4 8-1 9-1 5-2 9 0 5-2 7-3 10-6 4-3 8-3 5-2 9-3 5-2 7-1 7 0 3-5 4-9 0-7 4-4 4-4 4-7-4-5-2 1-5-4 2-7 7-7-3-5-1-4-1-8-3-5-6-2-8-1-5-4-4-8-1 3-5-2-7-4 7-7 2 4-6 1-6 3-5-1-7-6 9-5 3-3 8-6-4 0-6-5-7-4-4 1-2-10-6-6 0-7-5-15 1-10 3-9 4-8-1-8 5-7 3-2 5-3 4-7 0-5 1-7-2-5 1-6 1-5 5-2 0-4 2-4 4-6-1-5 0-8-6-5-2 0-6 4-1 2-2-1-4 1-7 0-6-5-10-1-6 0-5-3-7 0-3-4-4-1-8-4-8-1-4 3 4-2-9 3 3 3 4 0-5-4-8-1-3-2-3 1-6 2-2 1-5-1-6 3-7 1 7 3-7 7-3 4-4 6-4 3-1 3 1 6-3 5-1 1-3 2 0 4 0 9-3 4-5 2-5 5-5 0-4 1-5 5-9 3 9 4-2-3-5 3-5 3 2 1-7 4-5 2-4 4-2 0-3 4 1 0-2 4-1 4-2 5 5 5 6 5 0 5 1-2-6 4-8 4-2-2-3 4-6 5-3 4 1 7-2-1-5-5-3 4-2 5 3 4 4 7 2 2-1 5 3 5-2 3 0 2-1 4 5-3 5-3 4-2 0 1 4-3 5-3 5 1 3 6 6 7 3 4 3 5 6 3 0 4 3 1 3 8 3 5-3 2-6 1-4 1-6 3-8-2-4 1-3-1-6 1-8 2-2-1-3 1-5 2-6 0-3 3-3 2 5 1 6 2 1 0 4 3 5 1 6zM1297 105l2 3-5 0-3-6 4 2zM966 102l-4 1-10-7 7-2 4 3 3 3zM1287 99l-3 0-5-1-2-2 1-4 5 2 3 2zM1293 96l-1 2-6-9-1-6 2 0 3 8zM995 101l-6 3-1-2 0-3 4-6 8-4 1-2 7-3 5 0 3-1 3 1-3 3-9 4-6 3zM943 81l3 3 5-1 2 4-9 2-6 1-4 0 3-5 4-1zM983 81l-1 6-12 2-11-1 0-4 7-2 5 3 5 0zM1279 83l0 2-6-4-4-3-3-4 1-1 4 3 6 4zM1260 73l-1 1-4-2-3-4 0-2 5 4zM869 68l15 1 2-4 15 4 3 7 12 2 10 6-9 4-9-5-8 1-8-1-7-2-10-4-5-1-4 2-14-4-2-5-7 0 5-10 10 1 7 3 3 1zM1078 62l-4 7-1-8 1-3 2-4 2 3zM1247 68l-2 1-4-4-3-6-2-8 1-1 1 3 3 3 3 6 4 3zM1216 55l-4 1-2 2-4 3-4 2-4 0-7-3-4-3 0-3 7 2 5-1 1-5 1 0 1 5 4 0 3-4 4-3-1-6 5-1 2 2 0 6zM1018 35l-3 3-6-2-1-4 8-1zM1044 31l3 8-7-5-7 0-4 0-6 0 2-6 10 0zM1225 45l-2 3-2-6-2-4-3-3-5-5-6-3 3-2 4 3 3 2 3 2 3 5 3 3zM1073 12l2 16 9 6 6-11 10-6 7 0 6 4 6 3 9 2 14 7 15 6 5 5 5 5 1 6 13 6 2 5-7 1 2 7 7 6 5 11 4 0 0 4 6 2-2 2 8 4 0 3-6 1-2-3-7-1-8-2-6-6-4-6-5-8-10-5-7 3-5 3 1 8-6 3-4-1-9-1-7-8-8-2-2 3-10 0 3-8 5-3-2-11-4-8-15-9-7 0-12-10-2 5-3 1-2-4 0-4-6-5 9-3 5 0 0-3-12 0-3-6-7-2-4-5 11-2 4-3 13 4zM1002 -14l-7 10-6 2-7-2-14 0-7 2-1 7 7 9 5-4 15-4-1 5-3-2-4 6-7 4 8 13-2 3 7 12 0 6-4 3-3-3 4-8-8 4-2-3 1-4-6-6 1-10-6 3 1 12 0 14-5 2-3-3 2-9-1-10-3 0-3-7 3-7 2-7 4-16 1-4 7-7 6 3 10 1 10 0 8-7zM1030 -11l-1 8-4-1-1 7 3 5-2 1-3-6-3-13 2-8 2-4 1 6 5 1zM847 59l-9 0-7-9-10-8-4-6-6-8-4-7-6-14-7-9-2-8-3-8-7-7-5-8-6-6-8-11-1-5 5 1 13 2 7 9 6 7 5 4 7 11 8 0 7 7 5 8 6 5-3 8 4 4 3 0 1 7 3 5 6 1 4 7-2 12zM943 -18l9 9-9 1-3 7 0 9-8 7 0 10-3 15-1-3-9 4-3-6-6-1-4-3-9 4-3-5-6 0-6-1-1-13-4-3-4-8-1-9 1-9 4-7 6 3 6-2 2-8 3-2 10-2 6-8 4-6 3-4 7-5 6-7 4-8 3 0 4 5 1 4 5 3 6 3 0 4-5 0 1 5-6 4-4 9 5 9zM1011 -84l1 6 0 6-2 9-3-10-4 5 2 8-2 4-9-6-2-7 2-5-5-4-3 4-3-1-6 6-2-3 4-8 5-3 4-4 3 5 6-3 1-5 6 0-1-8 7 5 0 5zM650 -62l-7 2-4-8-1-14 3-16 6 5 3 7 4 11-1 10zM-487 -101l-7 1-2-1 3-3 0-4 4-1 2 0zM992 -103l-3 4-3 6-2 3-5-7 2-3 2-3 1-6 4 0-1 6 6-9zM948 -93l-11 9 4-7 6-6 5-7 4-10 2 8-6 6zM975 -119l5 3 5 0 0 4-4 5-5 3 0-5 0-5zM1004 -122l2 12-6-3 0 3 2 6-4 3 0-7-2-1-2-6 5 1 0-4-5-8 8 1zM972 -131l-2 9-3-5-4-8 6 1zM971 -185l5 3 2-3 1 3-2 4 3 7-2 8-5 4-1 8 2 8 4 1 4-1 10 5-1 6 2 2 0 5-7-5-3-6-2 4-5-6-7 2-4-3 0-4 3-2-2-3-1 4-4-6-2-4 0-10 3 4 1-16 3-9zM-525 -182l-2 2-6 0-4 1-1-5 1-1 7 0 4 1zM-615 -179l-3 2-4-2-5-3 1-3 4 0 1 0 6 1 4 2 1 3zM-581 -199l7 2 1-2 7 0 4 3 2 0 2 3 4 0 0 3 4 0 3 4-3 4-3-2-4 0-3 0-1 2-3 0-1-2-3 1-3 7-2-2-1-2-5-2-4 1-5-1-3 2-5-3 1-4 7 2 6 1 3-3-3-4 0-4-5-1 1-3zM883 -187l-7 5-7-3 0-9 4-4 9-3 4 0 2 4-3 4zM-1244 -191l-2 2-1-2 0-2-2-4 1-1 1-2 0-2 0-1 1 1 3 1 1 1 1 1 3 4-1 0-3 3zM-1249 -206l-2 0-2-2-1-1 1-1 3 1 2 1zM-1254 -212l0 1-5 0 1-1zM-1261 -213l-1 0-3 0-1-2 0-1 2-1zM-1275 -220l-1 1-2-2 1-1 2 0zM-637 -228l3 4 7-1 3 2 7 6 5 5 2 0 5 2 0 3 6 0 6 4-1 2-6 2-5 0-6-1-11 1 5-5-3-3-5 0-3-3-2-6-4 0-8-2-2-2-11-2-2-2 3-2-8-1-6 5-3 0-1 3-4 1-4-1 4-3 2-4 4-2 4-2 6-1 2-1 7 1 6 0zM-620 -238l-2 1-2-6-3-3 1-6 3 0 3 9zM969 -228l-3 8-4-8-1-8 5-9 6-8 4 3-2 6zM-623 -266l-8 2-1-4 4-1 5 1zM-616 -266l-1 7-2-1 0-5-3-4 0-1zM1077 -341l1 3-4 6-4-3-4 2-2 6-5-3 0-5 4-6 5 2 3-5zM277 -357l-6 5 1 1 0 1-8 4-4-1-2-4 4 0 2-3 5 0zM190 -357l4 3 6 0 6 0 0 2 4-1-1 3-11 1 0-2-10-2zM124 -382l-3 8 1 3-1 5-6-4-4-1-12-5 2-5 9 1 8-1zM74 -412l4 7-1 13-3 0-4 3-3-3 0-12-2-6 5 1zM1128 -371l-3 8 1 5-4 7-10 4-14 1-12 11-5-3 0-8-14 2-10 5-9 0 8 8-5 16-6 5-3-4 2-9-5-3-4-7 8-3 4-6 8-6 6-6 16-3 8 2 9-18 5 5 12-10 4-4 5-12-1-12 3-6 9-2 4 14 0 8-7 10zM76 -422l-2 8-4-2-2-7 2-3 5-4zM1151 -442l6 2 6-4 1 11-12 3-7 10-12-7-4 11-9 0-1-10 4-7 8-1 2-14 3-8 9 11zM-509 -465l5 1 8 0-4 4-3 0-10-4-2-3 3-3zM-494 -491l-4 0-11-3-7-5 3-1 10 3 8 4zM-988 -485l-4 1-13-4-3-4-7-3-1-3-8-2-4-5 1-3 9 2 4 2 8 1 3 4 4 4 8 4zM-449 -507l-5 9 5-3 5 2-3 3 8 3 3-3 8 4-2 7 5-2 1 5 3 7-4 8-3 1-5-2 1-8-2-2-9 9-5 0 6-5-8-2-9 0-15 0-1-3 5-4-4-2 7-6 8-16 5-6 7-3 4 0-2 3zM-1062 -540l8-1-2 11 7 8-4 0-4-4-3-5-4-3-2-5 1-3zM1149 -507l8 17-12-3-5 14 8 11 0 7-6-6-5 7-2-8 1-10-1-11 2-7 0-14-4-9 0-14 8-5-3-4 3-2 2 7 3 10 0 9zM-54 -523l-15 6-11-1 7-11-5-10 11-8 6-4 7-1 9 6-5 7 2 7zM102 -556l-5 8-9-6-1-4 12-3zM-1224 -571l-8 4-4-3-1-5 7-3 4-2 5 1 4 3zM-24 -586l-9 10 9-1 8 0-2 8-7 9 8 1 8 13 6 1 4 12 3 4 9 2-1 6-4 3 4 5-8 5-10 0-14 3-4-2-5 5-7-1-6 3-4-2 12-10 7-2-13-2-2-4 8-3-4-5 1-7 12 1 1-6-5-6-10-2-2-3 3-4-2-3-5 5 0-10-4-5 3-10 6-8 6 0zM-1325 -599l-5 1-5-1-5-3 8-2 7 1zM-634 -622l-3 6-4-1-2-3 0-1 4-3 3 0zM-655 -627l-10 5-5 0-2-3 6-4 11 0zM-1374 -638l5 2 5-1 7 3 7 1 0 1-6 2-6-2-3-2-7 1-2-1zM-681 -657l1 5 4-2 5 3 9 3 9 3 1 5 5-1 6 4-7 3-12-3-5-4-8 5-11 5-3-5-11 1 7-5 1-8 3-9zM-116 -665l-2 7 9 7-10 7-23 7-7 2-11-1-22-4 8-4-18-5 15-2-1-3-17-2 6-7 12-1 12 7 13-6 10 3 13-5zM-607 -671l-9 0-2-5 4-5 7-2 6 3 0 4-1 2zM-1440 -690l20 8 21 10-1 6 5 3-2-8 22 2 16 9-8 5-13 1 0 9-4 2-7 0-6-3-11-3-2-5-8-1-9 1-4-3 2-4-10 2 4 5-5 4-10 5-11-1 7 5 5 8 4 3 1 4-2 3-15-2-22 7-8 1-12 8-11 6-3 4-12-7-21 8-3-4-8 5-11-2-2 7-10 10 0 4 10 2-2 14-7 1-3 8 3 4-14 6-3 11-12 2-2 11-12 9-3-7-3-15-5-22 4-14 7-6 0-4 13-3 14-12 14-10 14-8 7-15-10 1-5 9-20 11-7-13-20 4-20 16 6 7-17 2-13 1 1-7-13-2-10 5-24-1-26 3-26 19-31 24 13 1 4 6 7 2 5-5 9 1 12 11 0 9-6 10-1 12-4 16-12 14-2 7-11 12-11 11-5 6-11 6-5 0-5-5-11 7-1 4-3-1-3 4-3 3 1 7-4 2-2 2-3 3-5 2-4 2 0 5-1 1 3 1 5 5 7 12 2 6 0 12-3 5-8 2-6 4-7 1-1-5 1-8-3-10 6-2-6-8-3-2-1 1-3 1 0-2-2 0-2-2 2-4 2-2-1-1 2-6 0-2-5-1-4-2-11 3-6 4-9 3 5-5-2-4 6-6-4-5-7 3-9 7-5 6-8 1-4 5 4 6 7 2 0 5 7 2 9-7 7 4 5 0 1 6-11 2-4 6-8 5-4 7 9 5 3 10 5 9 5 8 0 8-5 2 2 6 5 3-1 8-3 8-4 1-6 10-6 14-8 12-11 9-11 8-9 1-5 5-3-3-4 4-11 5-9 2-2 11-5 0-2-7 2-4-11-3-4 1-10 9-7 9-2 7 6 11 8 13 7 6 5 8 4 19-1 17-7 7-9 6-7 9-10 9-3-6 3-7-6-6-7-1-3-6-4-10-7-4-7 0 1-8-7 0-1 11-4 15-3 8 1 8 5 0 3 9 2 9 4 5 5 2 4 5 2 1 5 6 3 6 1 7-1 5 0 3 1 6 3 3 3 9 0 3-6 1-7-8-10-8-1-5-4-6-2-9-2-5 0-7-1-5-3-3-2-5-4-6-4-5-1 6-2-5 1-7 2-9 0-8 2-7-3-6 1-11-3-5-3-12-1-13-4-8-5 5-9 7-5-1-4-2 2-13-1-9-7-12 1-3-4-2-6-8-2-5-1-5-1-5-4-6-7 0 1 4-3 6-3-2-1 1-3-1-3-1-1 4-5 0-10 2 0 8-4 5-12 7-8 12-6 6-8 7 0 4-4 3-8 3-3 1-3 8 2 13 0 8-3 9 0 17-4 1-4 8 3 3-8 3-2 6-4 3-7-9-4-14-3-10-3-5-4-9-2-13-1-6-8-14-3-19-2-13 0-12-2-10-12 6-5-1-11-12 4-4-2-3-10-9-5-2-3-8-6-7-15 2-13 0-11 1-15-3-9-2-9-1-3-13-4-1-6 1-8 5-10-3-8-8-8-3-5-9-6-13-4 1-5-3-3 4-5-1 1 5 0 2 2 7 3 9 4 2 2 4 5 4 1 4-1 4 1 3 2 3 1 3 1 2 0-7 2-5 2-1 3 3 0 6-2 6 2 4 1-1 0 3 7-2 6 0 5 1 6-7 6-6 5-7 2-3 1 1-1 4-1 2 1 8 4 7 4 3 6 2 5 1 3 6 3 3 2 2 0 2-2 6-2 3-3 3-3 7-4-1-1 3-2 5 1 6 0 2-4 0-5 3-1 5-2 2-5 0-3 3 0 4-4 3-4-1-5 3-4 0-6 3-1 5-1 3-8 4-12 5-8 7-3 1-2-1-5 4-5 2-7 1-2 0-2 3-2 0-1 3-4 0-3 1-5 0-2-6 0-6-1-3-2-7-2-4 1-1 0-4 1-2-1-4-1-5-2-3-1-4-4-3-4-9-2-8-6-7-4-1-5-10-1-7 1-6-5-11-4-4-4-2-3-6 1-2-3-5-2-2-3-8-5-8-4-7-4 0 1-5 1-4 1-4-1-1-2 4-2 8-2 5-2 2-2-4-4-4-6-15 0 1 3 11 5 10 6 16 3 5 2 6 8 11-2 1 0 7 10 9 1 2 3 10-2 2 1 10 3 12 3 2 4 4 5 12 2 9 5 5 10 9 5 6 4 6 3 3 4 3 2 3-1 4-4 3 3 2 3 2 1 4 4 5 4 0 7-3 9-1 7-3 4-1 3-2 5 0 2 0 4-2 4-1 4-3 3 0 0 3-1 5 0 6-1 3-3 11-3 11-5 13-7 15-7 11-9 13-8 9-12 9-8 8-9 12-1 5-2 3-6 4-2 4-3 1-1 7-3 4-1 6-3 4-4 12 0 6 6 3 0 3-2 6 0 3 0 5 2 6 4 10 3 2 1 5-1 10 1 8 1 16 1 5-2 7-3 7-5 6-8 4-9 5-9 11-3 1-5 8-4 2 0 7 3 8 2 5 0 3 2 0-1 10-1 4 2 2-1 4-4 4-6 3-10 6-3 3 0 4 2 1 0 5-2 8-1 8-2 5-6 5-1 1-4 5-2 5-5 7-9 11-5 6-6 4-9 4-4 1-1 2-5-1-4 2-8-2-5 1-3 0-9 4-6 1-5 4-4 0-3-3-3-1-4-4 0 1-1-2 0-6-3-7 3-2 0-7-5-10-4-8-1 0-5-13-6-8-3-7-2-10-2-7-3-15 0-12-1-6-3-4-4-8-4-12-2-7-7-9 0-8-1-6 1-9 3-9 0-5 3-9 2-4 4-6 3-5 1-7-1-6-2-3-2-6-2-6 0-2 3-4-3-10-1-7-4-6 1-2-2-3-2-8-6-10-8-10-6-9-5-10 1-3 1-3 2-8 2-7-2-2 3-11 1-8-3-6-3-2-2-5-2-1 0-3-8 4-3-1-3 3-7-1-4-6-3-7-5-7-6 0-7 0-7 2-7 2-12 6-5 3-7 3-7-3-3 0-6-2-5 0-10 2-5 3-8 4-2-1-2 0-8-4-7-8-7-5-6-7-2-1-5-4-5-5-1-4-1-7-3-6-4-4-2-1-2-2-1-5-1-2-2-1-4-5-4 0-2-3 1-2-3-2 0-2-2-8 1-4-3-8-4-3 4-2 3-7 2-5 0-6 2-5 1-9-1-10-1-5 1-5-2-5-4-4 0-4 0-5 3-3 3-5-1-3 3-7 5-7 2-1 2-6 1-5 2-7 6-3 5-10 4-4 7-1 7-7 4-3 6-8-2-13 4-8 1-6 5-6 8-5 6-4 5-10 3-7 5 0 5 5 8-1 8 2 4 0 7-5 9-2 5-4 8-3 13-2 14-1 4 2 7-4 9 0 3 2 5 0 9-5 6 2-1 5 7-4 1 2-4 5 0 5 3 2-2 9-5 5 2 5 4 0 2 5 3 2 9 3 4-1 6 2 11 4 4 9 7 2 11 4 9 5 4-2 3-5-1-8 2-4 6-5 5-1 11 2 3 4 3 0 2 2 8 1 2 3 11 0 8 3 8 3 3 1 6-3 4-3 7-1 6 2 2 5 2-4 6 3 6 0 4-2 2-3 0-1 2-5 2-7 1-3 3-8 4-7-1-8 2-4-3-5 3-4-5 1-6-2-6 6-12 1-6-5-9-1-2 4-5 2-8-6-9 0-5-10-5-5 3-8-5-5 9-9 13-1 3-7 15 1 10-6 9-3 13 0 14 7 12 4 9-2 7 1 9-5 2-5-2-6-5-4-4-1-3-3-11-9-9-4-7-5 6-2 7-8-5-4 12-4 0-3-7 2-7 1-5 3-7 1-7 3 0 6 4 3 8-1-1 4-9 2-11 5-4-2 1-4-8-3 1-2 8-4-3-2-12-2-1-4-7 1-3 6-6 7 0 3-4 2-2-1-3 12-4 4-3 7 3 6 1 4 7 3-2 2-9 1-3 3-7 5-3-4 0-2-4-1-5 0-9 2 5 6-4 1-4 0-4-5-2 2 2 6 4 5-3 2 4 5 4 3 0 5-7-2 2 5-5 1 3 9-5 0-7-4-3-8-1-7-3-5-4-5-1-3-1-1 0-2-5-4 0-4 0-7 1-3-1-2-2-1-2-3-3-2-8-3-5-4-7-3-7-7 2-1-4-4 0-4-5-1-2 4-3-3 0-4 1 0 2-1-7-1-6 3 0 5-1 3 3 5 7 5 4 8 9 8 6 0 2 3-2 2 7 3 6 3 7 5 1 2-2 4-4-5-7-1-3 6 5 4-1 5-3 1-4 8-4 1 0-3 2-6 2-2-3-5-3-5-3-2-2-4-6-2-3-4-6-1-6-4-7-7-6-5-2-10-4-1-7-4-4 2-4 4-4 1-7 6-16-3-11 3-1 6 0 6-7 7-11 2 0 3-5 6-3 8 3 6-5 4-1 7-7 2-5 7-10 0-8 0-5 4-3 4-4-1-3-4-2-5-8-2-3 3-4-2-4 1 1-8-1-6-3-1-2-3 0-7 4-4 0-4 2-6 0-4-2-3 0-4 0-7-3-4 11-7 10 1 11 0 8 2 7-1 13 1 4-6 1-20-8-11-6-5-12-4-1-7 11-2 13 3-2-12 7 5 19-8 2-8 7-2 7-2 4-3 7-15 11-4 6 0 2-2 6 0 2 2 5-5-1-4-1-6-3-5 0-10 1-3 2-3 7-1 3-2 7-3-1 5-2 3 1 3 4 1-2 4-2-1-6 7 2 5 1 4 8 2 0 4 8-2 4-3 9 4 4 3 5-3 13-4 10-4 8 2 1 3 7 0 2-5 11-3-2-8 1-8 4-6 7-4 7 8 6 0 2-8 0-6-3 1-5-3 0-6 10-3 10-1 9 2 8-1 9-5-8-5-15 1-14 3-13 3-5-6-7-3 1-10-4-9 4-6 8-6 18-11 5-2-1-4-11-5-14 3-7 7 1 6-13 8-15 9-6 14 6 7 7 5-7 11-8 3-3 17-5 9-10-1-4 8-9 0-3-9-7-11-6-15-5-6-16 12-11 2-11-5-3-11-2-23 7-6 21-9 16-10 15-14 19-19 13-8 22-12 18-5 13 1 12-8 15 0 14-2 25 7-10 3 9 6 8-3 13 6 22 2 30 12 6 4 1 7-9 5-13 3-36-8-6 2 14 7 1 15 10 3 6 2 1-4-5-5 5-3 20 6 6-3-5-7 19-10 7 1 8 3 4-7-6-6 4-6-6-6 22 4 5 5-11 1 1 6 6 3 12-2 2-6 17-5 28-9 6 1-8 6 10 1 6-3 15-1 11-4 10 6 9-6-9-6 4-4 24 4 11 3 29 11 5-5-8-5 0-3-10-1 3-4-4-8 0-3 14-9 6-9 6-2 21 2 1 6-7 8 5 3 2 7-1 14 8 6-3 7-16 14 9 1 4-3 8-3 3-5 6-5-4-5 3-7-8-1-2-5 6-10-10-8 14-7-2-7 4-1 4 6-3 10 9 1-4-7 14-4 16 0 15 6-7-9-1-10 14-3 19 1 18-1-7-6 9-6 10 0 15-5 21-2 3-2 21-1 6 2 18-5 15 0 2-5 8-4 19-4 14 3-11 3 18 1 2 5 7-2 24 0 18 5 6 4-2 5-9 3-21 5-6 3 10 2 12 2 7-2 4 7 4-3 13-2 25 2 2 5 34 1 0-7 17 1 13 0 13 6 3 6-4 4 10 8 12 4 8-10 13 4 13-3 16 4 6-3 13 1-6-9 11-4 72 6 7 6 21 8 32-2 16 1 7 4-1 8 10 3 10-2 14-1 16 2 15-1 14 9 10-3-7-7 4-4 25 3 17-1 23 5zM1440 -690l20 8 21 10-1 6 5 3-2-8 22 2 16 9-8 5-13 1 0 9-4 2-7 0-6-3-11-3-2-5-8-1-9 1-4-3 2-4-10 2 4 5-5 4-10 5-11-1 7 5 5 8 4 3 1 4-2 3-15-2-22 7-8 1-12 8-11 6-3 4-12-7-21 8-3-4-8 5-11-2-2 7-10 10 0 4 10 2-2 14-7 1-3 8 3 4-14 6-3 11-12 2-2 11-12 9-3-7-3-15-5-22 4-14 7-6 0-4 13-3 14-12 14-10 14-8 7-15-10 1-5 9-20 11-7-13-20 4-20 16 6 7-17 2-13 1 1-7-13-2-10 5-24-1-26 3-26 19-31 24 13 1 4 6 7 2 5-5 9 1 12 11 0 9-6 10-1 12-4 16-12 14-2 7-11 12-11 11-5 6-11 6-5 0-5-5-11 7-1 4-3-1-3 4-3 3 1 7-4 2-2 2-3 3-5 2-4 2 0 5-1 1 3 1 5 5 7 12 2 6 0 12-3 5-8 2-6 4-7 1-1-5 1-8-3-10 6-2-6-8-3-2-1 1-3 1 0-2-2 0-2-2 2-4 2-2-1-1 2-6 0-2-5-1-4-2-11 3-6 4-9 3 5-5-2-4 6-6-4-5-7 3-9 7-5 6-8 1-4 5 4 6 7 2 0 5 7 2 9-7 7 4 5 0 1 6-11 2-4 6-8 5-4 7 9 5 3 10 5 9 5 8 0 8-5 2 2 6 5 3-1 8-3 8-4 1-6 10-6 14-8 12-11 9-11 8-9 1-5 5-3-3-4 4-11 5-9 2-2 11-5 0-2-7 2-4-11-3-4 1-10 9-7 9-2 7 6 11 8 13 7 6 5 8 4 19-1 17-7 7-9 6-7 9-10 9-3-6 3-7-6-6-7-1-3-6-4-10-7-4-7 0 1-8-7 0-1 11-4 15-3 8 1 8 5 0 3 9 2 9 4 5 5 2 4 5 2 1 5 6 3 6 1 7-1 5 0 3 1 6 3 3 3 9 0 3-6 1-7-8-10-8-1-5-4-6-2-9-2-5 0-7-1-5-3-3-2-5-4-6-4-5-1 6-2-5 1-7 2-9 0-8 2-7-3-6 1-11-3-5-3-12-1-13-4-8-5 5-9 7-5-1-4-2 2-13-1-9-7-12 1-3-4-2-6-8-2-5-1-5-1-5-4-6-7 0 1 4-3 6-3-2-1 1-3-1-3-1-1 4-5 0-10 2 0 8-4 5-12 7-8 12-6 6-8 7 0 4-4 3-8 3-3 1-3 8 2 13 0 8-3 9 0 17-4 1-4 8 3 3-8 3-2 6-4 3-7-9-4-14-3-10-3-5-4-9-2-13-1-6-8-14-3-19-2-13 0-12-2-10-12 6-5-1-11-12 4-4-2-3-10-9-5-2-3-8-6-7-15 2-13 0-11 1-15-3-9-2-9-1-3-13-4-1-6 1-8 5-10-3-8-8-8-3-5-9-6-13-4 1-5-3-3 4-5-1 1 5 0 2 2 7 3 9 4 2 2 4 5 4 1 4-1 4 1 3 2 3 1 3 1 2 0-7 2-5 2-1 3 3 0 6-2 6 2 4 1-1 0 3 7-2 6 0 5 1 6-7 6-6 5-7 2-3 1 1-1 4-1 2 1 8 4 7 4 3 6 2 5 1 3 6 3 3 2 2 0 2-2 6-2 3-3 3-3 7-4-1-1 3-2 5 1 6 0 2-4 0-5 3-1 5-2 2-5 0-3 3 0 4-4 3-4-1-5 3-4 0-6 3-1 5-1 3-8 4-12 5-8 7-3 1-2-1-5 4-5 2-7 1-2 0-2 3-2 0-1 3-4 0-3 1-5 0-2-6 0-6-1-3-2-7-2-4 1-1 0-4 1-2-1-4-1-5-2-3-1-4-4-3-4-9-2-8-6-7-4-1-5-10-1-7 1-6-5-11-4-4-4-2-3-6 1-2-3-5-2-2-3-8-5-8-4-7-4 0 1-5 1-4 1-4-1-1-2 4-2 8-2 5-2 2-2-4-4-4-6-15 0 1 3 11 5 10 6 16 3 5 2 6 8 11-2 1 0 7 10 9 1 2 3 10-2 2 1 10 3 12 3 2 4 4 5 12 2 9 5 5 10 9 5 6 4 6 3 3 4 3 2 3-1 4-4 3 3 2 3 2 1 4 4 5 4 0 7-3 9-1 7-3 4-1 3-2 5 0 2 0 4-2 4-1 4-3 3 0 0 3-1 5 0 6-1 3-3 11-3 11-5 13-7 15-7 11-9 13-8 9-12 9-8 8-9 12-1 5-2 3-6 4-2 4-3 1-1 7-3 4-1 6-3 4-4 12 0 6 6 3 0 3-2 6 0 3 0 5 2 6 4 10 3 2 1 5-1 10 1 8 1 16 1 5-2 7-3 7-5 6-8 4-9 5-9 11-3 1-5 8-4 2 0 7 3 8 2 5 0 3 2 0-1 10-1 4 2 2-1 4-4 4-6 3-10 6-3 3 0 4 2 1 0 5-2 8-1 8-2 5-6 5-1 1-4 5-2 5-5 7-9 11-5 6-6 4-9 4-4 1-1 2-5-1-4 2-8-2-5 1-3 0-9 4-6 1-5 4-4 0-3-3-3-1-4-4 0 1-1-2 0-6-3-7 3-2 0-7-5-10-4-8-1 0-5-13-6-8-3-7-2-10-2-7-3-15 0-12-1-6-3-4-4-8-4-12-2-7-7-9 0-8-1-6 1-9 3-9 0-5 3-9 2-4 4-6 3-5 1-7-1-6-2-3-2-6-2-6 0-2 3-4-3-10-1-7-4-6 1-2-2-3-2-8-6-10-8-10-6-9-5-10 1-3 1-3 2-8 2-7-2-2 3-11 1-8-3-6-3-2-2-5-2-1 0-3-8 4-3-1-3 3-7-1-4-6-3-7-5-7-6 0-7 0-7 2-7 2-12 6-5 3-7 3-7-3-3 0-6-2-5 0-10 2-5 3-8 4-2-1-2 0-8-4-7-8-7-5-6-7-2-1-5-4-5-5-1-4-1-7-3-6-4-4-2-1-2-2-1-5-1-2-2-1-4-5-4 0-2-3 1-2-3-2 0-2-2-8 1-4-3-8-4-3 4-2 3-7 2-5 0-6 2-5 1-9-1-10-1-5 1-5-2-5-4-4 0-4 0-5 3-3 3-5-1-3 3-7 5-7 2-1 2-6 1-5 2-7 6-3 5-10 4-4 7-1 7-7 4-3 6-8-2-13 4-8 1-6 5-6 8-5 6-4 5-10 3-7 5 0 5 5 8-1 8 2 4 0 7-5 9-2 5-4 8-3 13-2 14-1 4 2 7-4 9 0 3 2 5 0 9-5 6 2-1 5 7-4 1 2-4 5 0 5 3 2-2 9-5 5 2 5 4 0 2 5 3 2 9 3 4-1 6 2 11 4 4 9 7 2 11 4 9 5 4-2 3-5-1-8 2-4 6-5 5-1 11 2 3 4 3 0 2 2 8 1 2 3 11 0 8 3 8 3 3 1 6-3 4-3 7-1 6 2 2 5 2-4 6 3 6 0 4-2 2-3 0-1 2-5 2-7 1-3 3-8 4-7-1-8 2-4-3-5 3-4-5 1-6-2-6 6-12 1-6-5-9-1-2 4-5 2-8-6-9 0-5-10-5-5 3-8-5-5 9-9 13-1 3-7 15 1 10-6 9-3 13 0 14 7 12 4 9-2 7 1 9-5 2-5-2-6-5-4-4-1-3-3-11-9-9-4-7-5 6-2 7-8-5-4 12-4 0-3-7 2-7 1-5 3-7 1-7 3 0 6 4 3 8-1-1 4-9 2-11 5-4-2 1-4-8-3 1-2 8-4-3-2-12-2-1-4-7 1-3 6-6 7 0 3-4 2-2-1-3 12-4 4-3 7 3 6 1 4 7 3-2 2-9 1-3 3-7 5-3-4 0-2-4-1-5 0-9 2 5 6-4 1-4 0-4-5-2 2 2 6 4 5-3 2 4 5 4 3 0 5-7-2 2 5-5 1 3 9-5 0-7-4-3-8-1-7-3-5-4-5-1-3-1-1 0-2-5-4 0-4 0-7 1-3-1-2-2-1-2-3-3-2-8-3-5-4-7-3-7-7 2-1-4-4 0-4-5-1-2 4-3-3 0-4 1 0 2-1-7-1-6 3 0 5-1 3 3 5 7 5 4 8 9 8 6 0 2 3-2 2 7 3 6 3 7 5 1 2-2 4-4-5-7-1-3 6 5 4-1 5-3 1-4 8-4 1 0-3 2-6 2-2-3-5-3-5-3-2-2-4-6-2-3-4-6-1-6-4-7-7-6-5-2-10-4-1-7-4-4 2-4 4-4 1-7 6-16-3-11 3-1 6 0 6-7 7-11 2 0 3-5 6-3 8 3 6-5 4-1 7-7 2-5 7-10 0-8 0-5 4-3 4-4-1-3-4-2-5-8-2-3 3-4-2-4 1 1-8-1-6-3-1-2-3 0-7 4-4 0-4 2-6 0-4-2-3 0-4 0-7-3-4 11-7 10 1 11 0 8 2 7-1 13 1 4-6 1-20-8-11-6-5-12-4-1-7 11-2 13 3-2-12 7 5 19-8 2-8 7-2 7-2 4-3 7-15 11-4 6 0 2-2 6 0 2 2 5-5-1-4-1-6-3-5 0-10 1-3 2-3 7-1 3-2 7-3-1 5-2 3 1 3 4 1-2 4-2-1-6 7 2 5 1 4 8 2 0 4 8-2 4-3 9 4 4 3 5-3 13-4 10-4 8 2 1 3 7 0 2-5 11-3-2-8 1-8 4-6 7-4 7 8 6 0 2-8 0-6-3 1-5-3 0-6 10-3 10-1 9 2 8-1 9-5-8-5-15 1-14 3-13 3-5-6-7-3 1-10-4-9 4-6 8-6 18-11 5-2-1-4-11-5-14 3-7 7 1 6-13 8-15 9-6 14 6 7 7 5-7 11-8 3-3 17-5 9-10-1-4 8-9 0-3-9-7-11-6-15-5-6-16 12-11 2-11-5-3-11-2-23 7-6 21-9 16-10 15-14 19-19 13-8 22-12 18-5 13 1 12-8 15 0 14-2 25 7-10 3 9 6 8-3 13 6 22 2 30 12 6 4 1 7-9 5-13 3-36-8-6 2 14 7 1 15 10 3 6 2 1-4-5-5 5-3 20 6 6-3-5-7 19-10 7 1 8 3 4-7-6-6 4-6-6-6 22 4 5 5-11 1 1 6 6 3 12-2 2-6 17-5 28-9 6 1-8 6 10 1 6-3 15-1 11-4 10 6 9-6-9-6 4-4 24 4 11 3 29 11 5-5-8-5 0-3-10-1 3-4-4-8 0-3 14-9 6-9 6-2 21 2 1 6-7 8 5 3 2 7-1 14 8 6-3 7-16 14 9 1 4-3 8-3 3-5 6-5-4-5 3-7-8-1-2-5 6-10-10-8 14-7-2-7 4-1 4 6-3 10 9 1-4-7 14-4 16 0 15 6-7-9-1-10 14-3 19 1 18-1-7-6 9-6 10 0 15-5 21-2 3-2 21-1 6 2 18-5 15 0 2-5 8-4 19-4 14 3-11 3 18 1 2 5 7-2 24 0 18 5 6 4-2 5-9 3-21 5-6 3 10 2 12 2 7-2 4 7 4-3 13-2 25 2 2 5 34 1 0-7 17 1 13 0 13 6 3 6-4 4 10 8 12 4 8-10 13 4 13-3 16 4 6-3 13 1-6-9 11-4 72 6 7 6 21 8 32-2 16 1 7 4-1 8 10 3 10-2 14-1 16 2 15-1 14 9 10-3-7-7 4-4 25 3 17-1 23 5zM393 -413l4 7 4 1 2 2-6 1-2 8-1 4-3 2 0 5 3 7 7 2 6 5 11 2 13-3 0-2-1-7 1-11-6-3 2-7-5 0 1-9 8 3 7-4-6-6-2-5-7 2 0 8-3-7 0-2 2-4-2-4-9-3-4-9-4-3-1-3 8 1 1-7 6-2 7 1 2-9-2-7-8 1-6-2-10 4-7 2-4 6-8 2-8 10 8 9-1 7 9 12zM-765 -691l-5 3-11-3-6 1-11-4 7-3 5-4 9 2 5 2 2 2zM-1440 -715l0 7-9 0-1-3zM1440 -715l0 7-9 0-1-3zM-1440 -715l1-1 7 0 11 3 0 2-9 2-10 1zM-724 -695l0 10 10-8 10 7-3 7 8 7 9-7 5-9 1-11 11 1 12 1 11 5 0 5-6 6 6 5-1 5-16 7-11 1-8-3-3 5-7 9-3 4-9 7-11 1-7 4 0 6-9 2-10 8-9 11-3 8 0 12 11 1 4 10 4 7 11-2 15 4 8 4 5 5 10 3 9 4 13 1 9 1-1 8 2 10 6 11 12 10 6-3 4-11-4-15-6-6 13-4 9-7 5-7-1-7-5-9-10-7 9-11-3-9-3-15 6-3 13 3 9 1 6-2 8 3 10 6 2 4 14 0 0 9 3 12 7 2 6 6 11-6 8-11 5-4 7 9 10 12 9 12-3 7 10 5 7 6 13 3 5 3 4 8 6 2 3 3 1 12-6 3-6 4-13 3-10 9-14 1-17-2-12 0-8 1-7 7-10 4-12 14-9 9 7-2 13-13 17-8 12-1 7 5-8 6 3 11 2 8 11 5 13-2 8-11 0 7 6 4-10 6-18 6-8 4-9 8-6-1 0-9 14-8-13 0-9 2 1 3-8 5-8 3-9 3-5 7-1 1 0 6 3 5 3 0 0-3 2 2-1 3-5 1-4 0-6 2-3 0-5 1-7 3 12-2 2 2-11 3-5 0 0-2-2 3 2 1-1 7-6 8-1-3-2 0-2-3 1 5 2 2 1 4-3 4-5 8 0-1 2-6-4-4-1-8-1 4 1 6-5-1 6 3 0 9 2 1 1 3 1 10-5 8-8 3-5 6-4 0-4 4-2 3-8 7-5 5-4 6-1 7 2 7 2 8 4 7 0 5 4 11-1 7 0 4-2 6-2 1-4-1-2-4-3-3-4-8-4-8-1-4 2-7-2-5-7-8-3-2-8 5-1-1-4-5-5-2-9 1-7-1-6 1-4 1 2 3 0 4 1 2-1 1-3-1-3 2-6 0-6-6-7 1-6-2-5 1-7 2-7 8-8 4-4 5-2 4 0 7 0 5 2 3-3 9-2 7 0 14-1 5 1 5 3 5 1 8 6 7 2 6 3 5 8 2 4 5 7-3 6-1 6-2 5-2 5-4 2-6 0-8 2-3 5-3 9-2 7 0 5 0 1 2 0 5-4 5-2 7 2 1-2 5-2 7-2-2-1 0 0 1 1 1 0 2-1 5 0 1 0 4 0 1-1 5-1 2-2 1-1 3 2 2 1-2 2 2 1 0 2-2 2 0 1 1 1 0 4 0 3 0 3-1 1-1 3 0 1 1 3 0 1-1 4 1 1 1 2 2 3 2 3 1 2 3-1 1 0 2 1 4-2 3-1 4 0 5 0 2 0 5-1 1-1 4 1 3-2 2 1 3 1 2 2 5 3 4 4 4 3 4-1 2 4 0 2 2 4-1 4-2 5-2 2-3 5 0 0 1 4 1 4 2 2 3 3 2 4 1 6-7 4-1 0-4 1-8 5-5 5 0 0-2 7 1 6-5 3-3 4-4 3 0 2 3-2 3 0 3-5 1 3 4 0 6-4 5 3 8 4 0 2-8-3-3 0-8 10-4-1-4 2-4 3 7 6 1 5 5 0 3 8 1 8-1 5 4 6 1 4-3 0-2 10-1 10 0-7 3 3 5 6 0 6 5 2 8 4 0 3 2 5 4 5 7 0 5 3 0 5 5 3 3 9 2 1-2 7 0 8 2 3 2 6 2 8 8 2 4 2 0 2 6 5 17 4 2 0 7-6 8 3 3 14 1 0 10 6-6 10 3 14 7 4 5-2 6 10-3 15 5 12 0 12 8 10 11 6 3 7 0 3 4 3 12 1 6-3 17-4 6-11 14-5 12-6 8-2 1-3 7 1 19-2 15-1 7-3 4-1 13-8 13-2 10-6 5-2 6-9 0-12 4-6 4-9 3-9 8-7 10-1 7 1 6-1 10-2 5-6 5-9 18-7 8-5 4-4 10-5 6-3 6-9 6-6-2-5 1-7-5-6 1-4-6-1 5 10 9-1 7 5 4 0 5-8 13-12 5-16 2-9-1 2 6-2 8 2 5-5 3-8 2-8-4-3 3 1 10 6 3 4-4 2 6-7 3-6 6-2 10-2 5-7 0-6 6-3 7 8 7 8 2-3 9-9 6-6 12-7 4-3 4 2 11 6 6-4-1-7 0-4 2-7 4-1 9-3 1-9-4-10-7-10-5-2-7 2-6-4-6-1-17 4-10 8-8-12-3 7-8 3-17 9 4 4-21-5-3-3 13-5-2 3-14 3-19 3-6-2-10-1-11 4-1 5-16 5-16 4-15-2-15 2-8-1-12 5-13 1-19 3-21 2-22 0-16-2-15-8-5-1-4-16-10-14-11-6-7-3-8 1-3-7-13-8-18-7-20-4-5-2-7-6-7-6-4 3-4-4-10 2-7 7-6 4-7-2-5-3 5-5-5 2-2-1-9 2-2 2-6 3-7-1-4 5-2 5-4-1-3 3-1 0-5 2-3 4-1 3-6 3-5-3-3 2-6-2-9 1-2-1-9-3-5-3-3-1-6 2-2-2-1-2-3-4-3-3 1-2 3-3 3-2 0-1 2 4 6-2 1-1 1-4 1-1-6-2 2-2-1-2-4-3-1-2-1-4 0 0 2-1-1-4-2-2-3 1-1 0-3-2-2-3-2-3-1-1-3-2-2 1 3-2 2-2-2-2-1-1-2 0-3 1-4-3-1 2-2-2-3-4-4-2-3-3-4-4-4 1-2 1 2 0-1-1-3-2-1-1 3-5-1-3-1-3-2-4 0-3-2-4-2-5 0-4-2-4-4-9-11-4-3-7-3-4 1-6 3-4 1-6-2-6-2-8-5-6-1-9-5-6-4-2-3-5-1-8-3-3-4-9-6-4-6-2-5 3-1-1-3 2-3 0-3-3-5-1-4-2-5-7-10-8-7-4-7-7-4-2-2 2-6-4-3-5-5-2-7-4 0-5-6-4-5 0-3-4-7-3-8 0-4-6-4-3 1-4-3-1 4 1 5 1 7 2 4 6 7 2 3 1 0 1 4 1 0 2 6 2 3 2 3 5 5 3 10 2 4 2 5 1 5 4 0 3 5 3 4 0 2-4 4-1 0-2-6-6-6-5-5-4-2 0-8-1-5-4-3-6-5-1 2-2-3-5-2-4-6 0-1 3 1 3-4 1-5-6-7-5-3-3-6-3-6-4-8-3-9-1-5-6-6-3-1-1-3-5-1-3-2-7-1-2-2-1-6-8-10-6-14 0-2-4-3-6-9-1-8-4-5 2-8-1-9-2-8 3-9 2-18-2-14-2-8-2-5 0-2 12 4 4 9 2-3-1-8-3-8-1 0-15-10-6-4-14-4-5-9 1-6-10-5-1-8-10-7 0-5-5-4-7-3-2-9-10-8-5-9-7-1-13 0-9-3-17-10-8-2-14-4-11 1-15-5-10-4-9 2 2 7-5 1-9 2-7 3-9 2-1-5 4-10 8-3-2-3-10 6-6 6-11 7 6 5-8 8-8 4-8 3-2 4-13 5-2 5-10 4-5 0-8 2-8 4-7 3-13 3-2-2 9-4 8-3 9-6 9-1 4-4 12-6 1-2 6-4 2-7 4-6-10 3-2-2-4 4-6-5-2 3-3-5-8 4-5 0 0-6 1-3-5-4-11 2-6-5-6-2 0-6-6-4 3-6 7-5 2-5 7-1 5 1 7-4 6 0 6-3-2-4-4-2 6-4-5 0-9 2-2 3-6-3-12 2-11-3-4-4-10-6 11-4 18-5 7 0-1 5 17 0-7-6-10-4-5-5-8-4-11-4 4-5 15 0 10-5 2-5 8-4 8-1 15-5 7 1 12-6 12 3 6 4 4-2 13 1 0 2 12 2 8-1 17 3 15 1 7 1 10-2 12 3 9 2 15 2 13 5 8 1 7-4 10-3 12 1 12-4 13-3 5 4 6-2 2-5 5 1 14 9 11-7 1 8 10-2 3-3 9 1 12 4 19 4 11 2 8-1 11 5-11 5 14 2 22-1 6-2 9 6 9-5-9-4 6-4 9 0 7-1 6 2 8 6 9-1 14 5 13-2 11 0 0-6 7-2 12 4 0 9 5-8 7 0 3-10-8-6-10-4 1-11 9-7 11 1 8 5 11 11-7 5zM-913 -731l-4 4 17-3 12 5 9-5 7 4 6 9 5-4-6-10 7-1 8 1 9 4 5 10 2 7 14 5 14 5-1 4-13 1 5 4-2 3-15-1-14-3-9 1-15 3-24 2-11 1-4-5-11-3-7 1-10-8 6-1 12-1 11 0 11-2-16-2-17 1-11 0-4-4 18-4-12 0-14-3 7-7 5-4 21-6zM-836 -734l-7 6-13-7 3-1 11 0zM-611 -731l1 3-9-1-8 0-9 2-2-1-9-5 0-4 4-1 18 1zM-692 -732l6 7 7-8 20-5 14 11-1 6 16-3 7-4 18 6 11 4 1 5 15-3 8 7 20 4 7 4 7 9-14 5 18 6 13 3 12 9 12 0-2 7-14 12-10-4-13-10-10 1-1 6 8 6 11 5 3 2 6 10-3 7-10-2-20-8 11 8 8 6 2 4-22-4-17-6-10-5 3-3-12-5-12-5 0 3-23 2-6-4 5-7 15 0 16-2-2-3 2-5 11-10-2-4-4-4-12-5-16-3 5-2-8-7-7 0-7-4-4 3-14 2-30-3-16-3-13-1-7-4 8-4-11 0-3-10 7-9 8-4 20-3zM-803 -738l10 2 14-2 2 3-7 5 12 4-2 9-13 4-8-1-5-3-20-8 0-3 16 1-8-7zM1149 -732l-12 0-17-1-1-1 7-4 11-1 11 4zM-746 -728l-8 8-9-1-5-8 0-5 4-5 8-2 17 0 15 2-12 9zM-964 -714l-21 5-4-4-18-6 2-3 7-8 6-7-7-6 27-1 11 2 21 0 7 3 9 4-10 3-20 7-10 7zM1206 -751l-9 4-13-1-15-4 2-3 15 2zM-749 -750l-4 4-12-1-10-2 5-5 11-2 7 3zM1161 -756l-7 8-29 0-13 2-16-7 4-6 11-2 21 0zM-788 -767l6 4 0 6-3 7-13 1-9-2 0-5-13 0-1-7 9 0 12-3 11 0zM-866 -762l3 4 8-2 8 0 1 5-5 5-27 1-20 5-12 0-1-3 17-5-36 2-12-2 11-10 8-3 22 4 14 6 14 0-11-9 7-4 9 1zM460 -707l-4 1-27-2-2-4-14-3-1-5 8-2 0-6 15-8-7-2 19-8-2-5 18-5 26-7 27-1 14-4 15-1 6 4-6 3-28 5-24 4-25 10-12 10-13 9 2 9zM-757 -771l8 3 16 0 7 3-2 4 9 3 6 2 10 0 12 1 13-2 16-1 13 1 9 4 1 4-5 2-12 3-10-2-23 2-16 0-13-1-21-3-3-6-1-5-8-4-17-1-9-4 3-4zM-930 -776l-1 7-6 4-7 0-15 4-13 2-11-2 14-8 16-6 12 0zM-751 -775l-3 0-15-1-2-2 16 0 5 2zM-882 -777l-14 3-12-3 6-4 12-1 11 2zM198 -779l-18 5-14-3 5-2-4-4 16-2 3 4zM-877 -786l-10 2-13 0 0-2 8-3 4 1zM-767 -781l-11 3-7-3-3-4-1-4 10 1 5 0 10 4zM-800 -783l3 4-13-1-14-3-17-1 7-3-9-2-1-4 16 1 21 4zM841 -783l-45 4 14-13 7-1 6 0 20 6zM146 -797l26 7-20 4-4 8-7 2-4 8-10 0-17-6 7-3-12-3-15-9-6-8 21-3 5 3 11 0 3-3 12-1zM204 -804l15 3-12 6-23 1-23-2-2-2-11-1-9-4 25-3 11 2 8-3zM409 -805l-11 1-7 1-1 1-9 2-9-2 5-4-18 0 15-2 13 0 1 3 5-3 7-1 12 2zM800 -789l-18 1-22-2-14-4-6-7-11-2 21-7 18-3 15 6 18 9zM-696 -797l9 4-10 3-15 7-14 1-17-1-9-5 0-3 7-3-15 0-9-3-5-5 6-4 5-3 9-1-4-2 19-1 10 6 13 2 14 2zM-548 -831l21 1 18 1 14 3 0 2-20 5-19 2-7 2 17 0-19 6-13 3-13 8-17 2-5 2-24 1 11 1-6 2 7 5-8 3-12 3-4 4-11 3 1 2 14 0 0 2-21 6-21-3-24 2-12-1-15-1-1-5 15-2-4-7 5-1 21 5-11-7-13-2 7-4 14-2 2-3-11-4-3-6 21 1 7 1 12-4-18-1-28 1-14-4-7-4-9-3-2-3 12-2 10 0 15-2 12-4 10 1 9 3 6-6 10-1 15-1 24-1 4 1 23-1 18 0zM-217 -835l50 8-15 4-30 0-43 1 4 2 28-1 24 3 16-3 6 4-8 5 20-3 39-4 24 2 4 4-32 7-5 3-25 1 18 1-9 7-7 6 1 12 9 6-12 1-13 3 14 5 2 9-8 0 10 9-18 1 10 4-3 3-11 2-12 0 10 7 1 4-16-4-4 3 10 2 11 6 3 8-14 2-6-4-10-5 2 6-9 6 21 0 11 1-21 8-22 8-23 4-9 0-9 4-11 10-17 7-5 1-11 2-11 2-7 7 0 7-5 6-13 8 4 8-4 8-4 10-11 1-12-9-16 0-8-5-5-10-14-12-4-7-1-9-11-9 3-7-6-4 8-12 12-3 3-4 2-8-9 3-4 2-8 1-9-3-1-7 3-5 8 0 16 2-14-6-7-3-8 1-7-3 9-9-5-4-6-7-10-10-10-4 0-4-21-6-17-1-22 1-19 0-9-3-14-6 21-3 16-1-34-2-18-4 1-4 30-5 29-5 3-4-21-3 7-4 27-7 12-1-3-5 19-2 24-2 25 0 9 3 21-5 19 3 11 1 17 3-19-5 1-4 27-6 28 0 10-3 28-1z" }),
      ...marks.map(({ mark }) => mark),
      svg("g", { class: "places", "aria-hidden": "true" }, ...marks.map(({ text }) => text))
    );
    const rescale = (scale) => {
      const drawn = scale * Math.min(1, Math.max(0.5, (image.clientWidth || WIDE) / WIDE));
      for (const { mark, text, x, y, reach } of marks) {
        mark.setAttribute("transform", `translate(${x} ${y}) scale(${drawn})`);
        text.setAttribute("transform", `translate(${x} ${y + reach * drawn}) scale(${scale})`);
      }
      const labels = marks.map(({ text, x, y, reach, letters }) => ({
        element: text,
        x,
        y: y + reach * drawn,
        letters
      }));
      showLabels(labels, scale);
    };
    return zoomable(image, boundsOf(marks), { label: "The map", hint: HINT, widest: WORLD.width, rescale });
  }
  function sector(radius, part) {
    if (part === 0) return null;
    if (part === 1) return svg("circle", { class: "done", r: radius });
    const angle = 2 * Math.PI * part;
    const end = `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
    return svg("path", { class: "done", d: `M0 0V${-radius}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} 1 ${end}z` });
  }
  function stripes() {
    const size = 5;
    return svg(
      "pattern",
      { id: "stripes", width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "ground", width: size, height: size }),
      svg("rect", { class: "stripe", width: 2, height: size })
    );
  }
  function boundsOf(points) {
    const span = (values) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const length = Math.max(LEAST, (most - least) * 1.2);
      return { start: (least + most - length) / 2, length };
    };
    const [across, down] = [span(points.map(({ x }) => x)), span(points.map(({ y }) => y))];
    return { x: across.start, y: down.start, width: across.length, height: down.length };
  }
  function placeTable(places, filter, store2) {
    const statuses = Object.keys(STATUS_WORDS).filter(
      (status) => places.some((place2) => place2.statuses.some(([other]) => other === status))
    );
    const rows = places.map((place2) => {
      const { id, point } = place2;
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, entityLink(id, store2)),
        h("td", {}, point === void 0 ? "not entered" : PRECISION_WORDS[point.precision]),
        h("td", {}, point === void 0 ? "" : `${point.latitude}, ${point.longitude}`),
        h("td", {}, point?.country ?? ""),
        ...statuses.map(
          (status) => h("td", { class: "number" }, String(place2.statuses.find(([other]) => other === status)?.[1] ?? 0))
        ),
        h("td", { class: "number" }, h("a", { href: eventsHref([place2], filter) }, count(place2.events, "event")))
      );
    });
    const numbers = [...statuses.map((status) => STATUS_WORDS[status].name), "Events"];
    const head = [
      ...["Place", "The point stands for", "Latitude, longitude", "Country"].map(
        (name) => h("th", { scope: "col" }, name)
      ),
      ...numbers.map((name) => h("th", { scope: "col", class: "number" }, name))
    ];
    return h(
      "section",
      {},
      h("h3", {}, "The places"),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": "Places and their events" },
        h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows))
      )
    );
  }

  // pipeline/page/client/layout.ts
  var ROUNDS = 240;
  var GRAVITY = 0.8;
  var GOLDEN_ANGLE = 2.399963;
  function layOut(nodes, ties) {
    const points = Array.from({ length: nodes }, (_, index) => {
      const radius = 0.6 * Math.sqrt(index + 0.5);
      return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const forces = points.map(({ x, y }) => ({ x: -GRAVITY * x, y: -GRAVITY * y }));
      for (let i = 0; i < nodes; i += 1) {
        for (let j = i + 1; j < nodes; j += 1) {
          const dx = points[i].x - points[j].x;
          const dy = points[i].y - points[j].y;
          const square = Math.max(0.01, dx * dx + dy * dy);
          push(forces[i], dx / square, dy / square);
          push(forces[j], -dx / square, -dy / square);
        }
      }
      for (const { a, b, weight } of ties) {
        const dx = points[b].x - points[a].x;
        const dy = points[b].y - points[a].y;
        const pull = Math.sqrt(dx * dx + dy * dy) * Math.min(3, 0.6 + 0.3 * weight);
        push(forces[a], dx * pull, dy * pull);
        push(forces[b], -dx * pull, -dy * pull);
      }
      const longest = 0.5 * (1 - round / ROUNDS) + 0.01;
      points.forEach((point, index) => {
        const { x, y } = forces[index];
        const length = Math.max(1e-9, Math.sqrt(x * x + y * y));
        const step = Math.min(longest, length);
        push(point, x / length * step, y / length * step);
      });
    }
    return points;
  }
  function push(point, x, y) {
    point.x += x;
    point.y += y;
  }

  // pipeline/page/client/ties.ts
  function tiesOf(events, store2) {
    const found = /* @__PURE__ */ new Map();
    for (const { event_id, event_type } of events) {
      const parties = store2.partiesOf(event_id);
      const of = (role) => [...new Set(parties.filter((row) => row.role === role).map((row) => row.entity_id))];
      const mutual = of("participant");
      const pairs = /* @__PURE__ */ new Map();
      const note = (one, other) => {
        const pair = one < other ? [one, other] : [other, one];
        if (one !== other) pairs.set(pair.join("\n"), pair);
      };
      mutual.forEach((one, index) => {
        for (const other of mutual.slice(index + 1)) note(one, other);
      });
      for (const actor of of("actor")) for (const recipient of of("recipient")) note(actor, recipient);
      for (const [key, [a, b]] of pairs) {
        const tie2 = found.get(key) ?? { a, b, types: /* @__PURE__ */ new Map(), events: 0 };
        tie2.types.set(event_type, (tie2.types.get(event_type) ?? 0) + 1);
        tie2.events += 1;
        found.set(key, tie2);
      }
    }
    return [...found].sort(([x, a], [y, b]) => b.events - a.events || (x < y ? -1 : 1)).map(([, { types, ...tie2 }]) => ({
      ...tie2,
      types: [...types].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    }));
  }

  // pipeline/page/client/views/network.ts
  var MOST_NODES = 150;
  var MOST_LISTED = 200;
  var SCALE = 100;
  function networkView({ store: store2, search }) {
    const bar = filterBar("network", ["q", "type", "status", "from", "to"], "a name, a place");
    const note = h("p", { class: "found", role: "status" });
    const picture = h("div", { class: "picture" });
    const list = h("div", {});
    const element = h("div", { class: "whole" }, h("h2", {}, "Network"), bar.element, note, picture, list);
    let shown = "";
    return {
      element,
      title: "Network",
      show({ filter }) {
        bar.show(filter);
        const key = JSON.stringify(filter);
        if (key === shown) return;
        shown = key;
        const events = search.events(filter.status === "" ? { ...filter, status: "reported" } : filter);
        const ties = tiesOf(events, store2);
        const nodes = chooseNodes(ties);
        note.textContent = `${count(nodes.all, "name")}, ${count(ties.length, "pair")} in ${count(events.length, "event")}${filter.status === "" ? ", reported ones only" : ""}${nodes.all > nodes.ids.length ? `; the picture shows the ${nodes.ids.length} with most events` : ""}`;
        picture.replaceChildren(
          nodes.ids.length === 0 ? h("p", {}, "No two parties in these events.") : draw2(nodes.ids, ties, store2)
        );
        list.replaceChildren(pairTable(ties, filter, store2));
      }
    };
  }
  function chooseNodes(ties) {
    const weights = /* @__PURE__ */ new Map();
    for (const { a, b, events } of ties) {
      for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + events);
    }
    const ordered = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    return { ids: ordered.slice(0, MOST_NODES), all: ordered.length };
  }
  function draw2(ids, ties, store2) {
    const place2 = new Map(ids.map((id, index) => [id, index]));
    const drawn = ties.filter(({ a, b }) => place2.has(a) && place2.has(b));
    const points = layOut(
      ids.length,
      drawn.map(({ a, b, events }) => ({ a: place2.get(a), b: place2.get(b), weight: events }))
    ).map(({ x, y }) => ({ x: 1.5 * x * SCALE, y: y * SCALE }));
    const degree = ids.map((id) => drawn.filter(({ a, b }) => a === id || b === id).length);
    const lines = drawn.map(({ a, b, events, types }) => {
      const [from, to] = [points[place2.get(a)], points[place2.get(b)]];
      const words = `${store2.name(a)} and ${store2.name(b)}: ${typeWords(types)}`;
      return svg(
        "line",
        { x1: from.x, y1: from.y, x2: to.x, y2: to.y, "stroke-width": Math.min(8, 1 + events) },
        svg("title", {}, words)
      );
    });
    const labels = [];
    const marks = ids.map((id, index) => {
      const { x, y } = points[index];
      const size = 6 + 2.2 * Math.sqrt(degree[index]);
      const type = store2.entity(id)?.type ?? "group";
      const shape = type === "person" ? svg("circle", { cx: x, cy: y, r: size }) : svg("rect", {
        x: x - size,
        y: y - size,
        width: 2 * size,
        height: 2 * size,
        rx: type === "place" ? 0 : size / 2
      });
      const label2 = svg("text", { x, y: y + size, dy: "1.1em", "text-anchor": "middle" }, store2.name(id));
      labels.push({ element: label2, x, y: y + size, letters: store2.name(id).length });
      const node = svg(
        "g",
        { class: `node ${type}` },
        svg("title", {}, `${store2.name(id)}, ${count(degree[index], "tie")}`),
        shape,
        label2
      );
      node.addEventListener("click", () => {
        location.hash = hrefOf({ view: "people", id });
      });
      return node;
    });
    const bounds2 = boundsOf2(points);
    const label = `Picture of ${count(ids.length, "name")} and ${count(drawn.length, "tie")}; the same ties stand in the list below`;
    const image = svg(
      "svg",
      { role: "img", "aria-label": label },
      svg("g", { class: "ties" }, ...lines),
      svg("g", { class: "nodes" }, ...marks)
    );
    return zoomable(image, bounds2, {
      label: "The network",
      hint: "Round: people. Square: places. Rounded: organizations and groups. Drag to move; click it, then turn the wheel to zoom; click a name to open it.",
      widest: bounds2.width * 2,
      rescale: (scale) => {
        image.style.fontSize = `${FONT * scale}px`;
        showLabels(labels, scale);
      }
    });
  }
  function boundsOf2(points) {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [left, top] = [Math.min(...xs) - 90, Math.min(...ys) - 50];
    return { x: left, y: top, width: Math.max(...xs) + 90 - left, height: Math.max(...ys) + 60 - top };
  }
  function typeWords(types) {
    return types.map(([type, number]) => `${TYPE_WORDS[type] ?? type} ${number}`).join(", ");
  }
  function pairTable(ties, filter, store2) {
    const rows = ties.slice(0, MOST_LISTED).map(({ a, b, events, types }) => {
      const both = { ...filter, who: a, q: `${filter.q} ${store2.name(b)}`.trim() };
      return h(
        "tr",
        {},
        h("td", {}, entityLink(a, store2)),
        h("td", {}, entityLink(b, store2)),
        h("td", {}, typeWords(types)),
        h("td", { class: "number" }, h("a", { href: hrefOf({ view: "events", filter: both }) }, count(events, "event")))
      );
    });
    const head = ["One", "The other", "What", "Events"].map((name) => h("th", { scope: "col" }, name));
    return h(
      "section",
      {},
      h("h3", {}, "The pairs", ties.length > MOST_LISTED ? `, the first ${MOST_LISTED} of ${ties.length}` : ""),
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": "Pairs of names" },
        h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows))
      )
    );
  }

  // pipeline/page/client/views/people.ts
  function peopleView({ store: store2, search }) {
    return browse({
      view: "people",
      title: "People and bodies",
      noun: ["entry", "entries"],
      bar: filterBar("people", ["q", "entity"], "a name"),
      find: (filter) => search.entities(filter),
      row: (row, filter) => h(
        "a",
        { href: hrefOf({ view: "people", id: row.entity_id, filter }) },
        h(
          "span",
          { class: "line" },
          h("span", { class: "type" }, ENTITY_WORDS[row.type] ?? row.type),
          h("span", { class: "date" }, count(store2.eventsOf(row.entity_id).length, "event"))
        ),
        h("span", { class: "what" }, row.name),
        h("span", { class: "more" }, row.description)
      ),
      record: (id) => {
        const row = store2.entity(id);
        return row === void 0 ? null : entityRecord(row, store2);
      }
    });
  }
  function entityRecord(row, store2) {
    const id = row.entity_id;
    const events = store2.eventsOf(id).map(({ event_id }) => event_id);
    const here = store2.eventsAt(id).map(({ event_id }) => event_id);
    const by = store2.statementsBy(id).map(({ statement_id }) => statement_id);
    const about = store2.statementsAbout(id).map(({ statement_id }) => statement_id);
    const ties = store2.tiesOf(id).map(({ relation_id }) => relation_id);
    const contacts = store2.contactsOf(id);
    const names = [...new Set(store2.namesOf(id).map(({ name }) => name))];
    const identifiers = [
      ...row.wikidata_id === null ? [] : [`Wikidata ${row.wikidata_id}`],
      ...store2.identifiersOf(id).map(({ scheme, value }) => `${scheme} ${value}`)
    ];
    const fact = (name, value) => value && h("div", {}, h("dt", {}, name), h("dd", {}, value));
    return h(
      "div",
      {},
      h("p", { class: "line" }, ENTITY_WORDS[row.type] ?? row.type),
      h("h2", {}, row.name),
      row.description !== null && h("p", { class: "lead" }, row.description),
      h(
        "dl",
        { class: "facts" },
        fact("Acts for", row.country),
        fact("Named as", names.join(", ")),
        fact("Known as", identifiers.join(", ")),
        fact("Occurs", `${count(row.mentions, "time")} in ${count(row.sources, "source")}`)
      ),
      events.length > 0 && section(
        count(events.length, "event"),
        recordList(events, store2, hrefOf({ view: "events", filter: { who: id } }))
      ),
      here.length > 0 && section(
        `${count(here.length, "event")} told of this place`,
        recordList(here, store2, hrefOf({ view: "events", filter: { place: id } }))
      ),
      contacts.length > 0 && section(
        "In events with",
        h(
          "ul",
          { class: "contacts" },
          ...contacts.slice(0, 40).map((contact) => h("li", {}, entityLink(contact.entityId, store2), ` ${contact.events}`))
        )
      ),
      by.length > 0 && section(`Said by ${row.name}`, recordList(by, store2, hrefOf({ view: "statements", filter: { who: id } }))),
      about.length > 0 && section(`Said about ${row.name}`, recordList(about, store2)),
      ties.length > 0 && section("Ties", recordList(ties, store2)),
      h("p", { class: "small" }, `Id ${id}`)
    );
  }

  // pipeline/page/client/views/single.ts
  function tiesView({ store: store2 }) {
    return single("Ties", (id) => {
      const row = id === null ? void 0 : store2.relation(id);
      if (row !== void 0) return tie(row, store2);
      const all = store2.relations().map(({ relation_id }) => relation_id);
      return h("div", {}, h("h2", {}, "Ties"), recordList(all, store2, void 0, 500));
    });
  }
  function sourcesView({ store: store2 }) {
    return single("Sources", (id) => {
      const row = id === null ? void 0 : store2.source(id);
      if (row !== void 0) return source(row, store2);
      const items = store2.sources().slice(0, 1e3);
      return h(
        "div",
        {},
        h("h2", {}, "Sources"),
        h("ul", { class: "records" }, ...items.map(({ source_id }) => h("li", {}, sourceLine(source_id, store2))))
      );
    });
  }
  function single(title, make) {
    const element = h("article", { class: "record alone" });
    return {
      element,
      title,
      show: ({ id }) => {
        element.replaceChildren(make(id));
        const heading = element.querySelector("h2");
        heading?.setAttribute("tabindex", "-1");
        heading?.focus();
      }
    };
  }
  function tie(row, store2) {
    const valid = row.valid_from === null && row.valid_until === null ? "not said" : `${row.valid_from === null ? "unknown" : dateWords(row.valid_from)} to ${row.valid_until === null ? "unknown" : dateWords(row.valid_until)}`;
    return h(
      "div",
      {},
      h("p", { class: "line" }, "Tie"),
      h("h2", {}, `${store2.name(row.subject_id)}: ${termWords(row.relation)} ${store2.name(row.object_id)}`),
      h("p", {}, entityLink(row.subject_id, store2), ` · ${termWords(row.relation)} · `, entityLink(row.object_id, store2)),
      h(
        "p",
        { class: "small" },
        `${row.label === null ? "" : `In the source's words: “${row.label}”. `}Held: ${valid}. ${reviewLine(row, store2)}.`
      ),
      section("Evidence", ...store2.evidenceOf(row.relation_id).map((evidence) => evidenceBlock(evidence, [], store2)))
    );
  }
  function source(row, store2) {
    const records = [...new Set(store2.recordsOf(row.source_id).map(({ record_id }) => record_id))];
    const text = store2.data.texts[row.source_id];
    return h(
      "div",
      {},
      h("p", { class: "line" }, row.form === "digest" ? "Source, as our digest of it" : "Source"),
      h("h2", {}, row.title ?? row.source_id),
      sourceLine(row.source_id, store2),
      h("p", { class: "small" }, `Id ${row.source_id}; licence ${row.licence ?? "not given"}.`),
      text !== void 0 && section("Text", h("pre", { class: "text" }, text.trim())),
      records.length > 0 && section("Records that rest on it", recordList(records, store2, void 0, 300)),
      h("p", {}, h("a", { href: hrefOf({ view: "sources" }) }, "All sources"))
    );
  }

  // pipeline/page/client/views/statements.ts
  function statementsView({ store: store2, search }) {
    return browse({
      view: "statements",
      title: "Statements",
      noun: ["statement", "statements"],
      bar: filterBar("statements", ["q", "quote", "review"], "a speaker, a name, a word"),
      find: (filter) => search.statements(filter),
      row: (row, filter) => h(
        "a",
        { href: hrefOf({ view: "statements", id: row.statement_id, filter }) },
        h(
          "span",
          { class: "line" },
          h("span", { class: "type" }, speakerOf(row, store2)),
          answerNote(row.statement_id, store2),
          h("span", { class: "date" }, dateWords(store2.source(row.source_id)?.published ?? null, true))
        ),
        h("span", { class: "what" }, row.content ?? UNSHOWN)
      ),
      record: (id) => {
        const row = store2.statement(id);
        return row === void 0 ? null : statementRecord(row, store2);
      }
    });
  }
  function speakerOf(row, store2) {
    return row.speaker_id === null ? row.speaker_text ?? "Nobody named" : store2.name(row.speaker_id);
  }
  function statementRecord(row, store2) {
    const id = row.statement_id;
    const carried = [...new Set(store2.attributedTo(id).map((evidence) => evidence.record_id))];
    const linked = linkedRecords(id, store2);
    const named = store2.namedIn(id);
    return h(
      "div",
      {},
      h("p", { class: "line" }, `${row.quote_type === "direct" ? "Quoted" : "Reported"} speech`),
      h("h2", {}, `${speakerOf(row, store2)}${row.cue === null ? "" : ` (“${row.cue}”)`}`),
      h("blockquote", { class: "said-words" }, h("p", {}, row.content ?? UNSHOWN)),
      h(
        "dl",
        { class: "facts" },
        h(
          "div",
          {},
          h("dt", {}, "Speaker"),
          h(
            "dd",
            {},
            row.speaker_id === null ? "not settled" : entityLink(row.speaker_id, store2),
            row.speaker_text === null ? "" : `, named as “${row.speaker_text}”`
          )
        ),
        row.addressee_id !== null && h("div", {}, h("dt", {}, "To"), h("dd", {}, entityLink(row.addressee_id, store2))),
        named.length > 0 && h(
          "div",
          {},
          h("dt", {}, "Names"),
          h(
            "dd",
            {},
            ...named.flatMap(({ entity_id }, index) => [index > 0 ? ", " : "", entityLink(entity_id, store2)])
          )
        ),
        h("div", {}, h("dt", {}, "Review"), h("dd", {}, reviewLine(row, store2)))
      ),
      h(
        "div",
        { class: linked.length > 0 ? "beside" : "" },
        section("Evidence", ...store2.evidenceOf(id).map((evidence) => evidenceBlock(evidence, [row], store2))),
        linked.length > 0 && section("What bears on it", ...linked)
      ),
      carried.length > 0 && section("What rests on it", recordList(carried, store2)),
      h("p", { class: "small" }, `Id ${id}`)
    );
  }

  // pipeline/page/client/stretches.ts
  var MOST_MONTHS = 24;
  function stretchesOf(events) {
    const dated = events.filter((row) => row.date_earliest !== null);
    if (dated.length === 0) return [];
    const months = dated.map((row) => monthNumber(row.date_earliest));
    const first = months.reduce((a, b) => Math.min(a, b));
    const last = months.reduce((a, b) => Math.max(a, b));
    const step = last - first < MOST_MONTHS ? 1 : 12;
    const start = Math.floor(first / step);
    const stretches = Array.from({ length: Math.floor(last / step) - start + 1 }, () => ({ events: 0, reported: 0 }));
    dated.forEach((row, index) => {
      const stretch = stretches[Math.floor(months[index] / step) - start];
      stretch.events += 1;
      if (row.status === "reported") stretch.reported += 1;
    });
    return stretches.map((counts, index) => ({ ...bounds(start + index, step), ...counts }));
  }
  function monthNumber(day) {
    return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  }
  function bounds(stretch, step) {
    const year = String(step === 12 ? stretch : Math.floor(stretch / 12)).padStart(4, "0");
    if (step === 12) return { name: year, from: `${year}-01-01`, to: `${year}-12-31` };
    const month = stretch % 12 + 1;
    const text = `${year}-${String(month).padStart(2, "0")}`;
    const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
    return { name: dateWords(text), from: `${text}-01`, to: `${text}-${days}` };
  }

  // pipeline/page/client/views/timeline.ts
  var ROW_HEIGHT2 = 84;
  function timelineView({ store: store2, search }) {
    const bar = filterBar("timeline", ["q", "type", "status", "from", "to"], "a name, a place");
    const note = h("p", { class: "found", role: "status" });
    const bars = h("div", { class: "bars" });
    const list = virtualList({
      label: "Events in the order of their dates",
      rowHeight: ROW_HEIGHT2,
      render: (event) => h(
        "a",
        { href: hrefOf({ view: "events", id: event.event_id }) },
        h("span", { class: "line" }, h("span", { class: "type" }, dateWords(event.date)), statusChip(event.status)),
        h("span", { class: "what" }, eventTitle(event, store2)),
        h("span", { class: "more" }, store2.evidenceOf(event.event_id)[0]?.text)
      )
    });
    const element = h("div", { class: "whole" }, h("h2", {}, "Timeline"), bar.element, note, bars, list.element);
    let shown = "";
    return {
      element,
      title: "Timeline",
      show({ filter }) {
        bar.show(filter);
        const key = JSON.stringify(filter);
        if (key === shown) return;
        shown = key;
        const events = search.events(filter);
        const undated = events.filter((row) => row.date_earliest === null).length;
        note.textContent = `${count(events.length, "event")}${undated > 0 ? `, ${undated} of them without a year and in no bar` : ""}`;
        bars.replaceChildren(drawBars(events, filter));
        list.show(events);
      }
    };
  }
  function drawBars(events, filter) {
    const stretches = stretchesOf(events);
    const most = Math.max(1, ...stretches.map(({ events: number }) => number));
    return h(
      "ol",
      { "aria-label": "Events by time" },
      ...stretches.map(({ name, from, to, events: number, reported }) => {
        const others = number - reported;
        const done = h("span", { class: "bar done" });
        const open = h("span", { class: "bar open" });
        done.style.width = `${60 * reported / most}%`;
        open.style.width = `${60 * others / most}%`;
        const words = h("span", { class: "words" }, `${number}${others > 0 ? `, ${others} not told as done` : ""}`);
        const label = h("span", { class: "stretch" }, name);
        if (number === 0) return h("li", { class: "empty" }, label, words);
        return h(
          "li",
          {},
          h("a", { href: hrefOf({ view: "timeline", filter: { ...filter, from, to } }) }, label, done, open, words)
        );
      })
    );
  }

  // pipeline/page/client/main.ts
  var MAKERS = {
    events: eventsView,
    statements: statementsView,
    people: peopleView,
    network: networkView,
    map: mapView,
    timeline: timelineView,
    ties: tiesView,
    sources: sourcesView
  };
  var data = JSON.parse(document.getElementById("data").textContent);
  var store = makeStore(data);
  var context = { store, search: makeSearch(store) };
  var overview = document.getElementById("overview");
  var place = document.getElementById("view");
  var made = /* @__PURE__ */ new Map();
  function show() {
    const route = readRoute(location.hash);
    const make = MAKERS[route.view];
    for (const link of document.querySelectorAll("nav a")) {
      if (link.getAttribute("href") === `#/${route.view}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    overview.hidden = make !== void 0;
    place.hidden = make === void 0;
    document.title = `${make === void 0 ? "" : `${route.view}: `}${data.title}, ${data.version}`;
    if (make === void 0) {
      place.replaceChildren();
      return;
    }
    const view = made.get(route.view) ?? make(context);
    made.set(route.view, view);
    if (place.firstChild !== view.element) place.replaceChildren(view.element);
    view.show(route);
  }
  window.addEventListener("hashchange", show);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key !== "/" || typing) return;
    const search = place.querySelector("input[type=search]");
    if (search === null) return;
    event.preventDefault();
    search.focus();
  });
  show();
})();
