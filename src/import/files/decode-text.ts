/** The text of a file in any of the encodings that exports and saved pages have. */
import { refuse } from "../refuse.ts";

export interface DecodedText {
  readonly text: string;
  /** Whether nothing said that it is windows-1252, and it is no UTF-8. */
  readonly isWindows: boolean;
}

/** So many first bytes tell UTF-16 from other files. */
const SAMPLE_LENGTH = 8192;

/** A file's text: UTF-8, UTF-16, what a page says of itself, else windows-1252. Refuses what is no text. */
export function decodeText(bytes: Buffer, name: string): DecodedText {
  if (bytes.length === 0) return refuse(name, "the file is empty");
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), isWindows: false };
  refuseBinary(bytes, name);
  const declared = declaredEncoding(bytes.subarray(0, 2048).toString("latin1"));
  const isDeclared = declared !== undefined && declared !== "utf-8";
  if (isDeclared) return { text: decodeAs(bytes, declared, name), isWindows: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isWindows: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), isWindows: true };
  }
}

/** The first bytes of a file as text: what is no UTF-16 as Latin letters. */
export function decodeStart(bytes: Buffer): string {
  const text = new TextDecoder(wideEncoding(bytes) ?? "latin1").decode(bytes);
  // The mark of UTF-8 as Latin letters.
  return text.replace(/^\u00ef\u00bb\u00bf/, "");
}

/** A decoder for an XML file, from its first bytes. Refuses what is no text. */
export function xmlDecoder(head: Buffer, name: string): InstanceType<typeof TextDecoder> {
  const wide = wideEncoding(head);
  if (wide === undefined) refuseBinary(head, name);
  const encoding = wide ?? declaredEncoding(head.subarray(0, 200).toString("latin1")) ?? "utf-8";
  try {
    return new TextDecoder(encoding);
  } catch {
    return refuseEncoding(encoding, name);
  }
}

/** UTF-16 by its mark, or by the zero in one of two bytes of nearly every character. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, SAMPLE_LENGTH);
  const zeros = (offset: number) => head.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length * 0.3 && even === 0) return "utf-16le";
  return even > head.length * 0.3 && odd === 0 ? "utf-16be" : undefined;
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  if (bytes.subarray(0, SAMPLE_LENGTH).includes(0))
    refuse(name, "the file is no text: give JSON, HTML, XML, CSV or Markdown");
}

function refuseEncoding(encoding: string, name: string): never {
  return refuse(name, `the encoding "${encoding}" is not known: save the file as UTF-8`);
}

/** What an HTML page or an XML file says of its encoding, in lower case. */
function declaredEncoding(head: string): string | undefined {
  const xml = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head)?.[1];
  const tags = head.split(">").flatMap((text) => /<meta\b(.*)/is.exec(text)?.[1] ?? []);
  const [meta] = tags.flatMap((tag) => /\bcharset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(tag)?.[1] ?? []);
  return (xml ?? meta)?.toLowerCase();
}

function decodeAs(bytes: Buffer, encoding: string, name: string): string {
  // A page that says one thing and is another: what is valid UTF-8 beyond ASCII is hardly ever anything else.
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (/[^\0-\x7f]/.test(text)) return text;
  } catch {
    // As it says, then.
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return refuseEncoding(encoding, name);
  }
}
