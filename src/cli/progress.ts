import type { Output } from "../model/output.ts";

const PATIENCE_IN_MS = 1000;
const STEP_IN_MS = 100;

/** Passes outputs on, and tells a waiting person at a terminal how many there have been. Elsewhere it is silent. */
export function* withProgress(outputs: Iterable<Output>, terminal: NodeJS.WriteStream): Iterable<Output> {
  if (!terminal.isTTY) {
    yield* outputs;
    return;
  }
  const start = performance.now();
  let told = start + PATIENCE_IN_MS - STEP_IN_MS;
  let count = 0;
  for (const output of outputs) {
    count += 1;
    const now = performance.now();
    if (now - told >= STEP_IN_MS) {
      terminal.write(`\rRendering: ${count} files`);
      told = now;
    }
    yield output;
  }
  if (told > start + PATIENCE_IN_MS) terminal.write("\r\u001b[K");
}
