/** Generated from schemas/tables by `npm run generate`; changes belong there. */

/**
 * Disagreement is data: every value that every source gives for an event, with its words, also where there is one source only.
 */
export type AccountsRow = {
  /**
   * The event.
   */
  event_id: string;
  /**
   * The source that tells it.
   */
  source_id: string;
  /**
   * What the value is of: the event's `type`, `mode`, `date`, `place` or `duration`; a role (`actor`, `recipient`, `participant`, `attendee`); a number of `dead` or `injured`, or the `size` of a crowd or of all casualties; `note` for anything else worth keeping.
   */
  property:
    | "type"
    | "mode"
    | "date"
    | "place"
    | "duration"
    | "actor"
    | "recipient"
    | "participant"
    | "attendee"
    | "dead"
    | "injured"
    | "size"
    | "note";
  /**
   * The value in the dataset's own terms: an event type, a mode, an EDTF date, an ISO 8601 duration, an entity id, a number. Empty where the words were understood as filling the property but nothing reviewed settles what they stand for.
   */
  value: string | null;
  /**
   * Where the words begin: how many Unicode characters (code points) of the source's text come before.
   */
  start: number;
  /**
   * Where the words end: the position after the last character, counted in Unicode code points.
   */
  end: number;
  /**
   * The source's words for it, exactly the characters from start to end. Cut to a number of words, with `[…]` for those left out, or empty where the licence of the source allows no more.
   */
  text: string | null;
  /**
   * What the words say of a number, date or duration: `about`, `over` (at least, more than) or `under` (at most, less than).
   */
  qualifier: "about" | "over" | "under" | null;
  /**
   * How the sources put it. `reported`: told as done. `alleged`: lies in what somebody says, asserts or claims against somebody. `denied`: said not to have happened. `planned`: said to lie ahead. `demanded`: asked for. `hypothetical`: under a condition. It is the standing of the report, not a verdict on the facts.
   */
  status: "reported" | "alleged" | "denied" | "planned" | "demanded" | "hypothetical";
  /**
   * Name of the rule that fired, or `curator` where a person added the row.
   */
  rule: string;
};

/**
 * What an entity is in the lists that event data use, and for how long: a member of parliament is LEG only while in office. Codes are reviewed by hand; the ISO code of a state is entities.country. An entity may have several codes of one list, and none where it is not plain. To code an event's parties, take the codes whose days cover the event.
 */
export type ActorCodesRow = {
  /**
   * The entity.
   */
  entity_id: string;
  /**
   * Which list the code is of. `plover-sector`: what part of politics or society somebody belongs to (GOV, LEG, MIL, OPP, ...; most are CAMEO's too). `plover-entity`: what an actor is that is no state (IGO, UNO, NGO, ...). `iso-3166-1-alpha-3`: a state. `cow`: a state in the Correlates of War list. `gleditsch-ward`: a state in the list of Gleditsch and Ward.
   */
  scheme: "plover-sector" | "plover-entity" | "iso-3166-1-alpha-3" | "cow" | "gleditsch-ward";
  /**
   * The code, text also where it looks like a number.
   */
  code: string;
  /**
   * First day on which the code holds; empty where it holds from before the corpus or no day is known.
   */
  valid_from: string | null;
  /**
   * Last day on which the code holds; empty where it still does or no day is known.
   */
  valid_until: string | null;
};

/**
 * What this release adds to, removes from and corrects in the release that it is based on. A first release has none. CHANGES.md says it in words.
 */
export type ChangesRow = {
  /**
   * The table.
   */
  table: string;
  /**
   * The row: the values of the table's key, joined by `|`.
   */
  id: string;
  /**
   * `added`, `removed`, `corrected` (one row for each column that differs), `merged` (into the id under new), `withdrawn` (taken out of every release).
   */
  change: "added" | "removed" | "corrected" | "merged" | "withdrawn";
  /**
   * The column, where a value was corrected.
   */
  column: string | null;
  /**
   * The value before. Empty for a withdrawn record.
   */
  old: string | null;
  /**
   * The value now.
   */
  new: string | null;
  /**
   * What made the difference: `new_source`, `source_removed`, `source_changed`, `alias` (a decision on names), `decision` (on a record), `link`, `rule` (the machine reads it otherwise now), `schema` (a column that is new or gone), `withdrawal`.
   */
  reason:
    | "new_source"
    | "source_removed"
    | "source_changed"
    | "alias"
    | "decision"
    | "link"
    | "rule"
    | "schema"
    | "withdrawal";
};

/**
 * What the makers of the corpus say of it: how its sources were found, what they do not stand for, what else to know before counting. The codebook carries the same words. No rows: they have said nothing.
 */
