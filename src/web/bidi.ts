/** Marks that turn the direction of text (Unicode's explicit directional formatting): what opens with them must close. */

const MARKS = /[\u202a-\u202e\u2066-\u2069]/;
const POP_EMBEDDING = "\u202c";
const POP_ISOLATE = "\u2069";
const FIRST_STRONG_ISOLATE = "\u2068";
// What is isolated inside a text does not decide the direction of that text.
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

const closerOf = (mark: string) => (mark >= "\u2066" ? POP_ISOLATE : POP_EMBEDDING);

/** A text that cannot turn what follows it in the same line: what it opens is closed at its end. */
export function closeBidi(text: string): string {
  if (!MARKS.test(text)) return text;
  const open: string[] = [];
  let kept = "";
  for (const character of text) {
    if (!MARKS.test(character)) {
      kept += character;
    } else if (character !== POP_EMBEDDING && character !== POP_ISOLATE) {
      open.push(closerOf(character));
      kept += character;
    } else {
      kept += close(open, character);
    }
  }
  return kept + open.toReversed().join("");
}

/** What a closing mark comes to: nothing where it closes nothing; the end of an isolate ends what was opened in it. */
function close(open: string[], closer: string): string {
  const at = open.lastIndexOf(closer);
  const isBeyondIsolate = closer === POP_EMBEDDING && open.lastIndexOf(POP_ISOLATE) > at;
  if (at === -1 || isBeyondIsolate) return "";
  return open.splice(at).toReversed().join("");
}

/** A text whose isolates are whole: an end too many or too few would end the isolation of the element around it. */
export function isolateBidi(text: string): string {
  let depth = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== POP_ISOLATE) depth++;
    else if (depth === 0) return "";
    else depth--;
    return mark;
  });
  return kept + POP_ISOLATE.repeat(depth);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

// A quick look that saves the long one.
const ALL_ASCII = /^[\x20-\x7e]*$/;

/**
 * A text whose direction is found by its own first letter, inside plain text that runs in `direction`: in a `<title>`, in
 * metadata and in feeds there is no element that could isolate it. Text of the same direction is returned without marks.
 */
export function isolateForeign(text: string, direction: "ltr" | "rtl"): string {
  if (direction === "ltr" && ALL_ASCII.test(text)) return text;
  const closed = closeBidi(text);
  const letter = /\p{L}/u.exec(closed.replace(ISOLATED, ""))?.[0];
  if (letter === undefined || RIGHT_TO_LEFT.test(letter) === (direction === "rtl")) return closed;
  return `${FIRST_STRONG_ISOLATE}${closed}${POP_ISOLATE}`;
}
