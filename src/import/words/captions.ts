import { cleanLine } from "./clean-text.ts";

const CREDIT_WORDS = /(?:^|[\s(|–—])((?:Photo|Photograph|Foto|Image|Illustration|Credit)s?\s?:\s?\S.*)$/s;

export interface CaptionParts {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A caption, and the credit that its end is: from "Photo:" and the like on. The credit is kept as it is written. */
export function splitCaption(source: string | undefined): CaptionParts {
  const line = cleanLine(source ?? "");
  const found = CREDIT_WORDS.exec(line);
  const inBrackets = found?.[0].startsWith("(") === true && line.endsWith(")");
  const credit = inBrackets ? found?.[1]?.slice(0, -1) : found?.[1];
  const caption = found === null ? line : line.slice(0, found.index).trim();
  return { ...(caption !== "" && { caption }), ...(credit !== undefined && { credit }) };
}
