import { existsSync } from "node:fs";
import { closeStage, openStage, removeEmpty } from "./stage.ts";

/** The staging folders of one publication: each is made when it is asked for, and none outlives it. */
export class StageFolders {
  private readonly out: string;
  private readonly folder: string;
  private stage: string | undefined;
  private shop: string | undefined;
  /** Whether there was no output folder. */
  private isNew = false;

  /** For what is published into `out`, with what asrun remembers in `folder`. */
  constructor(out: string, folder: string) {
    this.out = out;
    this.folder = folder;
  }

  /** Where the archive is made. */
  get main(): string {
    this.stage ??= this.open();
    return this.stage;
  }

  /** Where files are made that may become part of it. */
  get workshop(): string {
    this.shop ??= this.open();
    return this.shop;
  }

  /** Forgets whatever has been prepared. */
  startOver(): void {
    if (this.stage !== undefined) closeStage(this.stage);
    this.stage = undefined;
    if (this.isNew) removeEmpty(this.out);
  }

  /** An interrupted publication still needs what it has staged. */
  close(isInterrupted: boolean): void {
    if (this.shop !== undefined) closeStage(this.shop);
    if (!isInterrupted) this.startOver();
  }

  private open(): string {
    this.isNew ||= !existsSync(this.out);
    return openStage(this.out, this.folder);
  }
}
