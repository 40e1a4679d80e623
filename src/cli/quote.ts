import { existsSync, readFileSync } from "node:fs";
import { OperatorError } from "../model/errors.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import { toLogLine, toPasteText } from "../model/log-text.ts";
import { type Embed, isQuote, readEmbed, replaceEmbed } from "../parse/embeds/index.ts";
import { PLATFORMS } from "../parse/embeds/sources.ts";
import type { OutputStreams } from "./output-streams.ts";

/**
 * `asrun quote`: embed code from a file or the standard input, or an address, as a directive, without the network.
 * Returns the exit code.
 */
export function quote(
  given: string | undefined,
  { stdout, stderr }: OutputStreams,
  isTyped: boolean,
): number {
  if (given === undefined && isTyped)
    stderr.write("Paste the embed code or the address of a post, then press Enter and Ctrl+D:\n");
  const pasted = given === undefined ? readInput(given) : (pastedText(given) ?? readInput(given));
  const found = replaceEmbed(pasted);
  if (!found)
    throw new OperatorError(
      `this is no embed code, nor the address of a post on ${PLATFORMS}: write :::quote{by="…" source="…" url="…"} by hand`,
    );
  stdout.write(`${toPasteText(found.directive)}\n`);
  const embed = readEmbed(pasted);
  stderr.write(
    (embed ? remainingSteps(embed) : [toSentence(found.rest)]).map((line) => `${toLogLine(line)}\n`).join(""),
  );
  return 0;
}

/** `and add a credit, if you have one` as a sentence of its own. */
function toSentence(rest: string): string {
  const words = rest.replace(/^and /, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The code or the address that an argument is; `undefined` for the name of a file. */
function pastedText(given: string): string | undefined {
  if (/^(?:https?:\/\/|\s*<)/i.test(given)) return given;
  // Browsers leave out the protocol where they show an address.
  const isAddress = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S/i.test(given) && !existsSync(given);
  return isAddress ? `https://${given}` : undefined;
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