export type CorpusRow = {
  /**
   * `found`: how the sources were found. `population`: what they do not stand for. `limit`: anything else that a reader must know before counting.
   */
  topic: "found" | "population" | "limit";
  /**
   * The words, one or more whole sentences.
   */
  text: string;
  /**
   * Who says so: a name in reviewers.csv.
   */
  reviewed_by: string | null;
  /**
   * When: a calendar day.
   */
  reviewed_on: string | null;
};

/**
 * From the event types and modes of PLOVER to their quad class and to root codes of CAMEO, for setting this dataset beside older event data. It restates the correspondences of the PLOVER manual (Open Event Data Alliance, draft 1.3, CC BY-SA 4.0), read backwards; where the manual is silent the note says so.
 */
export type CrosswalkRow = {
  /**
   * The event type.
   */
  event_type:
    | "AGREE"
    | "CONSULT"
    | "SUPPORT"
    | "CONCEDE"
    | "COOPERATE"
    | "AID"
    | "RETREAT"
    | "REQUEST"
    | "ACCUSE"
    | "REJECT"
    | "THREATEN"
    | "PROTEST"
    | "SANCTION"
    | "MOBILIZE"
    | "COERCE"
    | "ASSAULT";
  /**
   * The mode; empty in the row of the type itself, which is for events without one.
   */
  mode:
    | "visit"
    | "third-party"
    | "multilateral"
    | "phone"
    | "withdraw"
    | "release"
    | "return"
    | "disarm"
    | "ceasefire"
    | "access"
    | "resign"
    | "assist"
    | "change"
    | "yield"
    | "meet"
    | "disapprove"
    | "investigate"
    | "allege"
    | "restrict"
    | "ban"
    | "arrest"
    | "relations"
    | "expel"
    | "territory"
    | "violence"
    | "demo"
    | "riot"
    | "strike"
    | "hunger"
    | "boycott"
    | "obstruct"
    | "convict"
    | "discontinue"
    | "troops"
    | "weapons"
    | "police"
    | "militia"
    | "seize"
    | "censor"
    | "curfew"
    | "martial-law"
    | "deport"
    | "withhold"
    | "misinformation"
    | "cyber"
    | "abduct"
    | "beat"
    | "torture"
    | "execute"
    | "sexual"
    | "assassinate"
    | "destroy"
    | "primitive"
    | "firearms"
    | "explosives"
    | "suicide-attack"
    | "aerial"
    | "drone"
    | "heavy-weapons"
    | "crowd-control"
    | "cleansing"
    | "massacre"
    | "unconventional"
    | "sideAB"
    | null;
  /**
   * Quad class of the event type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
   */
  quad: number;
  /**
   * Root code of CAMEO, 01 to 20.
   */
  cameo_root: string;
  /**
   * `true` where the root code covers less, more or other acts than the type: counts by root code are then no counts of the type.
   */
  lossy: boolean;
  /**
   * What is lost or added.
   */
  note: string | null;
  /**
   * How near the root code is, as SKOS calls it. `exactMatch`: the same acts. `broadMatch`: the root is that of the type and holds its other modes as well. `closeMatch`: near, but lossy; the note says what is lost or added.
   */
  match: "exactMatch" | "broadMatch" | "closeMatch";
};

/**
 * Pairs of parties by month and quad class: the events of dyads.csv counted by status, once each and once weighted by independent sources. It is derived from dyads.csv alone; events that others are part of (links.csv) are counted as well. Events that no source dates are in rows of their own with an empty year and month; dyads.first_reported says by when they were told. A month without a row, and a 0, mean "no report in this corpus", never "no event".
 */
