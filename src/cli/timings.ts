import type { BuildReport } from "../build/result.ts";
import { plural } from "./summary.ts";

/** How long the parts of a build take. */
export class Timings {
  private readonly start = performance.now();
  private last = this.start;
  /** In ms, in the order in which they were first done. */
  private readonly parts = new Map<string, number>();

  /** To be called when a part of the work is done. A part can be done in pieces. */
  done(name: string): void {
    const now = performance.now();
    this.parts.set(name, (this.parts.get(name) ?? 0) + now - this.last);
    this.last = now;
  }

  /** In ms. */
  get total(): number {
    return performance.now() - this.start;
  }

  /** A line for each part, and how much of the archive was kept from the last build. */
  report({ coverageCount, builtCoverages, builtEntries }: BuildReport): string {
    const lines = [...this.parts].map(([name, ms]) => `${ms.toFixed(0).padStart(8)} ms  ${name}\n`);
    const summary = `Built ${builtCoverages} of ${plural(coverageCount, "coverage", "coverages")} (${plural(builtEntries, "entry", "entries")}), kept ${coverageCount - builtCoverages}\n`;
    return lines.join("") + summary;
  }
}
