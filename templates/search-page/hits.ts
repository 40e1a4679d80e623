/** Results as elements: as entries stand in lists, with the matches marked. */
import type { ExcerptPart, SearchHit } from "../../src/search/query/interface.ts";
import { linksOf } from "../../src/web/urls.ts";
import { createElement } from "./elements.ts";
import type { PageWords } from "./words.ts";

/** What results are printed with. */
export interface HitContext {
  readonly words: PageWords;
  /** The path of the archive's front page: `/live/`. */
  readonly base: string;
}

/** A result; its first link is the permalink. */
export function hitElement(hit: SearchHit, context: HitContext): HTMLLIElement {
  const { headline, excerpt, isKeyEvent } = hit;
  const lang = foreign(hit.language ?? hit.coverage.language, hit.direction ?? hit.coverage.direction);
  const title = createElement(
    "a",
    { href: hrefOf(hit.address, context), ...lang },
    ...marked(headline ?? excerpt),
  );
  const text = createElement("p", {}, createElement("span", lang, ...marked(excerpt)));
  return createElement(
    "li",
    { class: isKeyEvent ? "key" : undefined },
    createElement("p", { class: "rail" }, timeElement(hit)),
    createElement(
      "div",
      { class: "hit" },
      createElement("h3", {}, title),
      ...(headline === null || excerpt.length === 0 ? [] : [text]),
      facts(hit, context),
    ),
  );
}

function timeElement({ time, instant }: SearchHit): HTMLElement {
  const [date, clock, zone] = time;
  const part = (name: string, text: string) => createElement("span", { class: name }, text);
  return createElement(
    "time",
    { datetime: instant },
    part("clock", clock),
    " ",
    part("zone", zone),
    " ",
    part("date", date),
  );
}

/** The coverage, who wrote it, and the way to the entry among the others. */
function facts({ coverage, authors, isKeyEvent, place }: SearchHit, context: HitContext): HTMLElement {
  const lang = foreign(coverage.language, coverage.direction);
  const link = (address: string, text: string, attributes = {}) =>
    createElement("a", { href: hrefOf(address, context), ...attributes }, text);
  const { words } = context;
  const parts = [
    ...(isKeyEvent ? [createElement("strong", { class: "mark" }, words.get("keyEvent"))] : []),
    link(coverage.address, coverage.title, lang),
    ...(authors.length > 0 ? [authors.join(words.get("comma"))] : []),
    link(place, words.get("inContext")),
  ];
  const separated = parts.flatMap((part, index) => [
    ...(index > 0 ? [" · "] : []),
    createElement("span", {}, part),
  ]);
  return createElement("p", { class: "meta" }, ...separated);
}

function marked(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? createElement("mark", {}, text) : text));
}

/** `lang` and `dir` for words in another language than the page's. */
function foreign(language: string, direction: string): Record<string, string | undefined> {
  return language === document.documentElement.lang ? {} : { lang: language, dir: direction };
}

/** From the root of the host. */
function hrefOf(address: string, { base }: HitContext): string {
  const [path = "", anchor] = address.split("#");
  return linksOf({ url: new URL(base, location.origin).href }).href(path, anchor);
}
