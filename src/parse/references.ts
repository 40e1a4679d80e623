/** Footnotes and link definitions: each is written in one place and named in others. */
import type { Definition, FootnoteDefinition, Nodes } from "mdast";
import type { VFile } from "vfile";
import { report } from "../model/report.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { positionOf } from "./positions.ts";

/** Collects what a body defines and names; words of a definition that nothing names would be published nowhere. */
export class References {
  private readonly definitions: (Definition | FootnoteDefinition)[] = [];
  private readonly named = new Set<string>();
  private readonly numbers = new Map<string, string>();
  private readonly file: VFile;

  constructor(file: VFile) {
    this.file = file;
  }

  /** Takes a node of the tree. Footnotes get numbers for identifiers. */
  add(node: Nodes): void {
    if (node.type === "definition") this.definitions.push(node);
    else if (node.type === "linkReference" || node.type === "imageReference") this.named.add(node.identifier);
    else if (node.type === "footnoteReference" || node.type === "footnoteDefinition") {
      node.identifier = this.numberOf(node.identifier);
      if (node.type === "footnoteReference") this.named.add(`^${node.identifier}`);
      else this.definitions.push(node);
    }
  }

  // A second reference to "1" has the id of a first one to "1-2": numbers alone never meet.
  private numberOf(identifier: string): string {
    return getOrCreate(this.numbers, identifier, () => `${this.numbers.size + 1}`);
  }

  /** The definitions of links that are named. Reports those that nothing names, and second ones of the same name. */
  check(): Definition[] {
    const seen = new Set<string>();
    const used: Definition[] = [];
    for (const node of this.definitions) {
      const isFootnote = node.type === "footnoteDefinition";
      const key = `${isFootnote ? "^" : ""}${node.identifier}`;
      const label = node.label ?? node.identifier;
      if (seen.has(key)) report(this.file, "definition-twice", { label, isFootnote }, positionOf(node));
      else if (!this.named.has(key))
        report(this.file, isFootnote ? "footnote-unused" : "definition-unused", { label }, positionOf(node));
      else if (!isFootnote) used.push(node);
      seen.add(key);
    }
    return used;
  }
}
