/** A look that notes which pages of coverages are made. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { write } from "./cli/sandbox.ts";

/** Lays the template around every page into the site of a folder: it sees nothing but what is ready to be printed. */
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

/** The pages that were made since this was asked, in order of their addresses. */
export function pagesNoted(folder: string): string[] {
  const path = join(folder, "noted");
  const lines = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  rmSync(path, { force: true });
  return lines.toSorted();
}
