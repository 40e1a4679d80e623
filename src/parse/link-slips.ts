/** Finds what was meant as a link and is written so that Markdown takes it for plain words. */
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { placeWithin } from "./positions.ts";

/** What begins an address of the web, of another entry or of a mailbox. */
const BEGINNING = String.raw`(?:https?:|www\.|mailto:|#[a-z]|[\w./-]{1,100}\.md\b)`;

interface Slip {
  readonly pattern: RegExp;
  /** The link in its right form. */
  readonly form: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const linkOf = (words = "", address = "") => `[${words.trim()}](${asAddress(address.trim())})`;

/** An address as a link takes it; of a file that is no entry, the form of the address that it may have. */
function asAddress(address: string): string {
  const whole = address.replace(/[ \t]+/g, "%20");
  return /^(?:https?:|www\.|mailto:|#|\/|…)|\.md\b/i.test(whole) ? whole : "https://…";
}

/** Brackets may be full-width, as in Chinese and Japanese. None of the patterns spans lines. */
const SLIPS: readonly Slip[] = [
  {
    // A space between the brackets, or full-width ones.
    pattern: new RegExp(
      String.raw`(?<![\\!])[[［](?<words>[^[\]［］\n]{1,200})[\]］][ \t]{0,3}[(（][ \t]*(?<address>${BEGINNING}[^()（）\n]{0,500})[)）]`,
      "giu",
    ),
    form: ({ words, address }) => linkOf(words, address),
  },
  {
    // The brackets exchanged.
    pattern: new RegExp(
      String.raw`(?<!\\)\((?<words>[^()\n]{1,200})\)\[(?<address>${BEGINNING}[^[\]\n]{0,500})\]`,
      "giu",
    ),
    form: ({ words, address }) => linkOf(words, address),
  },
  {
    // An address with a space in it, or one that never ends.
    pattern: /(?<![\\!])\[(?<words>[^[\]\n]{1,200})\]\((?<address>[^()\n]{1,500})(?<end>\)?)/giu,
    form: ({ words, address = "", end }) =>
      linkOf(words, end === "" ? address.split(/[ \t]/, 1)[0] : address),
  },
  {
    // The name of an address that is defined nowhere.
    pattern: /(?<![\\!])\[(?<words>[^[\]\n]{1,200})\]\[[^[\]\n]{0,100}\]/giu,
    form: ({ words }) => linkOf(words, "https://…"),
  },
  {
    // A link of a wiki.
    pattern: /(?<![\\!])\[\[(?<words>[^[\]\n]{1,200})\]\]/giu,
    form: ({ words }) => linkOf(words, "…"),
  },
  {
    // An address in angle brackets with a space in it.
    pattern: /(?<!\\)<(?<address>https?:[^<>\n]{1,1000})>/giu,
    form: ({ address = "" }) => `<${address.trim().replace(/\s+/g, "%20")}>`,
  },
];

/** Notes what looks like a link. `visible` is what Markdown has not read, and begins at `place`. */
export function checkLinks(file: VFile, visible: string, place: SourcePosition): void {
  if (!/[[［]|<https?:/.test(visible)) return;
  let rest = visible;
  for (const { pattern, form } of SLIPS) {
    for (const match of rest.matchAll(pattern)) {
      const details = () => ({ form: form(match.groups ?? {}) });
      report(file, "link-slip", details, placeWithin(visible, match.index, place));
    }
    // What one pattern has found is no slip of another.
    rest = rest.replace(pattern, (found) => found.replace(/\S/g, "x"));
  }
  for (const { 0: call, index } of rest.matchAll(/(?<!\\)\[\^[^[\]\s]{1,100}\]/g))
    report(file, "footnote-missing", { call }, placeWithin(visible, index, place));
}
