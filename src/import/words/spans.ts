/** Places between marks in a text, as `[embed]…[/embed]`, found in linear time however many marks are left open. */

/** A part of a text that begins with one mark and ends with another. */
export interface MarkedSpan {
  /** Where the first mark begins. */
  readonly start: number;
  /** Where the last mark ends. */
  readonly end: number;
  /** The text between each mark and the next. */
  readonly inside: readonly string[];
  /** What the first group of the first mark's pattern matched; `""` without one. */
  readonly name: string;
}

/**
 * A search for the first match at or behind a place; `undefined` where there is none. The text is read once as long as
 * each place is not before the last one. The pattern needs the flag g.
 */
export function createSearch(text: string, pattern: RegExp): (from: number) => RegExpExecArray | undefined {
  let found: RegExpExecArray | null | undefined;
  return (from) => {
    if (found === undefined || (found !== null && found.index < from)) {
      pattern.lastIndex = from;
      found = pattern.exec(text);
    }
    return found ?? undefined;
  };
}

/** The spans that hold these marks in their order. They don't overlap. All patterns need the flag g. */
export function findSpans(text: string, first: RegExp, ...further: readonly RegExp[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (let from = 0; ; ) {
    const span = nextSpan(text, from, [first, ...further]);
    // A mark that is missing behind this place is missing behind all later ones.
    if (span === undefined) return spans;
    spans.push(span);
    from = span.end;
  }
}

function nextSpan(text: string, from: number, marks: readonly RegExp[]): MarkedSpan | undefined {
  const found: RegExpExecArray[] = [];
  const inside: string[] = [];
  let end = from;
  for (const mark of marks) {
    mark.lastIndex = end;
    const match = mark.exec(text);
    if (match === null) return undefined;
    if (found.length > 0) inside.push(text.slice(end, match.index));
    found.push(match);
    end = match.index + match[0].length;
  }
  return { start: found[0]?.index ?? from, end, inside, name: found[0]?.[1] ?? "" };
}

/** A text with each of these parts replaced, which are in order and don't overlap. */
export function replaceSpans<Part extends Pick<MarkedSpan, "start" | "end">>(
  text: string,
  spans: readonly Part[],
  replace: (span: Part) => string,
): string {
  let from = 0;
  let replaced = "";
  for (const span of spans) {
    replaced += text.slice(from, span.start) + replace(span);
    from = span.end;
  }
  return replaced + text.slice(from);
}
