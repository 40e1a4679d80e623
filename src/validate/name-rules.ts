import type { VFile } from "vfile";
import { invalidNameReason } from "../model/addresses.ts";
import type { SourcePosition } from "../model/content.ts";
import { shorten } from "../model/log-text.ts";
import { report } from "../model/report.ts";

/** Whether a part of an address can be a file or a folder on every computer; a problem is noted when not. */
export function isName(file: VFile, name: string, place?: SourcePosition): boolean {
  const reason = invalidNameReason(name);
  if (reason !== undefined) report(file, "name-impossible", { name: shorten(name, 60), reason }, place);
  return reason === undefined;
}