export type DyadMonthRow = {
  /**
   * Year of the events; empty for those whose year is unknown or may be either of two.
   */
  year: number | null;
  /**
   * Month of the events, 1 to 12; empty for those whose month is unknown or may be either of two.
   */
  month: number | null;
  /**
   * Who acted, or the first of two parties to mutual events (their order means nothing). Empty where no such party is known by a reviewed name.
   */
  actor_id: string | null;
  /**
   * Name of the actor.
   */
  actor_name: string | null;
  /**
   * To whom it was done, or the second of two parties to mutual events. Empty where no such party is known by a reviewed name.
   */
  recipient_id: string | null;
  /**
   * Name of the recipient.
   */
  recipient_name: string | null;
  /**
   * `true` where the actor acted on the recipient, `false` where both took part alike.
   */
  directed: boolean;
  /**
   * Quad class of the events: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
   */
  quad: number;
  /**
   * How many events of this status: told as done. 0 means that no source of this corpus reports one, never that none happened.
   */
  reported: number;
  /**
   * How many events of this status: that lie in what somebody says, asserts or claims against somebody. 0 means that no source of this corpus reports one, never that none happened.
   */
  alleged: number;
  /**
   * How many events of this status: said not to have happened. 0 means that no source of this corpus reports one, never that none happened.
   */
  denied: number;
  /**
   * How many events of this status: said to lie ahead. 0 means that no source of this corpus reports one, never that none happened.
   */
  planned: number;
  /**
   * How many events of this status: asked for. 0 means that no source of this corpus reports one, never that none happened.
   */
  demanded: number;
  /**
   * How many events of this status: under a condition. 0 means that no source of this corpus reports one, never that none happened.
   */
  hypothetical: number;
  /**
   * The same, each event counted as often as independent sources tell of it (dyads.independent_sources).
   */
  reported_weighted: number;
  /**
   * The same, each event counted as often as independent sources tell of it (dyads.independent_sources).
   */
  alleged_weighted: number;
  /**
   * The same, each event counted as often as independent sources tell of it (dyads.independent_sources).
   */
  denied_weighted: number;
  /**
   * The same, each event counted as often as independent sources tell of it (dyads.independent_sources).
   */
  planned_weighted: number;
  /**
   * The same, each event counted as often as independent sources tell of it (dyads.independent_sources).
   */
  demanded_weighted: number;
  /**
   * The same, each event counted as often as independent sources tell of it (dyads.independent_sources).
   */
  hypothetical_weighted: number;
};

/**
 * Everything in one table, for a spreadsheet: each event once for each pair of its parties, with names, date, place and one quotation. It is derived from the other tables and holds nothing that they do not. A mutual event has one row for each unordered pair, a one-sided event one for each actor and recipient, an event with one party one row with the other side empty. To count events, count different event_ids, not rows.
 */
export type DyadsRow = {
  /**
   * The event, as in events.csv.
   */
  event_id: string;
  /**
   * Year of the event; empty where it is unknown or where the event may lie in either of two years.
   */
  year: number | null;
  /**
   * Month of the event, 1 to 12; empty where it is unknown or where the event may lie in either of two months.
   */
  month: number | null;
  /**
   * First day on which the event can have happened, by what the sources say.
   */
  date_earliest: string | null;
  /**
   * Last day on which the event can have happened, by what the sources say.
   */
  date_latest: string | null;
  /**
   * What kind of act it is: one of the sixteen event types of PLOVER 1.3. The list with its tests stands in the codebook.
   */
  event_type:
    | "AGREE"
    | "CONSULT"
    | "SUPPORT"
    | "CONCEDE"
    | "COOPERATE"
    | "AID"
    | "RETREAT"
    | "REQUEST"
    | "ACCUSE"
    | "REJECT"
    | "THREATEN"
    | "PROTEST"
    | "SANCTION"
    | "MOBILIZE"
    | "COERCE"
    | "ASSAULT";
  /**
   * Quad class of the event type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
   */
  quad: number;
  /**
   * How it was done: a mode that PLOVER allows for the event type, where the words decide it.
   */
  mode:
    | "visit"
    | "third-party"
    | "multilateral"
    | "phone"
    | "withdraw"
    | "release"
    | "return"
    | "disarm"
    | "ceasefire"
    | "access"
    | "resign"
    | "assist"
    | "change"
    | "yield"
    | "meet"
    | "disapprove"
    | "investigate"
    | "allege"
    | "restrict"
    | "ban"
    | "arrest"
    | "relations"
    | "expel"
    | "territory"
    | "violence"
    | "demo"
    | "riot"
    | "strike"
    | "hunger"
    | "boycott"
    | "obstruct"
    | "convict"
    | "discontinue"
    | "troops"
    | "weapons"
    | "police"
    | "militia"
    | "seize"
    | "censor"
    | "curfew"
    | "martial-law"
    | "deport"
    | "withhold"
    | "misinformation"
    | "cyber"
    | "abduct"
    | "beat"
    | "torture"
    | "execute"
    | "sexual"
    | "assassinate"
    | "destroy"
    | "primitive"
    | "firearms"
    | "explosives"
    | "suicide-attack"
    | "aerial"
    | "drone"
    | "heavy-weapons"
    | "crowd-control"
    | "cleansing"
    | "massacre"
    | "unconventional"
    | "sideAB"
    | null;
  /**
   * How the sources put it. `reported`: told as done. `alleged`: lies in what somebody says, asserts or claims against somebody. `denied`: said not to have happened. `planned`: said to lie ahead. `demanded`: asked for. `hypothetical`: under a condition. It is the standing of the report, not a verdict on the facts.
   */
  status: "reported" | "alleged" | "denied" | "planned" | "demanded" | "hypothetical";
  /**
   * Who did it, or the first of two parties to a mutual event (the order of a mutual pair means nothing). Empty where no actor is known by a reviewed name.
   */
  actor_id: string | null;
  /**
   * Name of the actor.
   */
  actor_name: string | null;
  /**
   * State that the actor acts for.
   */
  actor_country: string | null;
  /**
   * To whom it was done, or the second of two parties to a mutual event. Empty where there is none or none is known by a reviewed name.
   */
  recipient_id: string | null;
  /**
   * Name of the recipient.
   */
  recipient_name: string | null;
  /**
   * State that the recipient acts for.
   */
  recipient_country: string | null;
  /**
   * `true` where one side acted on the other, `false` where both took part alike.
   */
  directed: boolean;
  /**
   * Name of the place where it happened.
   */
  place: string | null;
  /**
   * How many sources of this release tell of the event.
   */
  sources: number;
  /**
   * The same, with copies and retellings counted together with the source they take their text from (sources.copy_of).
   */
  independent_sources: number;
  /**
   * Who stands behind the row: `machine` (coded by rule, read by nobody), `accepted` (read and found right), `corrected` (read and changed), `added` (missed by the machine and written by a reviewer). Whether the reviewer was a person or software stands in reviewers.csv.
   */
  review_status: "machine" | "accepted" | "corrected" | "added";
  /**
   * Words of one source on which the event rests: the source published first, then the first such place in it. All of them are in evidence.csv. As there, cut or empty where the licence of the source allows no more.
   */
  quotation: string | null;
  /**
   * Who says so in those words: the name of the speaker, or the source's words for the speaker; `unattributed` where the source names nobody; empty where the source speaks for itself.
   */
  attributed_to: string | null;
  /**
   * Address of the report that the quotation is from.
   */
  url: string | null;
  /**
   * Last day on which the first of the sources that tell of the event can have been published. An event told as done lies no later than that, also where no source says when it was; how much earlier, nobody says. Sources whose year of publication is not certain do not count; empty where there is no other.
   */
  first_reported: string | null;
};

