import type { SourcePosition } from "../../model/content.ts";
import { FILE_START } from "../../model/report.ts";
import type { FieldPositions, Fields } from "../../model/source.ts";

/**
 * Most front matter is keys with plain words after them, one a line, quoted words, or lists of such. This file reads
 * just that, and leaves the rest to the parser of YAML: the fields are the ones that the parser reads, which a test holds
 * over many thousands.
 */

const KEY = /^[a-z][a-z-]*$/;

/** A value begins with a letter or is a time; a number with words behind it is none to YAML. */
const WORDS = /^(?:[\p{L}“”‘’„«…(£€$]|\d(?=.* ))[^\0-\x1f\x7f-\x9f\ufeff\u2028\u2029]*$/u;
const TIME =
  /^(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?|\d{1,2}:\d{2})$/;

/** What makes YAML see more than words: a key inside the value, a comment, a word that is no text. */
const MORE_THAN_WORDS = /: |:$| #|^(?:true|false|null)$/i;

/** Words between quote marks, with nothing in them that means something there. */
const QUOTED =
  /^(?:"([^"\\\0-\x1f\x7f-\x9f\ufeff\u2028\u2029]*)"|'([^'\0-\x1f\x7f-\x9f\ufeff\u2028\u2029]*)')$/;

/** A list in one line, and an item of one that has a line for each. */
const LIST = /^\[([^"'[\]{}]+)\]$/;
const ITEM = /^( *)- (.*)$/;

/** Where a key and its value stand, and the items of the value if it is a list. */
interface KeyPlaces {
  readonly key: SourcePosition;
  readonly value: SourcePosition;
  readonly items: readonly SourcePosition[];
}

/** YAML that is nothing but plain keys and values; `undefined` when it may be more. `text` begins on the file's first line. */
export function parseSimpleYaml(text: string): Fields | undefined {
  const reading = new YamlCursor();
  const isRead = text.split("\n").every((source, index) => reading.take(source, index + 1));
  return isRead ? reading.fields() : undefined;
}

class YamlCursor {
  private readonly values: Record<string, string | boolean | string[]> = {};
  private readonly places = new Map<string, KeyPlaces>();
  /** The list whose items have lines of their own, while they come. */
  private open:
    | { readonly key: string; readonly place: SourcePosition; items: SourcePosition[]; words: string[] }
    | undefined;

  /** Whether a line is plain. */
  take(source: string, line: number): boolean {
    if (source === "") return true;
    const item = ITEM.exec(source);
    if (item) return this.takeItem(item[1]?.length ?? 0, item[2] ?? "", line);
    if (!this.close()) return false;
    const colon = source.indexOf(":");
    const key = source.slice(0, Math.max(colon, 0));
    if (!KEY.test(key) || this.places.has(key)) return false;
    const place = { line, column: 1 };
    if (source.length === colon + 1) {
      this.open = { key, place, items: [], words: [] };
      return true;
    }
    return source[colon + 1] === " " && this.takeValue(key, source.slice(colon + 2), place);
  }

  fields(): Fields | undefined {
    return this.close() && this.places.size > 0
      ? { values: this.values, places: placesFrom(this.places) }
      : undefined;
  }

  private takeValue(key: string, source: string, place: SourcePosition): boolean {
    const at = { line: place.line, column: key.length + 3 };
    const list = LIST.exec(source)?.[1];
    if (list !== undefined) return this.takeList(key, list, place, at);
    const value = source === "true" || source === "false" ? source === "true" : readPlainScalar(source);
    if (value === undefined) return false;
    return this.keep(key, value, { key: place, value: at, items: [] });
  }

  private takeList(key: string, list: string, place: SourcePosition, at: SourcePosition): boolean {
    const words: string[] = [];
    const items: SourcePosition[] = [];
    let column = at.column + 1;
    // Of all blanks, only spaces are cut off.
    if (/[^\S ]/.test(list)) return false;
    for (const part of list.split(",")) {
      const word = part.trim();
      if (!WORDS.test(word) || readPlainScalar(word) === undefined) return false;
      items.push({ line: at.line, column: column + part.indexOf(word) });
      words.push(word);
      column += part.length + 1;
    }
    return this.keep(key, words, { key: place, value: at, items });
  }

  private takeItem(indent: number, source: string, line: number): boolean {
    const { open } = this;
    const words = readPlainScalar(source);
    if (!open || words === undefined || TIME.test(source)) return false;
    if (open.items[0] && open.items[0].column !== indent + 3) return false;
    open.items.push({ line, column: indent + 3 });
    open.words.push(words);
    return true;
  }

  private keep(key: string, value: string | boolean | string[], places: KeyPlaces): true {
    this.values[key] = value;
    this.places.set(key, places);
    return true;
  }

  /** Whether the list that was open, if there was one, is one. */
  private close(): boolean {
    const { open } = this;
    this.open = undefined;
    if (!open) return true;
    const { key, place, items, words } = open;
    const [first] = items;
    if (!first) return false;
    const value = { line: first.line, column: first.column - 2 };
    return this.keep(key, words, { key: place, value, items });
  }
}

/** The words of a value, if it is nothing more. */
function readPlainScalar(source: string): string | undefined {
  const quoted = QUOTED.exec(source);
  if (quoted) return quoted[1] ?? quoted[2];
  const isPlain = (WORDS.test(source) && !/\s$/.test(source)) || TIME.test(source);
  return isPlain && !MORE_THAN_WORDS.test(source) ? source : undefined;
}

function placesFrom(known: ReadonlyMap<string, KeyPlaces>): FieldPositions {
  const find = ([name, index]: readonly PropertyKey[], wanted: "key" | "value"): SourcePosition => {
    const found = known.get(String(name));
    if (!found) return FILE_START;
    if (index === undefined) return found[wanted];
    // Nothing is deeper than an item.
    return (typeof index === "number" ? found.items[index] : undefined) ?? found.value;
  };
  // Here every value is a text, or true or false, as it is written.
  const source = () => undefined;
  return { key: (path) => find(path, "key"), value: (path) => find(path, "value"), source };
}
