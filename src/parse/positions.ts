/** Where a node of the syntax tree is, and what is written there. */
import type { Nodes } from "mdast";
import type { SourcePosition } from "../model/content.ts";
import { FILE_START } from "../model/report.ts";

/** Where a node begins. */
export function positionOf({ position }: Nodes): SourcePosition {
  return position ? { line: position.start.line, column: position.start.column } : FILE_START;
}

/** The place of a character of a source that begins at a place. */
export function placeWithin(source: string, index: number, begin: SourcePosition): SourcePosition {
  const before = source.slice(0, index);
  const lastBreak = before.lastIndexOf("\n");
  if (lastBreak === -1) return { line: begin.line, column: begin.column + index };
  return { line: begin.line + before.split("\n").length - 1, column: index - lastBreak };
}

/** A node as it is written. */
export function sourceOf({ position }: Nodes, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