/**
 * Who had to do with whom, and how often: ready for Gephi, NetworkX and igraph. Derived from the events whose status is `reported`; what is alleged, denied or planned is not in it.
 */
export type EdgesRow = {
  /**
   * The actor, or the first of two parties to mutual events.
   */
  source: string;
  /**
   * The recipient, or the second of two parties to mutual events.
   */
  target: string;
  /**
   * What kind of act it is: one of the sixteen event types of PLOVER 1.3. The list with its tests stands in the codebook.
   */
  type:
    | "AGREE"
    | "CONSULT"
    | "SUPPORT"
    | "CONCEDE"
    | "COOPERATE"
    | "AID"
    | "RETREAT"
    | "REQUEST"
    | "ACCUSE"
    | "REJECT"
    | "THREATEN"
    | "PROTEST"
    | "SANCTION"
    | "MOBILIZE"
    | "COERCE"
    | "ASSAULT";
  /**
   * How many events of this release.
   */
  weight: number;
  /**
   * First day on which the earliest of them can have happened; empty where none is dated.
   */
  first_date: string | null;
  /**
   * Last day on which the latest of them can have happened.
   */
  last_date: string | null;
  /**
   * `true` where source acted on target, `false` where both took part alike.
   */
  directed: boolean;
};

/**
 * The persons, organizations, places and groups that the records name. Every entity was entered by a reviewer.
 */
export type EntitiesRow = {
  /**
   * Id of the entity, chosen by people and never used for another.
   */
  entity_id: string;
  /**
   * `person`, `organization`, `place`, or `group` (a people, a movement, the supporters of somebody: many persons without an organization).
   */
  type: "person" | "organization" | "place" | "group";
  /**
   * The name to print.
   */
  name: string;
  /**
   * Who or what it is, in neutral words.
   */
  description: string | null;
  /**
   * The state that the entity acts for; empty for parties, private persons and others who act for none.
   */
  country: string | null;
  /**
   * Item of Wikidata on the same entity, where it could be verified.
   */
  wikidata_id: string | null;
  /**
   * First day on which a source that mentions it can have been published; empty where no such source is dated.
   */
  first_reported: string | null;
  /**
   * Last day on which a source that mentions it can have been published.
   */
  last_reported: string | null;
  /**
   * How many sources of this release mention it.
   */
  sources: number;
  /**
   * How many mentions of it this release has.
   */
  mentions: number;
  /**
   * Class of schema.org that stands nearest to the type, for linked data: a group has none of its own and is a Thing.
   */
  schema_type: "Person" | "Organization" | "Place" | "Thing";
};

