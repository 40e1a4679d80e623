import type { Html } from "mdast";
import type { VFile } from "vfile";
import { report } from "../model/report.ts";
import { findEmbed, replaceEmbed } from "./embeds/index.ts";
import { htmlTagName, suggestionFor } from "./html.ts";
import { positionOf } from "./positions.ts";

/** Reports the HTML of a body, each tag once for its beginning and its end, and embed code as a whole. */
export class RawHtml {
  private readonly openTags: string[] = [];
  /** Where the last embed code that was found ends. */
  private embedEnd = 0;
  private readonly file: VFile;
  private readonly text: string;

  constructor(file: VFile, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Reports one piece of HTML. */
  read(node: Html): void {
    const start = node.position?.start.offset ?? 0;
    if (start < this.embedEnd || this.readEmbed(node, start)) return;
    const tag = htmlTagName(node.value);
    if (tag.startsWith("/") && this.openTags.includes(tag.slice(1))) return;
    this.openTags.push(tag);
    const details = { tag: `<${tag}>`, instead: suggestionFor(tag, node.value) };
    report(this.file, "raw-html", details, positionOf(node));
  }

  /** Whether it is embed code; then the message shows the directive, and the rest of the code is skipped. */
  private readEmbed(node: Html, start: number): boolean {
    const code = findEmbed(this.text, start);
    const embed = code === undefined ? undefined : replaceEmbed(code);
    if (code === undefined || !embed) return false;
    this.embedEnd = start + code.length;
    const details = { ...embed, directive: embed.directive.split("\n") };
    report(this.file, "pasted-embed", details, positionOf(node));
    return true;
  }
}
