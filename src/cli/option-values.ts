/** The values of options as the command needs them; what can't be read is the operator's mistake. */
import { InvalidArgumentError } from "commander";

/** A whole address without query and fragment. */
export function readUrl(text: string): string {
  if (/^https?:\/\/[^\s?#]+$/i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError("It must be an absolute address, as in https://example.org/live/");
}

/** Milliseconds since 1970, from a time that says its offset. */
export function readInstant(text: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new InvalidArgumentError("It must be a time with an offset, as in 2025-03-20T10:05+00:00");
}

/** Seconds, from none on. */
export function readSeconds(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of seconds");
}

/** A number from 1 on. */
export function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a number from 1 on");
}

/** A port; 0 stands for any that is free. */
export function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a number from 0 to 65535");
}