/**
 * What was reported to have happened between political actors. Each row joins the accounts that one or several sources give of the same event; where they differ, the row holds the value with the most independent sources (then the most precise, then the earliest published) and accounts.csv holds them all.
 */
export type EventsRow = {
  /**
   * Id of the event. It stays the same from release to release while any account of the event remains.
   */
  event_id: string;
  /**
   * What kind of act it is: one of the sixteen event types of PLOVER 1.3. The list with its tests stands in the codebook.
   */
  event_type:
    | "AGREE"
    | "CONSULT"
    | "SUPPORT"
    | "CONCEDE"
    | "COOPERATE"
    | "AID"
    | "RETREAT"
    | "REQUEST"
    | "ACCUSE"
    | "REJECT"
    | "THREATEN"
    | "PROTEST"
    | "SANCTION"
    | "MOBILIZE"
    | "COERCE"
    | "ASSAULT";
  /**
   * How it was done: a mode that PLOVER allows for the event type, where the words decide it.
   */
  mode:
    | "visit"
    | "third-party"
    | "multilateral"
    | "phone"
    | "withdraw"
    | "release"
    | "return"
    | "disarm"
    | "ceasefire"
    | "access"
    | "resign"
    | "assist"
    | "change"
    | "yield"
    | "meet"
    | "disapprove"
    | "investigate"
    | "allege"
    | "restrict"
    | "ban"
    | "arrest"
    | "relations"
    | "expel"
    | "territory"
    | "violence"
    | "demo"
    | "riot"
    | "strike"
    | "hunger"
    | "boycott"
    | "obstruct"
    | "convict"
    | "discontinue"
    | "troops"
    | "weapons"
    | "police"
    | "militia"
    | "seize"
    | "censor"
    | "curfew"
    | "martial-law"
    | "deport"
    | "withhold"
    | "misinformation"
    | "cyber"
    | "abduct"
    | "beat"
    | "torture"
    | "execute"
    | "sexual"
    | "assassinate"
    | "destroy"
    | "primitive"
    | "firearms"
    | "explosives"
    | "suicide-attack"
    | "aerial"
    | "drone"
    | "heavy-weapons"
    | "crowd-control"
    | "cleansing"
    | "massacre"
    | "unconventional"
    | "sideAB"
    | null;
  /**
   * How the sources put it. `reported`: told as done. `alleged`: lies in what somebody says, asserts or claims against somebody. `denied`: said not to have happened. `planned`: said to lie ahead. `demanded`: asked for. `hypothetical`: under a condition. It is the standing of the report, not a verdict on the facts.
   */
  status: "reported" | "alleged" | "denied" | "planned" | "demanded" | "hypothetical";
  /**
   * When it happened, as precisely as the sources say: `2017-06-27`, `2017-08` for a month, `2017-08~` for about then, `XXXX-06` for a June of unknown year. Empty where no source dates it.
   */
  date: string | null;
  /**
   * First day on which it can have happened; empty where the year is unknown.
   */
  date_earliest: string | null;
  /**
   * Last day on which it can have happened; empty where the year is unknown.
   */
  date_latest: string | null;
  /**
   * Where it happened: an entity of type place.
   */
  place_id: string | null;
  /**
   * How long it took.
   */
  duration: string | null;
  /**
   * A short description for reading, made from the other columns.
   */
  label: string;
  /**
   * How many sources of this release tell of it.
   */
  sources: number;
  /**
   * `true` where sources (or places in one source) give different values for one property of the event; see accounts.csv.
   */
  accounts_differ: boolean;
  /**
   * Who stands behind the row: `machine` (coded by rule, read by nobody), `accepted` (read and found right), `corrected` (read and changed), `added` (missed by the machine and written by a reviewer). Whether the reviewer was a person or software stands in reviewers.csv.
   */
  review_status: "machine" | "accepted" | "corrected" | "added";
  /**
   * The reviewer of the row; empty where nobody has reviewed it.
   */
  reviewed_by: string | null;
  /**
   * How many role-fillers the sources name in words that no reviewed name settles. They are in accounts.csv with an empty value.
   */
  unresolved: number;
  /**
   * Why, or in what matter: a PLOVER context of the text around the event. It describes the text, not the act.
   */
  context:
    | "military"
    | "intelligence"
    | "executive"
    | "legislative"
    | "election"
    | "political_institutions"
    | "pro_democracy"
    | "pro_autocracy"
    | "economic"
    | "legal"
    | "reparations"
    | "human_rights"
    | "rights_freedoms"
    | "repression"
    | "human_security"
    | "gender"
    | "lgbt"
    | "religion_ethnicity"
    | "inequality"
    | "diplomatic"
    | "territory"
    | "peacekeeping"
    | "health"
    | "asylum"
    | "migration"
    | "disasters"
    | "natural_resource"
    | "environment"
    | "technology"
    | "terrorism"
    | "cbrn"
    | "cyber"
    | "misinformation"
    | "crime"
    | "corruption"
    | "illegal_drugs"
    | "trafficking"
    | null;
};

