/** Publishing as a transaction: all of an archive, or nothing of it, whatever happens on the way. */
import { bareLedger } from "../ledger/ledger.ts";
import type { Output } from "../model/output.ts";
import { removeAbandonedPreview } from "./preview-folder.ts";
import { Publication, type PublishSettings } from "./publication.ts";
import type { PublishCounts } from "./target.ts";

export { type DraftFile, type Drafts, transformDraft, writeDrafts } from "./draft-files.ts";
export { duplicateOutputError, PublishingError } from "./errors.ts";
export { noteOwnFiles } from "./own-files.ts";
export { PreviewFolder } from "./preview.ts";
export { previewFolders, takePreviewFolders } from "./preview-folder.ts";
export type { Publication, PublishSettings } from "./publication.ts";
export type { StagedPart } from "./stage-files.ts";
export { type StageLocation, stagePart } from "./staging.ts";
export type { PublishCounts, PublishTarget } from "./target.ts";

/**
 * Waits until no other build is running, finishes what an interrupted one had begun, and returns the publication. `state` is
 * the folder for what asrun remembers.
 */
export async function withPublication<Parts extends object, Result>(
  out: string,
  state: string,
  settings: PublishSettings,
  work: (publication: Publication<Parts>) => Promise<Result>,
): Promise<Result> {
  const publication = await Publication.open<Parts>(out, state, settings);
  // What a killed server has left holds drafts.
  await removeAbandonedPreview(state);
  try {
    return await work(publication);
  } finally {
    publication.close();
  }
}

/** Publishes an archive into `out`, by itself. Files that asrun never wrote are left alone. */
export function publish(
  outputs: Iterable<Output>,
  out: string,
  state: string,
  settings: PublishSettings = { wait: 0 },
): Promise<PublishCounts> {
  return withPublication(out, state, settings, async (publication) =>
    publication.publish({ outputs }, (rows) => bareLedger(rows.values())),
  );
}
