/** What is wrong in an SVG file: the construct, its place and the way out. */

/** A construct that is not published. `offset` counts UTF-16 units from the start of the text. */
export interface Finding {
  /** For the sentence "… holds FOUND, which is not safe": `a script`. */
  readonly found: string;
  /** What to do, as an instruction: `export it as plain SVG`. */
  readonly fix: string;
  readonly offset: number;
}

/** A finding whose place is known to the caller only. */
export type Fault = Omit<Finding, "offset">;

export const FIX = {
  export: "export it as plain SVG, or as PNG",
  utf8: "save it with the encoding UTF-8",
  dtd: 'in Illustrator export it with "Preserve Illustrator Editing Capabilities" off, elsewhere as plain SVG',
  html: 'in draw.io export it with "Convert Labels to SVG", in Mermaid with htmlLabels off, elsewhere as PNG',
  fonts: "turn font embedding off, or convert the text to outlines",
  flow: 'in Inkscape choose "Convert to Text" in the menu Text, then save it as Plain SVG',
  link: "remove the link from the drawing, and put it into the text of the entry",
  embed:
    'embed the picture in the drawing (in Inkscape "Embed Images" in the menu Extensions, in Illustrator "Embed" in the panel Links)',
  picture: "embed it again as JPEG, PNG, GIF, WebP or AVIF",
  style: "put the styles into a style element of the drawing",
} as const;

/** So many different findings of one file are reported. */
const MAX_FINDINGS = 10;

/** Collects findings, one for each construct: a chart with a thousand event handlers has one fault. */
export class Findings {
  private readonly byFound = new Map<string, Finding>();

  add({ found, fix }: Fault, offset: number): void {
    if (this.byFound.size < MAX_FINDINGS && !this.byFound.has(found))
      this.byFound.set(found, { found, fix, offset });
  }

  all(): Finding[] {
    return [...this.byFound.values()].toSorted((a, b) => a.offset - b.offset);
  }
}

/** The file is not an SVG that browsers show. */
export class BrokenSvg extends Error {
  override readonly name = "BrokenSvg";
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;

  /** `reason` says what is wrong and what to do, for the sentence "can't be shown, its line 3: REASON". */
  constructor(reason: string, offset = 0) {
    super(reason);
    this.offset = offset;
  }
}

/** The file is beyond a limit. */
export class SvgTooLarge extends Error {
  override readonly name = "SvgTooLarge";
  readonly found: string;
  readonly limit: string;

  /** `found` and `limit` are amounts with their units: `7.2 MB`. */
  constructor(found: string, limit: string) {
    super(`${found}, limit ${limit}`);
    this.found = found;
    this.limit = limit;
  }
}

/** A name from the file, short enough for a message and without anything invisible. */
export function printableName(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, "?").slice(0, 40);
}
