import { afterEach, expect, test, vi } from "vitest";
import { showBatches, showReading, withProgress } from "../../src/cli/progress.ts";
import type { Output } from "../../src/model/output.ts";
import { listen } from "./sandbox.ts";

afterEach(() => vi.useRealTimers());

/** Outputs that take this many ms each. */
function* slow(count: number, ms: number): Iterable<Output> {
  for (let number = 1; number <= count; number++) {
    vi.advanceTimersByTime(ms);
    yield { path: `${number}`, contents: "" };
  }
}

function progressOf(isTTY: boolean, outputs: Iterable<Output>): { printed: string; passed: number } {
  const terminal = listen(isTTY);
  const passed = [...withProgress(outputs, terminal)].length;
  return { printed: terminal.text(), passed };
}

test("in a terminal, work of more than a second shows its progress, and clears it at the end", () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  const { printed, passed } = progressOf(true, slow(30, 50));
  expect(passed).toBe(30);
  expect(printed).toMatch(/^\rRendering: 20 files\rRendering: 22 files.*\r\u001b\[K$/s);
});

test("work of less than a second shows nothing", () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  expect(progressOf(true, slow(30, 5)).printed).not.toContain("Rendering");
});

test("without a terminal, nothing is added", () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  expect(progressOf(false, slow(30, 500)).printed).toBe("");
  const [terminal, pipe] = [listen(true), listen(false)];
  showReading(5000, terminal);
  showReading(5000, pipe);
  expect([terminal.text(), pipe.text()]).toEqual(["\rReading: 5000 files", ""]);
});

test("a build in batches shows its progress; a single batch ends too soon for it", () => {
  const [terminal, pipe] = [listen(true), listen(false)];
  showBatches(1, 1, terminal);
  showBatches(1, 3, terminal);
  showBatches(1, 3, pipe);
  expect([terminal.text(), pipe.text()]).toEqual(["\r\u001b[KBuilding: 33 %", ""]);
});
