import type { ElementContent } from "hast";
import { asText, type JsonObject, objectOf } from "../json.ts";
import { cleanLine } from "../words/clean-text.ts";
import { makeElement, textNode } from "../words/elements.ts";

const MARKS: Readonly<Record<string, string>> = {
  BoldSpan: "strong",
  ItalicSpan: "em",
  StrikethroughSpan: "del",
};

interface Span {
  readonly kind: string;
  /** In code points; the end is the first behind it. */
  readonly start: number;
  readonly end: number;
  readonly href: string | undefined;
}

/** A text with its spans as elements; a first line that is a headline as a whole is the headline. */
export function spannedText(
  words: string,
  given: readonly JsonObject[],
): { headline?: string; children: ElementContent[] } {
  const points = Array.from(words);
  const spans = given.map(spanOf);
  const lines = linesOf(points);
  const isHeading = ([from, to]: readonly [number, number]) =>
    spans.some(({ kind, start, end }) => kind === "HeadlineSpan" && start <= from && end >= to) && to > from;
  const [first] = lines;
  const hasHeadline = first !== undefined && isHeading(first) && lines.length > 1;
  const rest = hasHeadline ? lines.slice(1) : lines;
  const children: ElementContent[] = [];
  let paragraph: ElementContent[] = [];
  const end = () => {
    if (paragraph.length > 0) children.push(makeElement("p", paragraph));
    paragraph = [];
  };
  for (const line of rest) {
    if (
      points
        .slice(...line)
        .join("")
        .trim() === ""
    )
      end();
    else if (isHeading(line)) {
      end();
      children.push(makeElement("h3", pieces(points, line, spans)));
    } else
      paragraph.push(
        ...(paragraph.length > 0 ? [makeElement("br", [])] : []),
        ...pieces(points, line, spans),
      );
  }
  end();
  return hasHeadline ? { headline: cleanLine(points.slice(...first).join("")), children } : { children };
}

function spanOf(span: JsonObject): Span {
  return {
    kind: (asText(span._type) ?? "").replace(/^.*::/, ""),
    start: Number(span.start ?? 0),
    end: Number(span.end ?? 0),
    href: asText(objectOf(span.ref).url),
  };
}

/** Where lines begin and end. */
function linesOf(points: readonly string[]): [number, number][] {
  const lines: [number, number][] = [];
  let from = 0;
  for (const [index, point] of points.entries()) {
    if (point !== "\n") continue;
    lines.push([from, index]);
    from = index + 1;
  }
  return [...lines, [from, points.length]];
}

/** A line in pieces of which each has the same spans from its beginning to its end. */
function pieces(
  points: readonly string[],
  [from, to]: readonly [number, number],
  spans: readonly Span[],
): ElementContent[] {
  const cuts = [from, to, ...spans.flatMap(({ start, end }) => [start, end])];
  const inside = [...new Set(cuts)].filter((cut) => cut >= from && cut <= to).toSorted((a, b) => a - b);
  return inside.slice(0, -1).map((start, index) => {
    const end = inside[index + 1] ?? to;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const link = over.find(({ kind, href }) => kind === "RefSpan" && href !== undefined);
    const marks = over.flatMap(({ kind }) => MARKS[kind] ?? []);
    const words: ElementContent = textNode(points.slice(start, end).join(""));
    const marked = marks.reduce<ElementContent>((node, mark) => makeElement(mark, [node]), words);
    return link?.href === undefined ? marked : makeElement("a", [marked], { href: link.href });
  });
}
