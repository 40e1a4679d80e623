/** CSS of an SVG file, token by token: an allow list of at-rules and functions, and references that stay in the file. */
import { type CSSToken, TokenType, tokenizer } from "@csstools/css-tokenizer";
import { escapeIdentifier, quoteCssString } from "./css-text.ts";
import { type Fault, FIX, printableName } from "./findings.ts";
import { splitNames } from "./names.ts";
import type { ReadReference } from "./references.ts";

/** Called for what is not published; the offset is that in the CSS. */
export type OnCssFault = (fault: Fault, offset: number) => void;

const AT_RULES: ReadonlySet<string> = new Set(
  splitNames(
    "charset container font-face keyframes -moz-keyframes -webkit-keyframes layer media page property supports",
  ),
);

const FUNCTIONS: ReadonlySet<string> = new Set(
  splitNames(`
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color light-dark
    calc min max clamp abs sign round mod rem pow sqrt hypot log exp sin cos tan asin acos atan atan2 var
    matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex scaley scalez skew skewx
    skewy translate translate3d translatex translatey translatez
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
    repeating-conic-gradient
    circle ellipse inset path polygon rect shape xywh cubic-bezier linear steps
    counter counters fit-content format local minmax repeat tech
    dir has is lang not nth-child nth-last-child nth-last-of-type nth-of-type selector where`),
);

// Nothing in such a value is a function, an address or an escape.
const SIMPLE = /^[\w\s.,;:#%+!-]*$/;

/** The CSS as it is published. Reports what must not be, in which case the result is not to be used. */
export function cleanCss(css: string, readReference: ReadReference, onFault: OnCssFault): string {
  if (SIMPLE.test(css)) return css;
  return new CssCleaner(css, readReference, onFault).clean();
}

// Closed, and without escapes.
function isPlainString(raw: string): boolean {
  return raw.length > 1 && raw.endsWith(raw.charAt(0)) && !raw.includes("\\");
}

class CssCleaner {
  private readonly tokens: { nextToken(): CSSToken | undefined };
  private readonly readReference: ReadReference;
  private readonly onFault: OnCssFault;
  private isInFontFace = false;

  constructor(css: string, readReference: ReadReference, onFault: OnCssFault) {
    this.tokens = tokenizer({ css });
    this.readReference = readReference;
    this.onFault = onFault;
  }

  clean(): string {
    let text = "";
    for (let token = this.take(); token; token = this.take()) text += this.cleanToken(token);
    return text;
  }

  private take(): CSSToken | undefined {
    const token = this.tokens.nextToken();
    return token?.[0] === TokenType.EOF ? undefined : token;
  }

  private cleanToken(token: CSSToken): string {
    const [type, raw, offset] = token;
    switch (type) {
      case TokenType.Comment:
        // Not nothing, which could make one token of two.
        return "/**/";
      case TokenType.AtKeyword:
        return this.atRule(token[4].value, raw, offset);
      case TokenType.Function:
        return this.call(token[4].value, raw, offset);
      case TokenType.URL:
        return this.reference(token[4].value, offset);
      case TokenType.String:
        return isPlainString(raw) ? raw : quoteCssString(token[4].value);
      case TokenType.Ident:
        return raw.includes("\\") ? escapeIdentifier(token[4].value) : raw;
      case TokenType.Hash:
        return raw.includes("\\") ? `#${escapeIdentifier(token[4].value)}` : raw;
      case TokenType.BadURL:
      case TokenType.BadString:
        return this.fault("CSS with a broken address or text", FIX.export, offset);
      case TokenType.CloseCurly:
        this.isInFontFace = false;
        return raw;
      default:
        return raw.includes("\\") ? this.fault("CSS with an escape in a unit", FIX.export, offset) : raw;
    }
  }

  private atRule(name: string, raw: string, offset: number): string {
    const known = name.toLowerCase();
    this.isInFontFace = known === "font-face";
    if (AT_RULES.has(known) && !raw.includes("\\")) return raw;
    const fix = known === "import" ? `${FIX.style}; for fonts, ${FIX.fonts}` : FIX.export;
    return this.fault(`the CSS rule @${printableName(name)}`, fix, offset);
  }

  private call(name: string, raw: string, offset: number): string {
    const known = name.toLowerCase();
    if (known === "url" && !raw.includes("\\")) return this.quotedUrl(offset);
    if (FUNCTIONS.has(known) && !raw.includes("\\")) return raw;
    return this.fault(`the CSS function ${printableName(name)}()`, FIX.export, offset);
  }

  /** `url("…")`, of which the function has been read. */
  private quotedUrl(offset: number): string {
    const inside: CSSToken[] = [];
    for (let token = this.take(); token && token[0] !== TokenType.CloseParen; token = this.take())
      if (token[0] !== TokenType.Whitespace && token[0] !== TokenType.Comment) inside.push(token);
    const [only, ...others] = inside;
    return only?.[0] === TokenType.String && others.length === 0
      ? this.reference(only[4].value, offset)
      : this.fault("CSS with a broken address or text", FIX.export, offset);
  }

  private reference(address: string, offset: number): string {
    const reference = this.readReference(address);
    if ("to" in reference)
      return `url(${/^#[\w=.:-]+$/.test(reference.to) ? reference.to : quoteCssString(reference.to)})`;
    if (this.isInFontFace) return this.fault("a font", FIX.fonts, offset);
    return this.fault(reference.found, reference.fix, offset);
  }

  private fault(found: string, fix: string, offset: number): string {
    this.onFault({ found, fix }, offset);
    return "";
  }
}
