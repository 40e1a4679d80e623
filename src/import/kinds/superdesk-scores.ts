import type { Element, ElementContent } from "hast";
import { asList, asText, isObject, type JsonObject, objectOf } from "../json.ts";
import { makeElement, textNode } from "../words/elements.ts";
import { plainWords } from "../words/plain.ts";

/** A card of a match with all its words: the two sides, who scored, and what the match says. `undefined` for no card. */
export function scorecardTable(data: JsonObject): ElementContent[] | undefined {
  const { home, away } = data;
  if (!isObject(home) || !isObject(away)) return undefined;
  const sides = [home, away].map((side) => [
    plainWords(asText(side.name) ?? ""),
    plainWords(asText(side.score) ?? ""),
  ]);
  const table = makeElement("table", [makeElement("tbody", sides.map(row))]);
  const scorers = [home, away].flatMap((side) => wordsIn(side.scorers));
  const rest = [
    objectOf(data.match),
    ...Object.entries(data).flatMap(([key, value]) => (/^(?:home|away|match)$/.test(key) ? [] : [value])),
  ];
  const lines = [...scorers, ...rest.flatMap(wordsIn)].filter((line) => line !== "");
  return [
    table,
    ...(lines.length === 0
      ? []
      : [
          makeElement(
            "ul",
            lines.map((line) => makeElement("li", [textNode(line)])),
          ),
        ]),
  ];
}

function row(cells: readonly string[]): Element {
  return makeElement(
    "tr",
    cells.map((cell) => makeElement("td", [textNode(cell)])),
  );
}

/** All words in a value; those of one object are one line. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isObject(value)) return asList(value).flatMap((words) => plainWords(asText(words) ?? ""));
  const flat = Object.values(value).filter((inner) => typeof inner !== "object");
  const line = flat
    .map((words) => plainWords(asText(words) ?? ""))
    .filter((words) => words !== "")
    .join(" ");
  const nested = Object.values(value).filter((inner) => typeof inner === "object");
  return [line, ...nested.flatMap(wordsIn)].filter((words) => words !== "");
}
