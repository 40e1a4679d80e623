/** What a file is by its first bytes, whatever its name says: to name it in messages. */

/** A format of files. */
export interface FileFormat {
  /** As it is named in a sentence: "is PNG". */
  readonly called: string;
  /** The ending of its file names, without the dot. */
  readonly ending: string;
  /** Whether browsers show it as a picture. */
  readonly isPicture: boolean;
}

/** The number of first bytes that determine a file's format. */
export const FORMAT_HEAD = 512;

/** The format of a file, by its first bytes; `undefined` for what is none of the known ones. */
export function formatOf(head: Uint8Array): FileFormat | undefined {
  // Latin-1: one character for each byte.
  const letters = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  const [, format] = SIGNATURES.find(([pattern]) => pattern.test(letters)) ?? [];
  return format;
}

/** Whether a file is the pointer that Git LFS leaves in a clone in which its files were not downloaded. */
export function isLfsPointer(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  return /^(?:\xef\xbb\xbf)?version https?:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/.test(
    text,
  );
}

function picture(called: string, ending: string): FileFormat {
  return { called, ending, isPicture: true };
}

function other(called: string, ending: string): FileFormat {
  return { called, ending, isPicture: false };
}

/** Before text that begins with a tag: a byte order mark, white space, an XML declaration, comments. */
const PROLOG = String.raw`^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*`;

const SIGNATURES: readonly (readonly [RegExp, FileFormat])[] = [
  [/^\xff\xd8\xff/, picture("JPEG", "jpg")],
  [/^\x89PNG\r\n\x1a\n/, picture("PNG", "png")],
  [/^GIF8[79]a/, picture("GIF", "gif")],
  [/^RIFF[\s\S]{4}WEBP/, picture("WebP", "webp")],
  [/^(?:II\*\0|MM\0\*)/, picture("TIFF", "tiff")],
  // The brands of a file are listed after its first one, in its first box.
  [/^\0\0\0[\s\S]ftyp(?:[\s\S]{4}){0,14}?avi[fs]/, picture("AVIF", "avif")],
  [/^\0\0\0[\s\S]ftyp(?:[\s\S]{4}){0,14}?(?:hei[cxms]|hev[cxms]|mif1|msf1)/, other("HEIC", "heic")],
  [/^BM[\s\S]{4}\0\0\0\0/, other("BMP", "bmp")],
  [/^8BPS\0/, other("a Photoshop file", "psd")],
  [/^\0\0\0\x0cJXL \r\n\x87\n|^\xff\x0a/, other("JPEG XL", "jxl")],
  [/^\0\0\0\x0cjP {2}\r\n\x87\n/, other("JPEG 2000", "jp2")],
  [/^\0\0\x01\0[\s\S]\0/, other("an icon file", "ico")],
  [/^%PDF-/, other("PDF", "pdf")],
  [/^\{\\rtf/, other("RTF", "rtf")],
  [/^PK\x03\x04/, other("a ZIP file or an Office document", "zip")],
  [
    new RegExp(`${PROLOG}(?:<!DOCTYPE html\\b(?![^>]*>\\s*<svg[\\s>])|<html[\\s>])`, "i"),
    other("a web page", "html"),
  ],
  [new RegExp(`${PROLOG}(?:<!DOCTYPE svg[^>]*>\\s*)?<svg[\\s>]`), picture("SVG", "svg")],
];
