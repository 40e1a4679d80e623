/** Finds the words of a query in a text. */
import { foldWord, isUnspaced, splitWords, type Word } from "./fold.ts";

/** Where something is found in a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A unit of a word, in the row of all units of a text or of a phrase. */
interface Unit {
  readonly text: string;
  readonly word: number;
  /** Counted from the first unit of the word. */
  readonly index: number;
}

/** Texts are searched again for each letter that a reader types. */
const knownTexts = new Map<string, SearchedText>();
const MAX_KNOWN_TEXTS = 1000;

/** A text, split into its words. */
export function searchedText(text: string): SearchedText {
  const known = knownTexts.get(text);
  if (known) return known;
  if (knownTexts.size === MAX_KNOWN_TEXTS) knownTexts.clear();
  const split = new SearchedText(text);
  knownTexts.set(text, split);
  return split;
}

/** A text that phrases are looked for in. */
class SearchedText {
  private readonly text: string;
  private readonly words: readonly Word[];
  private readonly units: readonly Unit[];

  constructor(text: string) {
    this.text = text;
    this.words = splitWords(text);
    this.units = unitsOf(this.words.map(({ units }) => units));
  }

  /** The places where the units of a phrase follow each other; the last one need only begin there, if it can go on. */
  find(phrase: readonly (readonly string[])[]): TextRange[] {
    const wanted = unitsOf(phrase);
    const found: TextRange[] = [];
    for (let at = 0; at < this.units.length; at++)
      if (this.isAt(at, wanted)) found.push(this.placeOf(at, wanted.length));
    return found;
  }

  private isAt(at: number, wanted: readonly Unit[]): boolean {
    return wanted.every((unit, index) => {
      const here = this.units[at + index];
      if (here === undefined) return false;
      const isLast = index === wanted.length - 1 && !isUnspaced(unit.text);
      if (isLast ? !here.text.startsWith(unit.text) : here.text !== unit.text) return false;
      // A phrase has the ends of its words where the text has them.
      return index === 0 || (unit.index === 0) === (here.index === 0);
    });
  }

  private placeOf(at: number, count: number): TextRange {
    const [first, last] = [this.units[at], this.units[at + count - 1]];
    if (!first || !last) return { start: 0, end: 0 };
    return { start: this.placeOfUnit(first).start, end: this.placeOfUnit(last).end };
  }

  private placeOfUnit({ word, index }: Unit): TextRange {
    const { start, end, units } = this.words[word] ?? { start: 0, end: 0, units: [] };
    if (units.length < 2) return { start, end };
    const before = units.slice(0, index).join("").length;
    return rangeInWord(this.text.slice(start, end), start, before, before + (units[index]?.length ?? 0));
  }
}

function unitsOf(words: readonly (readonly string[])[]): Unit[] {
  return words.flatMap((units, word) => units.map((text, index) => ({ text, word, index })));
}

/** The part of a written word that certain characters of the folded one come from. */
function rangeInWord(written: string, offset: number, from: number, to: number): TextRange {
  let folded = 0;
  let [start, end] = [offset, offset];
  for (const character of written) {
    const next = folded + foldWord(character).length;
    if (folded <= from) start = end;
    end += character.length;
    folded = next;
    // Marks that fold to nothing belong to the character before them.
    if (folded >= to) break;
  }
  return { start, end };
}
