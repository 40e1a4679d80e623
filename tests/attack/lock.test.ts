/** Two builds of one site never run at once, on any machine: a process number has no meaning in another container. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publish, withPublication } from "../../src/publish/index.ts";
import { folderWith } from "../cli/sandbox.ts";
import { outputsOf } from "../publish/archives.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly start: string;
  readonly space?: string;
}

function places() {
  const folder = folderWith({});
  return { out: join(folder, "dist"), state: join(folder, ".asrun"), lock: join(folder, ".asrun/lock") };
}

/** How this process identifies itself in a lock. */
async function ownHolder(): Promise<Holder> {
  const { out, state, lock } = places();
  return withPublication(out, state, { wait: 0 }, async () => {
    const [name = ""] = readdirSync(lock);
    return JSON.parse(readFileSync(join(lock, name), "utf8"));
  });
}

function leave(lock: string, holder: Holder): void {
  rmSync(lock, { recursive: true, force: true });
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, "lock-abc"), JSON.stringify(holder));
}

const GONE = 4_194_304;

test("a build in another container with the same host name is waited for, up to an hour", async () => {
  const own = await ownHolder();
  const { out, state, lock } = places();
  const attempt = () => publish(outputsOf("old"), out, state, { wait: 0 });
  const boot = own.space?.split(" ")[0] ?? "";
  const others = [`${boot} pid:[1]`, `00000000-0000-0000-0000-000000000000 ${own.space?.split(" ")[1]}`, "?"];
  for (const space of others) {
    leave(lock, { ...own, pid: GONE, space });
    await expect(attempt(), space).rejects.toThrow(
      `another build is running (process ${GONE} on ${own.host})`,
    );
    expect(existsSync(lock)).toBe(true);
    const twoHoursAgo = Date.now() / 1000 - 7200;
    utimesSync(lock, twoHoursAgo, twoHoursAgo);
    await attempt();
  }
});

test("the lock of a process that has ended is released at once, also one of an earlier version", async () => {
  const { space, ...own } = await ownHolder();
  const { out, state, lock } = places();
  for (const holder of [
    { ...own, pid: GONE, ...(space !== undefined && { space }) },
    { ...own, pid: GONE },
  ]) {
    leave(lock, holder);
    await publish(outputsOf("old"), out, state, { wait: 0 });
    expect(existsSync(lock)).toBe(false);
  }
});
