/** The words that the page has brought along for its script. */
/** What the page brings along, as JSON. In phrases, `#` and `##` stand for numbers. */
export interface SearchWords {
  /** BCP 47, with the figures of the page: `ar-EG-u-nu-arab`. */
  readonly language: string;
  /** By CLDR's plural category. */
  readonly found: Readonly<Record<string, string>>;
  readonly noResults: string;
  readonly searching: string;
  readonly failed: string;
  readonly again: string;
  readonly previous: string;
  readonly next: string;
  readonly pageOf: string;
  readonly inContext: string;
  readonly keyEvent: string;
  readonly comma: string;
}

/** Prints the words of the page's language. */
export class PageWords {
  private readonly words: SearchWords;
  private readonly numbers: Intl.NumberFormat;
  private readonly rules: Intl.PluralRules;

  constructor(json: string) {
    this.words = JSON.parse(json);
    this.numbers = new Intl.NumberFormat(this.words.language);
    this.rules = new Intl.PluralRules(this.words.language);
  }

  get(name: Exclude<keyof SearchWords, "found" | "pageOf" | "language">): string {
    return this.words[name];
  }

  /** How many entries were found. */
  found(count: number): string {
    const { found } = this.words;
    const phrase = found[this.rules.select(count)] ?? found.other ?? "#";
    return phrase.replace("#", this.numbers.format(count));
  }

  pageOf(page: number, count: number): string {
    const [first, second] = [page, count].map((number) => this.numbers.format(number));
    return this.words.pageOf.replace(/##?/g, (sign) => (sign === "#" ? first : second) ?? "");
  }
}
