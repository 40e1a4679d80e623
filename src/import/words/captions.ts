import { cleanLine } from "./clean-text.ts";

const CREDIT_WORDS = /(?:^|[\s(|–—])((?:Photo|Photograph|Foto|Image|Illustration|Credit)s?\s?:\s?\S)/;

export interface CaptionParts {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A caption, and the credit that its end is: from "Photo:" and the like on. The credit is kept as it is written. */
export function splitCaption(source: string | undefined): CaptionParts {
  const line = cleanLine(source ?? "");
  const found = CREDIT_WORDS.exec(line);
  if (found === null) return line === "" ? {} : { caption: line };
  const [start, words = ""] = found;
  const inBrackets = start.startsWith("(") && line.endsWith(")");
  const credit = line.slice(found.index + start.length - words.length, inBrackets ? -1 : undefined);
  const caption = line.slice(0, found.index).trim();
  return { ...(caption !== "" && { caption }), credit };
}
