/** What a file of pictures or sound is by its first bytes: names of files in saved pages say little. */

const SIGNATURES: readonly [string, (head: Uint8Array, text: string) => boolean][] = [
  ["jpg", (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff],
  ["png", (_, text) => text.startsWith("\x89PNG\r\n")],
  ["gif", (_, text) => /^GIF8[79]a/.test(text)],
  ["webp", (_, text) => text.startsWith("RIFF") && text.slice(8, 12) === "WEBP"],
  ["wav", (_, text) => text.startsWith("RIFF") && text.slice(8, 12) === "WAVE"],
  ["avif", (_, text) => text.slice(4, 8) === "ftyp" && /avif|avis/.test(text.slice(8, 32))],
  ["m4a", (_, text) => text.slice(4, 8) === "ftyp" && /^M4A/.test(text.slice(8, 11))],
  ["mp4", (_, text) => text.slice(4, 8) === "ftyp" && !/^(?:hei|mif1|msf1)/.test(text.slice(8, 12))],
  ["tiff", (_, text) => /^(?:II\*\0|MM\0\*)/.test(text)],
  ["webm", (head) => head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3],
  ["ogg", (_, text) => text.startsWith("OggS")],
  ["flac", (_, text) => text.startsWith("fLaC")],
  [
    "mp3",
    (head, text) => text.startsWith("ID3") || (head[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0)),
  ],
  ["aac", (head) => head[0] === 0xff && (head[1] === 0xf1 || head[1] === 0xf9)],
  ["svg", (_, text) => /^<svg[\s>]/i.test(skipProlog(text))],
];

/** What may be before the root of an SVG file, in this order. */
const PROLOG = [/^\xef\xbb\xbf/, /^<\?xml[^>]*\?>/i, /^<!--[\s\S]*?-->/, /^<!DOCTYPE svg[^>]*>/i];

function skipProlog(text: string): string {
  return PROLOG.reduce((rest, part) => rest.replace(part, "").trimStart(), text);
}

/** So many first bytes are enough. */
export const HEAD_LENGTH = 4096;

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  jpg: ["jpg", "jpeg"],
  tiff: ["tiff", "tif"],
  mp4: ["mp4", "m4v", "mov"],
  ogg: ["ogg", "oga", "ogv", "opus"],
};

/** The ending that a file should have; the one it has, where that is right. `undefined` for what asrun can't publish. */
export function endingFor(head: Uint8Array, name: string): string | undefined {
  const text = Buffer.from(head).toString("latin1");
  const found = SIGNATURES.find(([, test]) => test(head, text))?.[0];
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (found === undefined) return /^(?:vtt|txt)$/.test(ending) ? ending : undefined;
  return FAMILIES[found]?.includes(ending) ? ending : found;
}
