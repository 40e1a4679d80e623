/** Marks that turn the direction of text (Unicode's explicit directional formatting): what opens with them must close. */

const MARKS = /[\u202a-\u202e\u2066-\u2069]/;
const POP_EMBEDDING = "\u202c";
const POP_ISOLATE = "\u2069";

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
