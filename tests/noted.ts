/** A theme that records which pages of coverages are rendered. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { write } from "./cli/sandbox.ts";

/** Adds the template around every page to the site of a folder: it sees only finished markup. */
export function notePages(folder: string): void {
  const note = `import { appendFileSync } from "node:fs";
export default (view, { html, site }) => {
  const isOfCoverage = ["coverage", "entry"].includes(view.kind);
  const page = view.canonical?.slice(site.url.length);
  if (isOfCoverage) appendFileSync(${JSON.stringify(join(folder, "noted"))}, page + "\\n");
  return html\`<title>\${view.title}</title>\${view.main}\`;
};
`;
  write(folder, { "templates/document.js": note });
}

/** The pages that were rendered since the last call, sorted by address. */
export function pagesNoted(folder: string): string[] {
  const path = join(folder, "noted");
  const lines = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  rmSync(path, { force: true });
  return lines.toSorted();
}
