/** Names of authors as they are written: one person in each, and nothing but the name. */
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";

/** Words between two names, in the languages of the interface. */
const AND = /(?:,|;|\s(?:and|und|et|y|e|та|і|و|और|&)\s)\s*/u;
/** What is behind a comma in one name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|mbe|obe|cbe|mp|qc|kc)\.?$/i;
const QUOTES = /^[“”„«‘'"](.+)[“”»’'"]$/;
/** The words before a name that the page prints itself. */
const BY = /^(?:by|von|par|por|текст:|بقلم|रिपोर्ट:)\s+(?=\S)/iu;

/** Notes a name that holds more than one, or more than a name. */
export function checkAuthorName(
  file: VFile,
  name: string,
  isOrganization: boolean,
  place: SourcePosition,
): void {
  const bare = name.replace(BY, "");
  // "Von" is a part of names, "By" of none.
  const hasBy = bare !== name && /^(?:\p{Lu}|[^\p{L}]|\p{Lo})/u.test(bare) && !/^(?:Von|Par)\s/.test(name);
  const unquoted = QUOTES.exec(name)?.[1];
  const names = isOrganization ? [] : namesIn(hasBy ? bare : name);
  if (names.length > 1) report(file, "several-authors", { name, names }, place);
  else if (hasBy || unquoted !== undefined)
    report(
      file,
      "author-form",
      { name, extra: hasBy ? "by" : "quotes", suggestion: unquoted ?? bare },
      place,
    );
}

/** The names in one text, when each of its parts can be a name. */
function namesIn(text: string): string[] {
  const parts = text
    .split(AND)
    .map((part) => part.trimEnd())
    .filter((part) => part !== "");
  const isName = (part: string) => /^[\p{Lu}\p{Lo}]/u.test(part) && !SUFFIX.test(part);
  return parts.length > 1 && parts.every(isName) ? parts : [];
}

/** Signs that show nothing and part nothing; those that join letters are left out, Persian and Hindi need them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;

/** Notes an invisible character in a name. */
export function checkInvisible(file: VFile, name: string, place: SourcePosition): void {
  const sign = INVISIBLE.exec(name)?.[0];
  if (sign === undefined) return;
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  report(file, "invisible-character", { name: name.replaceAll(sign, ""), code }, place);
}
