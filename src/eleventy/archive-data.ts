import type { FileContents, Output } from "../model/output.ts";
import type { Finished } from "../printing.ts";
import type { OwnPage } from "../render/own-page.ts";
import type { ArchiveView } from "../render/views.ts";

/** An output that is text, and so can go through a template. */
export interface TextOutput {
  readonly path: string;
  readonly contents: string;
}

/** An output that is a file to copy. */
export interface FileOutput {
  readonly path: string;
  readonly contents: FileContents;
}

/**
 * The archive as the global data `asrun` of an Eleventy site. A class, because Eleventy copies plain objects deeply
 * for every template.
 */
export class ArchiveData {
  /** What Eleventy writes. */
  texts: readonly TextOutput[] = [];
  files: readonly FileOutput[] = [];
  /** What the archive's own templates read. An own property: Liquid sees no inherited ones. */
  view: ArchiveView | undefined;
  private finished: Finished | undefined;

  /** Takes a finished archive in; from now on templates see it. */
  take(finished: Finished): void {
    const texts: TextOutput[] = [];
    const files: FileOutput[] = [];
    for (const output of finished.outputs()) {
      if (isText(output)) texts.push(output);
      else if (isFile(output)) files.push(output);
    }
    this.texts = texts;
    this.files = files;
    this.show(finished);
  }

  /** Shows a finished archive, whose files somebody else writes, to templates. */
  show(finished: Finished): void {
    this.finished = finished;
    this.view = finished.view;
  }

  /** A page of the site's own, in the archive's look. */
  ownPage(page: OwnPage): string {
    if (!this.finished) throw new TypeError("the archive is there from the event eleventy.before on");
    return this.finished.ownPage(page);
  }
}

function isText(output: Output): output is TextOutput {
  return typeof output.contents === "string";
}

function isFile(output: Output): output is FileOutput {
  return typeof output.contents !== "string";
}