/**
 * The characters on which each event, statement and relation rests.
 */
export type EvidenceRow = {
  /**
   * The record: an event, a statement or a relation.
   */
  record_id: string;
  /**
   * The source that tells it.
   */
  source_id: string;
  /**
   * Where the words begin: how many Unicode characters (code points) of the source's text come before.
   */
  start: number;
  /**
   * Where the words end: the position after the last character, counted in Unicode code points.
   */
  end: number;
  /**
   * The words, exactly the characters from start to end. Cut to a number of words, with `[…]` for those left out, or empty where the licence of the source allows no more.
   */
  text: string | null;
  /**
   * Name of the rule that fired, or `curator` where a person added the row.
   */
  rule: string;
  /**
   * Who says so: the id of the statement in which the words lie; `unattributed` where the source says that somebody says so but names nobody; empty where the source speaks for itself.
   */
  attributed_to: string | null;
};

/**
 * Ids of the same entity in other collections.
 */
export type IdentifiersRow = {
  /**
   * The entity.
   */
  entity_id: string;
  /**
   * Which collection.
   */
  scheme: string;
  /**
   * The id there.
   */
  value: string;
};

/**
 * How one record bears on another. A reader of an accusation should look here for its denial or for what cleared the accused.
 */
export type LinksRow = {
  /**
   * The record that the tie is said of: an event, a statement or a relation.
   */
  record_id: string;
  /**
   * The record that it is tied to.
   */
  other_id: string;
  /**
   * Read as record, link, other: `part_of` (one of several events that a collective account tells together), `denies`, `answers`, `clears` (an acquittal, a withdrawal of the charge).
   */
  link: "part_of" | "denies" | "answers" | "clears";
};

/**
 * Every place where a source names an entity, in full or by a word that stands for it.
 */
export type MentionsRow = {
  /**
   * Id of the mention.
   */
  mention_id: string;
  /**
   * The source.
   */
  source_id: string;
  /**
   * Where the words begin: how many Unicode characters (code points) of the source's text come before.
   */
  start: number;
  /**
   * Where the words end: the position after the last character, counted in Unicode code points.
   */
  end: number;
  /**
   * The words, exactly the characters from start to end. Cut to a number of words, with `[…]` for those left out, or empty where the licence of the source allows no more.
   */
  text: string | null;
  /**
   * Whom or what they stand for.
   */
  entity_id: string;
  /**
   * `name` (a reviewed name), `short_form` (part of a name given before), `title`, `description` ("the party"), `pronoun`.
   */
  form: "name" | "short_form" | "title" | "description" | "pronoun";
  /**
   * Name of the rule that settled it.
   */
  rule: string;
};

/**
 * The names, short forms, titles and acronyms by which a reviewer said that an entity may be recognised. Nothing else becomes an entity.
 */
export type NamesRow = {
  /**
   * The entity.
   */
  entity_id: string;
  /**
   * The name as sources write it.
   */
  name: string;
  /**
   * `name` in full, `short` form, `title` or office that stands for the entity, `acronym`, or `demonym` (the adjective of a country).
   */
  kind: "name" | "short" | "title" | "acronym" | "demonym";
  /**
   * Language of the name.
   */
  language: string | null;
  /**
   * The name stands for the entity in sources published on or after this day.
   */
  valid_from: string | null;
  /**
   * The name stands for the entity in sources published on or before this day.
   */
  valid_until: string | null;
  /**
   * Who said so.
   */
  reviewed_by: string | null;
  /**
   * The day of that decision.
   */
  reviewed_on: string | null;
};

/**
 * Who took part in an event, and as what.
 */
export type ParticipantsRow = {
  /**
   * The event.
   */
  event_id: string;
  /**
   * The person, organization or group.
   */
  entity_id: string;
  /**
   * `actor` did it, `recipient` is whom it was done to, `participant` is a party to a mutual event (a meeting, an exchange, an agreement between named parties), `attendee` was there without being a party.
   */
  role: "actor" | "recipient" | "participant" | "attendee";
};

