import type { Output } from "../model/output.ts";

const PATIENCE_IN_MS = 1000;
const STEP_IN_MS = 100;

/** From so many files on, reading takes longer than a person waits without a sign. */
const MANY_FILES = 1000;

/** Shows a person at a terminal that many files are being read. */
export function showReading(files: number, terminal: NodeJS.WriteStream): void {
  if (terminal.isTTY && files >= MANY_FILES) terminal.write(`\rReading: ${files} files`);
}

/** Shows a person at a terminal how many pictures have been made smaller. */
export function showImages(done: number, all: number, terminal: NodeJS.WriteStream): void {
  if (terminal.isTTY) terminal.write(`\r\u001b[KPictures: ${done} of ${all}`);
}

/** Shows a person at a terminal how many pictures have been decoded; after the last one the line is empty again. */
export function tellVerifying(done: number, all: number, terminal: NodeJS.WriteStream): void {
  if (done === all) clearProgress(terminal);
  else if (terminal.isTTY) terminal.write(`\r\u001b[KChecking pictures: ${done} of ${all}`);
}

/** Shows a person at a terminal how far a long build is: small ones are one batch. */
export function showBatches(done: number, all: number, terminal: NodeJS.WriteStream): void {
  if (terminal.isTTY && all > 1) terminal.write(`\r\u001b[KBuilding: ${Math.floor((100 * done) / all)} %`);
}

/** Leaves no trace of progress on the terminal. */
export function clearProgress(terminal: NodeJS.WriteStream): void {
  if (terminal.isTTY) terminal.write("\r\u001b[K");
}

/** Passes outputs on, and shows a waiting person at a terminal how many there have been. Elsewhere it is silent. */
export function* withProgress(outputs: Iterable<Output>, terminal: NodeJS.WriteStream): Iterable<Output> {
  if (!terminal.isTTY) {
    yield* outputs;
    return;
  }
  const start = performance.now();
  let reported = start + PATIENCE_IN_MS - STEP_IN_MS;
  let count = 0;
  for (const output of outputs) {
    count += 1;
    const now = performance.now();
    if (now - reported >= STEP_IN_MS) {
      terminal.write(`\rRendering: ${count} files`);
      reported = now;
    }
    yield output;
  }
  clearProgress(terminal);
}
