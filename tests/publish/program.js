/**
 * Publishes the archives that its arguments name, one after the other, with `dist` and `.asrun` in the working
 * directory, and prints the result of each; `forever` repeats this endlessly. `KILL_AT` is the number of the step on
 * the disk at which it kills itself; if that is a write, half of it is done.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { publish } from "../../src/publish/index.ts";
import { filesIn } from "../cli/walk.ts";
import { outputsOf } from "./archives.ts";

const STEPS = ["mkdir", "mkdtemp", "rename", "writeFile", "copyFile", "unlink", "rm", "rmdir", "fsync"];
let steps = 0;

function dieAt(last) {
  for (const name of STEPS.map((step) => `${step}Sync`)) {
    const real = fs[name];
    fs[name] = (...args) => {
      steps += 1;
      if (steps === last) {
        if (name === "writeFileSync") real(args[0], args[1].slice(0, args[1].length / 2));
        process.kill(process.pid, "SIGKILL");
      }
      return real(...args);
    };
  }
  syncBuiltinESMExports();
}

function outputs(name) {
  const big = { path: "big.html", contents: "Big. ".repeat(200_000) };
  return name === "big" ? [...outputsOf("new"), big] : outputsOf(name);
}

async function publishNamed(name) {
  try {
    await publish(outputs(name), "dist", ".asrun");
    return "done";
  } catch (error) {
    if (error.name === "PublishingError") return error.message;
    throw error;
  }
}

const names = process.argv.slice(2);
const isForever = names.includes("forever");
dieAt(Number(process.env.KILL_AT ?? 0));
for (let round = 0; round === 0 || isForever; round++) {
  for (const name of names.filter((name) => name !== "forever")) {
    const words = await publishNamed(name);
    if (round === 0) {
      process.stdout.write(`${JSON.stringify({ result: words, steps, files: [...filesIn("dist")] })}\n`);
    }
  }
}