/**
 * Where the places of the dataset lie, reviewed by hand; no program looked them up. Coordinates are rounded to about a kilometre for sites and cities, and are a point near the middle of provinces and countries.
 */
export type PlacesRow = {
  /**
   * The place.
   */
  entity_id: string;
  /**
   * North of the equator, WGS 84; south of it negative.
   */
  latitude: number;
  /**
   * East of Greenwich, WGS 84; west of it negative.
   */
  longitude: number;
  /**
   * What the point stands for: the middle of a `country`, of its first-order division (`admin1`: a province or state), a `city`, or a `site` within one. A point of a country or province is no place where anything happened.
   */
  precision: "country" | "admin1" | "city" | "site";
  /**
   * Id in GeoNames, where it was verified.
   */
  geonames_id: string | null;
  /**
   * State in which the place lies (not one that it acts for, as in entities.csv).
   */
  country: string | null;
  /**
   * First-order division in which the place lies, by its English name.
   */
  admin1: string | null;
};

/**
 * Ids of earlier releases that are no longer in use, and what to read instead.
 */
export type RedirectsRow = {
  /**
   * The id that is no longer used.
   */
  old_id: string;
  /**
   * The id to use instead; empty where the record was retired without a successor.
   */
  new_id: string | null;
  /**
   * Why, in words that carry nothing personal.
   */
  reason: string;
  /**
   * Version of the dataset since which this holds.
   */
  since: string | null;
};

/**
 * A tie that lasts, between two entities: an office, a membership, kinship, a place of residence.
 */
export type RelationsRow = {
  /**
   * Id of the tie.
   */
  relation_id: string;
  /**
   * The entity that the tie is said of.
   */
  subject_id: string;
  /**
   * What ties subject and object, read as subject, relation, object: a term of schema.org or Popolo where one exists, else of this dataset's vocabulary.
   */
  relation: string;
  /**
   * The entity that it ties the subject to.
   */
  object_id: string;
  /**
   * The source's words for the tie. Cut to a number of words, with `[…]` for those left out, or empty where the licence of the source allows no more.
   */
  label: string | null;
  /**
   * Since when, where the words say so.
   */
  valid_from: string | null;
  /**
   * Until when, where the words say so.
   */
  valid_until: string | null;
  /**
   * Who stands behind the row: `machine` (coded by rule, read by nobody), `accepted` (read and found right), `corrected` (read and changed), `added` (missed by the machine and written by a reviewer). Whether the reviewer was a person or software stands in reviewers.csv.
   */
  review_status: "machine" | "accepted" | "corrected" | "added";
  /**
   * The reviewer of the row; empty where nobody has reviewed it.
   */
  reviewed_by: string | null;
};

/**
 * Who made the decisions of the reviewed lists and on the records.
 */
export type ReviewersRow = {
  /**
   * Short name of the reviewer, as in reviewed_by.
   */
  reviewer: string;
  /**
   * `person` or `software` (a language model that decides by the codebook is software). Empty where nobody has said, and then counted as neither.
   */
  kind: "person" | "software" | null;
  /**
   * What the reviewer is qualified by.
   */
  about: string | null;
};

/**
 * Which rules the machine read the records of this release by, what each says, how often it fired, and how reviewed decisions judged it. It stands in place of an invented number of confidence: where nobody judged, nothing is said.
 */
export type RulesRow = {
  /**
   * Name of the rule, as in evidence.rule and mentions.rule. What stands behind a `+` was done after the rule itself.
   */
  rule: string;
  /**
   * Whose rows rest on it.
   */
  table: "events" | "statements" | "relations" | "mentions";
  /**
   * What the rule says.
   */
  description: string | null;
  /**
   * An invented sentence that the rule reads, from its lexicon.
   */
  example: string | null;
  /**
   * Rows of this release that rest on it: of evidence.csv, or of mentions.csv.
   */
  fired: number;
  /**
   * Readings of it on which a reviewer decided: accepted, corrected or rejected. What a reviewer added is no rule's.
   */
  n_judged: number;
  /**
   * Those of them that were accepted as they were.
   */
  n_right: number;
  /**
   * n_right by n_judged; empty where nothing was judged.
   */
  precision: number | null;
  /**
   * Lower end of the 95 % interval of the precision by Wilson's score; empty where nothing was judged.
   */
  wilson_low: number | null;
  /**
   * Upper end of it.
   */
  wilson_high: number | null;
};

/**
 * The reports that the dataset rests on.
 */
