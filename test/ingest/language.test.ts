import { describe, expect, it } from "vitest";
import { foreignLanguage } from "../../pipeline/ingest/detect-language.ts";
import { ingest } from "./helpers.ts";

const FRENCH =
  "La ministre a rencontré mardi les dirigeants du syndicat et leur a demandé de mettre fin au blocus du port, a indiqué son cabinet. Le syndicat a refusé et a dit qu'il continuerait.";

describe("the language of a text", () => {
  it.each([
    [
      "prose",
      "The minister of trade met leaders of the union on Tuesday and asked them to end the blockade of the port.",
    ],
    [
      "headlines",
      "Minister meets union leaders, urges end to port blockade. Union rejects call, vows to go on. Senator slams talks, backs sanctions.",
    ],
    [
      "names",
      "Present: Ada Quill, Odo Keld, Bram Reed, Cora Moss, Dan Fell, Eve Hart, Finn Lowe, Gus Nye, Hal Orr, Ivy Pike, Jon Quist, Kit Rowe.",
    ],
    [
      "results",
      "Varn 3 Keld 1, Reed 2 Moss 2, Fell 0 Hart 4. Standings: Varn 34 points, Keld 31, Reed 28, Moss 25. Next fixtures: Varn Reed Saturday, Moss Hart Sunday, Keld Fell Monday.",
    ],
    [
      "a post",
      "Met with @AdaQuill today. Great discussion on #Varn human rights, trade, visas. Thank you Minister! More meetings tomorrow w/ State Dept officials. Stay tuned folks.",
    ],
    ["too little", "Danke sehr."],
    ["no letters", "12 34 -- 56"],
    ["nothing", ""],
    [
      "a foreign name in it",
      "The Bharatiya Lok Dal and the Partido dos Trabalhadores of the north signed an agreement with the Parti du Peuple.",
    ],
  ])("is English, or unknown, for %s", (_, text) => expect(foreignLanguage(text)).toBeNull());

  it.each([
    ["fr", FRENCH],
    [
      "de",
      "Die Ministerin traf am Dienstag die Führer der Gewerkschaft und bat sie, die Blockade des Hafens zu beenden, teilte ihr Büro mit. Die Gewerkschaft lehnte ab.",
    ],
    [
      "es",
      "La ministra se reunió el martes con los dirigentes del sindicato y les pidió que pusieran fin al bloqueo del puerto, informó su oficina. El sindicato se negó.",
    ],
    [
      "nl",
      "De minister ontmoette dinsdag de leiders van de vakbond en vroeg hun om de blokkade van de haven te beëindigen, aldus haar kantoor. De bond weigerde.",
    ],
    [
      "sv",
      "Ministern träffade fackets ledare på tisdagen och bad dem att häva blockaden av hamnen, uppger hennes kontor. Facket vägrade och sade att det skulle fortsätta.",
    ],
    [
      "tr",
      "Bakan salı günü sendika liderleriyle görüştü ve onlardan liman ablukasına son vermelerini istedi, dedi ofisi. Sendika reddetti ve devam edeceğini söyledi.",
    ],
    ["ur", "وزیر نے منگل کو یونین کے رہنماؤں سے ملاقات کی اور ان سے بندرگاہ کی ناکہ بندی ختم کرنے کو کہا۔"],
    ["ru", "Министр встретилась во вторник с руководителями профсоюза и попросила их прекратить блокаду порта."],
    ["zh", "部长周二会见了工会领导人,要求他们结束对港口的封锁,她的办公室说。工会拒绝了。"],
    // Close to two languages that it is not: named by neither.
    [
      "und",
      "Ministeren mødte lederne af fagforeningen tirsdag og bad dem om at ophæve blokaden af havnen, oplyser hendes kontor. Fagforeningen afviste og sagde, at den ville fortsætte.",
    ],
  ])("is not English but %s, or hard to say", (language, text) => {
    for (const times of [1, 2, 9]) expect(["und", language]).toContain(foreignLanguage(`${text} `.repeat(times)));
  });

  it("is named where no other is close", () => {
    expect(foreignLanguage(FRENCH)).toBe("fr");
    expect(foreignLanguage("部长周二会见了工会领导人,要求他们结束对港口的封锁。")).toBe("zh");
  });

  it("is noted where a source says nothing, and what a person says stands", async () => {
    const unsaid = await ingest("a.md", FRENCH);
    const said = await ingest("a.md", `---\nlanguage: en\n---\n${FRENCH}`);
    const line = await ingest("a.jsonl", JSON.stringify({ text: FRENCH }));
    expect([unsaid, said, line].map(({ documents }) => documents[0]?.description.language)).toEqual(["fr", "en", "fr"]);
  });

  it("is the text's where the template of a page says another", async () => {
    const html = `<html lang="en"><p>${FRENCH}</p><p>${FRENCH}</p>`;
    const feed = `<rss><channel><language>en</language><item><description>${FRENCH}</description></item></channel></rss>`;
    const found = [await ingest("a.html", html), await ingest("a.rss", feed)];
    expect(found.map(({ documents }) => documents[0]?.description.language)).toEqual(["fr", "fr"]);
  });
});
