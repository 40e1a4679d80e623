/** The ledger of what was published last, with what earlier versions wrote instead. */
import { rmSync } from "node:fs";
import { readLedger } from "../ledger/file-format.ts";
import { bareLedger, type Ledger } from "../ledger/ledger.ts";
import { readOldManifest } from "../ledger/old-manifest.ts";
import type { StateFiles } from "./state-folder.ts";

/** What was published last; `undefined` when that is not known. `onDamage` is called for a ledger that can't be read. */
export function readLastLedger<Parts extends object>(
  memory: StateFiles,
  onDamage: () => void = () => {},
): Ledger<Parts> | undefined {
  const ledger = readLedger<Parts>(memory.ledger);
  if (ledger === "damaged") onDamage();
  if (ledger !== undefined) return ledger === "damaged" ? undefined : ledger;
  const rows = readOldManifest(memory.oldManifest);
  return rows && bareLedger(rows);
}

/** Removes what version 0.1.0 wrote: from now on the ledger says more. */
export function removeOldRecords({ oldManifest, oldRecords }: StateFiles): void {
  for (const path of [oldManifest, oldRecords]) rmSync(path, { recursive: true, force: true });
}
