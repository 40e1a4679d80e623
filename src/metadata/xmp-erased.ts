/** Takes what is private out of XML, and leaves every other byte in its place. */

/**
 * The last part of names, whatever their prefix: places (`exif:GPSLatitude`, `drone-dji:GpsLongitude`), numbers of
 * cameras and lenses (`aux:SerialNumber`), their owners (`aux:OwnerName`).
 */
const PRIVATE = /^(?:gps\w*|\w*serial(?:number|no)?|(?:camera)?owner(?:name)?)$/i;
/** W3C's words for places, which other namespaces use for other things. */
const PLACES = /^geo:(?:lat|long|alt|lat_long|point)$/i;

export function isPrivateName(name: string): boolean {
  return PRIVATE.test(name.slice(name.indexOf(":") + 1)) || PLACES.test(name);
}

/**
 * The same text with spaces for what is private; `undefined` when nothing is. The text has one character for each byte.
 * What can't be read, since it is not in UTF-8, becomes spaces as a whole.
 */
export function xmpErased(text: string): string | undefined {
  if (text.includes("\0")) return " ".repeat(text.length);
  const erasing = new Erasing(text);
  erasing.run();
  return erasing.result();
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

class Erasing {
  private readonly text: string;
  private readonly hidden: Stretch[] = [];
  /** Where the outermost private element that is open began, its name, and how often that name is open in it. */
  private outer: { from: number; name: string; depth: number } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  run(): void {
    for (let at = this.text.indexOf("<"); at !== -1; ) {
      const end = this.tagEnd(at);
      this.tag(at, end);
      at = this.text.indexOf("<", end);
    }
    // An element that never ends: what follows may belong to it.
    if (this.outer) this.hidden.push({ from: this.outer.from, to: this.text.length });
  }

  result(): string | undefined {
    if (this.hidden.length === 0) return undefined;
    const parts: string[] = [];
    let at = 0;
    for (const { from, to } of this.hidden) {
      parts.push(this.text.slice(at, from), " ".repeat(Math.max(0, to - Math.max(from, at))));
      at = Math.max(at, to);
    }
    return parts.join("") + this.text.slice(at);
  }

  /** Behind the tag, comment or instruction that begins here; quoted values may hold what looks like an end. */
  private tagEnd(at: number): number {
    const until = (mark: string) => {
      const found = this.text.indexOf(mark, at);
      return found === -1 ? this.text.length : found + mark.length;
    };
    if (this.text.startsWith("<!--", at)) return until("-->");
    if (this.text.startsWith("<![CDATA[", at)) return until("]]>");
    if (this.text.startsWith("<?", at)) return until("?>");
    let quote = "";
    for (let index = at + 1; index < this.text.length; index++) {
      const sign = this.text.charAt(index);
      if (quote !== "") quote = sign === quote ? "" : quote;
      else if (sign === '"' || sign === "'") quote = sign;
      else if (sign === ">") return index + 1;
    }
    return this.text.length;
  }

  private tag(from: number, to: number): void {
    const tag = this.text.slice(from, to);
    const [, slash = "", name = ""] = /^<(\/?)([\w:.-]+)/.exec(tag) ?? [];
    if (name === "") return;
    const isEmpty = tag.endsWith("/>");
    if (this.outer) this.inside(this.outer, slash !== "", name, isEmpty, to);
    else if (slash === "" && isPrivateName(name)) {
      if (isEmpty) this.hidden.push({ from, to });
      else this.outer = { from, name, depth: 1 };
    } else if (slash === "") this.attributes(tag, from);
  }

  private inside(
    open: { from: number; name: string; depth: number },
    isEnd: boolean,
    name: string,
    isEmpty: boolean,
    to: number,
  ): void {
    if (name !== open.name) return;
    if (isEnd) open.depth -= 1;
    else if (!isEmpty) open.depth += 1;
    if (open.depth > 0) return;
    this.hidden.push({ from: open.from, to });
    this.outer = undefined;
  }

  private attributes(tag: string, from: number): void {
    for (const { 0: whole, 1: name = "", index } of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
      if (isPrivateName(name)) this.hidden.push({ from: from + index, to: from + index + whole.length });
    }
  }
}
