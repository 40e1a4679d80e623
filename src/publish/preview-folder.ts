/** The folders in which a development server shows drafts: one server at a time, and none of it stays when it ends. */

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasErrorCode } from "../model/file-errors.ts";
import { PublishingError } from "./errors.ts";
import { acquireLock } from "./lock.ts";

/** All of it are paths. */
export interface PreviewFolders {
  /** What is shown. */
  readonly out: string;
  /** Where files are prepared. */
  readonly state: string;
}

/** The folders of a site that keeps its state in `state`. */
export function previewFolders(state: string): PreviewFolders {
  return { out: join(state, "serve"), state: join(state, "serve-state") };
}

/**
 * Takes the folders for this process. Returns what removes them and gives them back; it is synchronous, so that it can
 * be the last thing that a process does. Fails while another server has them.
 */
export async function takePreviewFolders(state: string): Promise<() => void> {
  mkdirSync(state, { recursive: true });
  const release = await acquireLock(state, { wait: 0, name: "serve-lock", holder: "asrun serve" });
  return () => {
    for (const path of Object.values(previewFolders(state))) rmSync(path, { recursive: true, force: true });
    release();
  };
}

/** Removes what a server has left that was killed. A server that is running keeps its folders. */
export async function removeAbandonedPreview(state: string): Promise<void> {
  if (!Object.values(previewFolders(state)).some((path) => existsSync(path))) return;
  try {
    const removeAndRelease = await takePreviewFolders(state);
    removeAndRelease();
  } catch (error) {
    const isReadOnly = hasErrorCode(error, "EACCES", "EPERM", "EROFS");
    if (!isReadOnly && !(error instanceof PublishingError)) throw error;
  }
}
