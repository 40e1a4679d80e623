/** The metadata of a recording that are published: whose it is, and what is seen or heard in it. */
export interface RecordingCredits {
  readonly copyright?: string;
  readonly artist?: string;
  readonly description?: string;
}

export type CreditKey = keyof RecordingCredits;

/** In the order in which they are written. */
export const CREDIT_KEYS: readonly CreditKey[] = ["artist", "copyright", "description"];

/** In characters. */
const MAX_CREDIT = 1000;

/** A credit as one line of text; `undefined` for bytes that are not UTF-8, and for an empty text. */
export function creditText(bytes: Uint8Array): string | undefined {
  try {
    return tidyCredit(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The same of a text that is decoded already. */
export function tidyCredit(text: string): string | undefined {
  const signs = [...text.replace(/[\p{Cc}\p{Z}\ufffd]+/gu, " ").trim()];
  const line = signs.slice(0, MAX_CREDIT).join("");
  return line === "" ? undefined : line;
}

/** Credits with those that come later filling what is missing. */
export function mergeCredits(all: readonly RecordingCredits[]): RecordingCredits {
  return Object.assign({}, ...all.toReversed());
}

/** A credit by its key; nothing for an empty one. */
export function creditOf(key: CreditKey | undefined, text: string | undefined): RecordingCredits {
  return key === undefined || text === undefined ? {} : { [key]: text };
}
