/** The article in the JSON-LD of a page: schema.org NewsArticle and its kin, wherever the publisher put it. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly body: string | null;
}

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:(?:[A-Za-z]*News)?Article|BlogPosting|LiveBlogPosting|Report)$/;

type Fields = Readonly<Record<string, unknown>>;

/** Scripts that are no JSON, and what is no text where a text should be, are passed over. Never throws. */
export function readLinkedData(scripts: readonly string[]): LinkedArticle {
  const nodes = scripts.flatMap(nodesOf);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ?? {};
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  /** A publisher may be given by reference to another node of the script. */
  const follow = (value: unknown): unknown => (isFields(value) ? (byId.get(String(value["@id"])) ?? value) : value);
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    publisher: nameOf(follow(first(article.publisher))) ?? nameOf(follow(first(article.sourceOrganization))),
    authors: list(article.author).flatMap((author) => nameOf(follow(author)) ?? []),
    published: textOf(article.datePublished),
    language: textOf(article.inLanguage) ?? nameOf(article.inLanguage),
    url: textOf(article.url) ?? textOf(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage),
    licence: textOf(article.license) ?? idOf(article.license),
    body: textOf(article.articleBody),
  };
}

function nodesOf(script: string): Fields[] {
  let value: unknown;
  try {
    value = JSON.parse(script);
  } catch {
    return [];
  }
  return list(value)
    .filter(isFields)
    .flatMap((node) => [node, ...list(node["@graph"]).filter(isFields)]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100);
  return value === undefined || value === null ? [] : [value];
}

function first(value: unknown): unknown {
  return list(value)[0];
}

function typesOf(node: Fields): readonly string[] {
  return list(node["@type"]).filter((type) => typeof type === "string");
}

function textOf(value: unknown): string | null {
  const text = first(value);
  return typeof text === "string" && text.trim() !== "" ? text : null;
}

function nameOf(value: unknown): string | null {
  return isFields(value) ? textOf(value.name) : textOf(value);
}

function idOf(value: unknown): string | null {
  return isFields(value) ? (textOf(value["@id"]) ?? textOf(value.url)) : null;
}
