import type { ReadySite } from "../ready.ts";
import type { UnchangedSite } from "../reopen.ts";
import { plural } from "./summary.ts";

/** How long the parts of a build take. */
export class Timings {
  private readonly start = performance.now();
  private last = this.start;
  private readonly parts: { readonly name: string; readonly ms: number }[] = [];

  /** To be called when a part of the work is done. */
  done(name: string): void {
    const now = performance.now();
    this.parts.push({ name, ms: now - this.last });
    this.last = now;
  }

  /** In ms. */
  get total(): number {
    return performance.now() - this.start;
  }

  /** A line for each part, and how much of the archive was kept from the last build. */
  told(site: ReadySite | UnchangedSite): string {
    const { coverageCount } = site;
    const coverages = site.isUnchanged ? [] : site.archive.coverages;
    const built = coverages.length;
    const entries = coverages.reduce((sum, coverage) => sum + coverage.entries.length, 0);
    const lines = this.parts.map(({ name, ms }) => `${ms.toFixed(0).padStart(8)} ms  ${name}\n`);
    const summary = `Built ${built} of ${plural(coverageCount, "coverage", "coverages")} (${plural(entries, "entry", "entries")}), kept ${coverageCount - built}\n`;
    return lines.join("") + summary;
  }
}
