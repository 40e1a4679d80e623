import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bareLedger } from "../../src/ledger/ledger.ts";
import type { OutputRows } from "../../src/ledger/output-row.ts";
import { publish, withPublication } from "../../src/publish/index.ts";
import { filesIn, folderWith } from "../cli/sandbox.ts";
import { filesOf, outputsOf } from "./archives.ts";

function places() {
  const folder = folderWith({});
  return { out: join(folder, "dist"), state: join(folder, ".asrun"), lock: join(folder, ".asrun/lock") };
}

const ledgerOf = (rows: OutputRows) => bareLedger(rows.values());

/** Leaves a lock, as a killed build does. */
function leave(lock: string, holder: object | string): void {
  rmSync(lock, { recursive: true, force: true });
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, "lock-abc"), typeof holder === "string" ? holder : JSON.stringify(holder));
}

test("a second build exits with one line when the first doesn't end", async () => {
  const { out, state, lock } = places();
  const printed: string[] = [];
  await withPublication(out, state, { wait: 0 }, async (first) => {
    first.publish({ outputs: outputsOf("old") }, ledgerOf);
    const second = publish(outputsOf("new"), out, state, { wait: 0.2, tell: (words) => printed.push(words) });
    await expect(second).rejects.toThrow(
      `another build is running (process ${process.pid} on ${hostname()}): try again when it is done; if it is not there, delete ${lock}`,
    );
  });
  expect(printed).toEqual([`another build is running (process ${process.pid} on ${hostname()}), waiting`]);
  expect(filesIn(out)).toEqual(filesOf("old"));
});

test("many builds at once run one after the other, and each leaves a complete archive", async () => {
  const { out, state, lock } = places();
  const builds = Array.from({ length: 12 }, async (_, index) => {
    const name = index % 2 === 0 ? "old" : "new";
    await withPublication(out, state, { wait: 60 }, async (one) => {
      one.publish({ outputs: outputsOf(name) }, ledgerOf);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(filesIn(out)).toEqual(filesOf(name));
    });
  });
  await Promise.all(builds);
  expect(existsSync(lock)).toBe(false);
});

test("a lock is ignored when its build has ended, and respected otherwise", async () => {
  const { out, state, lock } = places();
  const attempt = () =>
    publish(outputsOf("old"), out, state, { wait: 0 }).then(
      () => "published",
      (error: Error) => error.message.slice(0, 29).trim(),
    );
  const start = "";
  leave(lock, { pid: 4_194_304, host: hostname(), start });
  expect(await attempt(), "a process that is not there").toBe("published");
  leave(lock, { pid: process.ppid, host: hostname(), start: "1" });
  expect(await attempt(), "another process with the number of the build").toBe("published");
  leave(lock, "{ half of it");
  expect(await attempt(), "what the power failure left").toBe("published");
  leave(lock, { pid: 1, host: "another-computer", start });
  expect(await attempt(), "another computer's").toBe("another build is running (pro");
  const twoHoursAgo = Date.now() / 1000 - 7200;
  utimesSync(lock, twoHoursAgo, twoHoursAgo);
  expect(await attempt(), "another computer's, hours old").toBe("published");
});
