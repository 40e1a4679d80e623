import { readFileSync } from "node:fs";
import { OperatorError } from "../model/errors.ts";
import { readErrorReason } from "../model/file-errors.ts";
import { toLogLine, toPasteText } from "../model/log-text.ts";
import { directiveOf, type Embed, isQuote, readEmbed } from "../parse/embeds/index.ts";
import type { OutputStreams } from "./output-streams.ts";

/** `asrun quote`: embed code from a file or the standard input as a directive, without the network. Returns the exit code. */
export function quote(path: string | undefined, { stdout, stderr }: OutputStreams, isTyped: boolean): number {
  if (path === undefined && isTyped)
    stderr.write("Paste the embed code or the address of a post, then press Enter and Ctrl+D:\n");
  const embed = readEmbed(readInput(path));
  if (!embed)
    throw new OperatorError(
      'this is no embed code of X, Mastodon, Bluesky or YouTube, nor the address of a post there: write :::quote{by="…" source="…" url="…"} by hand',
    );
  stdout.write(`${toPasteText(directiveOf(embed))}\n`);
  stderr.write(
    remainingSteps(embed)
      .map((line) => `${toLogLine(line)}\n`)
      .join(""),
  );
  return 0;
}

function readInput(path: string | undefined): string {
  try {
    return readFileSync(path ?? 0, "utf8");
  } catch (error) {
    throw new OperatorError(`${path ?? "the standard input"} can't be read: ${readErrorReason(error)}`);
  }
}

/** What the embed code doesn't hold, and the writer has to do. */
function remainingSteps(embed: Embed): string[] {
  if (!isQuote(embed)) return ['Add a poster="…" beside the entry and a credit="…", if you have them.'];
  return [
    ...(embed.words === undefined ? ["The code holds no words: write them between the two lines."] : []),
    ...(embed.by === undefined ? ['It holds no name: add by="…".'] : []),
    ...(embed.hasPicture ? ["The post shows a picture or a film: save it, and show it with ::image."] : []),
    `Save a copy at https://web.archive.org/save/${embed.url} and add archived="…" with its address.`,
  ];
}
