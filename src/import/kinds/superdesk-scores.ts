import type { Element, ElementContent } from "hast";
import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { element, text } from "../words/elements.ts";
import { plainWords } from "../words/plain.ts";

/** A card of a match with all its words: the two sides, who scored, and what the match says. `undefined` for no card. */
export function scorecardTable(data: JsonObject): ElementContent[] | undefined {
  const { home, away } = data;
  if (!isObject(home) || !isObject(away)) return undefined;
  const sides = [home, away].map((side) => [
    plainWords(textOf(side.name) ?? ""),
    plainWords(textOf(side.score) ?? ""),
  ]);
  const table = element("table", [element("tbody", sides.map(row))]);
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
          element(
            "ul",
            lines.map((line) => element("li", [text(line)])),
          ),
        ]),
  ];
}

function row(cells: readonly string[]): Element {
  return element(
    "tr",
    cells.map((cell) => element("td", [text(cell)])),
  );
}

/** All words in a value; those of one object are one line. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isObject(value)) return listOf(value).flatMap((words) => plainWords(textOf(words) ?? ""));
  const flat = Object.values(value).filter((inner) => typeof inner !== "object");
  const line = flat
    .map((words) => plainWords(textOf(words) ?? ""))
    .filter((words) => words !== "")
    .join(" ");
  const nested = Object.values(value).filter((inner) => typeof inner === "object");
  return [line, ...nested.flatMap(wordsIn)].filter((words) => words !== "");
}