export type SourcesRow = {
  /**
   * Id of the source.
   */
  source_id: string;
  /**
   * Title of the report; that of a digest is our own and begins with "Digest: ". Cut, with `[…]` for the words left out, to as many words as the licence of the source allows of a quotation; 25 where it allows none.
   */
  title: string | null;
  /**
   * Who published it.
   */
  publisher: string | null;
  /**
   * Who wrote it.
   */
  author: string | null;
  /**
   * When it was published.
   */
  published: string | null;
  /**
   * First day on which it can have been published.
   */
  published_earliest: string | null;
  /**
   * Last day on which it can have been published.
   */
  published_latest: string | null;
  /**
   * Place and date at the head of the report, as it gives them.
   */
  dateline: string | null;
  /**
   * Language of the text.
   */
  language: string | null;
  /**
   * Address of the report; for a digest, of the report that it digests.
   */
  url: string | null;
  /**
   * Licence of the text whose offsets are given: for a digest that of our words, not of the report.
   */
  licence: string | null;
  /**
   * SHA-256 of the raw file's bytes.
   */
  sha256: string;
  /**
   * Length of the normalised text.
   */
  characters: number;
  /**
   * The raw file, from the raw folder on.
   */
  path: string;
  /**
   * `original`: the publisher's text. `digest`: our words for what the report says; offsets and quotations are the digest's, not the report's.
   */
  form: "original" | "digest";
  /**
   * What kind of publisher it is. A `party` to the events reports on itself.
   */
  publisher_kind:
    "party" | "government" | "agency" | "newspaper" | "broadcaster" | "website" | "advocacy" | "individual" | null;
  /**
   * The source from which this one takes its text or retells it; the two count as one independent source.
   */
  copy_of: string | null;
};

/**
 * Which entities the content of a statement names, by name or by a word that stands for them.
 */
export type StatementEntitiesRow = {
  /**
   * The statement.
   */
  statement_id: string;
  /**
   * The entity named in it.
   */
  entity_id: string;
};

/**
 * Who said what, in the source's own words. That a statement is here means that the source reports it as said, not that it is true.
 */
export type StatementsRow = {
  /**
   * Id of the statement.
   */
  statement_id: string;
  /**
   * The source that reports it.
   */
  source_id: string;
  /**
   * Who said it: the entity that the speaker's words stand for. Empty where no reviewed name settles it or the source names nobody.
   */
  speaker_id: string | null;
  /**
   * The source's words for the speaker, a pronoun included; empty where it has none, or where its licence allows no words.
   */
  speaker_text: string | null;
  /**
   * To whom it was said.
   */
  addressee_id: string | null;
  /**
   * The source's word or words that mark it as said; empty where a quotation stands without any, or where the licence of the source allows no words.
   */
  cue: string | null;
  /**
   * `direct`: in quotation marks. `indirect`: reported without marks. `mixed`: reported with some words in marks.
   */
  quote_type: "direct" | "indirect" | "mixed";
  /**
   * What was said, exactly the characters from start to end, without speaker and cue. Cut to a number of words, with `[…]` for those left out, or empty where the licence of the source allows no more.
   */
  content: string | null;
  /**
   * Where the content begin: how many Unicode characters (code points) of the source's text come before.
   */
  start: number;
  /**
   * Where the content end: the position after the last character, counted in Unicode code points.
   */
  end: number;
  /**
   * Who stands behind the row: `machine` (coded by rule, read by nobody), `accepted` (read and found right), `corrected` (read and changed), `added` (missed by the machine and written by a reviewer). Whether the reviewer was a person or software stands in reviewers.csv.
   */
  review_status: "machine" | "accepted" | "corrected" | "added";
  /**
   * The reviewer of the row; empty where nobody has reviewed it.
   */
  reviewed_by: string | null;
};

export interface Tables {
  accounts: AccountsRow[];
  actor_codes: ActorCodesRow[];
  changes: ChangesRow[];
  corpus: CorpusRow[];
  crosswalk: CrosswalkRow[];
  dyad_month: DyadMonthRow[];
  dyads: DyadsRow[];
  edges: EdgesRow[];
  entities: EntitiesRow[];
  events: EventsRow[];
  evidence: EvidenceRow[];
  identifiers: IdentifiersRow[];
  links: LinksRow[];
  mentions: MentionsRow[];
  names: NamesRow[];
  participants: ParticipantsRow[];
  places: PlacesRow[];
  redirects: RedirectsRow[];
  relations: RelationsRow[];
  reviewers: ReviewersRow[];
  rules: RulesRow[];
  sources: SourcesRow[];
  statement_entities: StatementEntitiesRow[];
  statements: StatementsRow[];
}
