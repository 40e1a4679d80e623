import { readFileSync } from "node:fs";
import { OperatorError } from "../model/errors.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import { toLogLine, toPasteText } from "../model/log-text.ts";
import { directiveOf, type Embed, isQuote, readEmbed } from "../parse/embeds/index.ts";
import type { OutputStreams } from "./output-streams.ts";

/**
 * `asrun quote`: embed code from a file or the standard input, or the address of a post, as a directive, without the
 * network. Returns the exit code.
 */
export function quote(
  given: string | undefined,
  { stdout, stderr }: OutputStreams,
  isTyped: boolean,
): number {
  if (given === undefined && isTyped)
    stderr.write("Paste the embed code or the address of a post, then press Enter and Ctrl+D:\n");
  const isAddress = given !== undefined && /^https?:\/\//i.test(given.trim());
  const embed = readEmbed(isAddress ? given : readInput(given));
  if (!embed) throw new OperatorError(isAddress ? unknownAddress(given.trim()) : UNKNOWN_CODE);
  stdout.write(`${toPasteText(directiveOf(embed))}\n`);
  stderr.write(
    remainingSteps(embed)
      .map((line) => `${toLogLine(line)}\n`)
      .join(""),
  );
  return 0;
}

const UNKNOWN_CODE =
  'this is not embed code of X, Mastodon, Bluesky or YouTube, and not the address of a post there: write :::quote{by="…" source="…" url="…"} by hand';

function unknownAddress(address: string): string {
  return `${address} is not the address of a post on X, Mastodon or Bluesky or of a video on YouTube: for a post elsewhere write :::quote{by="…" source="…" url="${address}"} by hand`;
}

function readInput(path: string | undefined): string {
  try {
    return readFileSync(path ?? 0, "utf8");
  } catch (error) {
    const isMissing = path !== undefined && errorCode(error) === "ENOENT";
    const reason = isMissing ? "there is no such file" : readErrorReason(error);
    throw new OperatorError(`${path ?? "the standard input"} can't be read: ${reason}`);
  }
}

/** What was given doesn't contain, so that the writer has to add it. */
function remainingSteps(embed: Embed): string[] {
  if (!isQuote(embed)) return ['Add a poster="…" beside the entry and a credit="…", if you have them.'];
  return [
    ...(embed.words === undefined
      ? ["The words of the post are missing: write them between the two lines."]
      : []),
    ...(embed.by === undefined ? ['The name is missing: add by="…".'] : []),
    ...(embed.hasPicture
      ? ["The post shows a picture or a video: save it, and show it with ::image or ::video."]
      : []),
    `Save a copy at https://web.archive.org/save/${embed.url} and add archived="…" with its address.`,
  ];
}
