import {
  describeCounts,
  formatProblems,
  isAboutHeld,
  type Problem,
  pluralCount,
} from "../model/problem-list.ts";
import { type Html, html } from "../web/html.ts";

/** What is shown on every page of the preview. */
export interface Notice {
  readonly html: Html;
  /** When it began to be shown, in ms since 1970. */
  readonly since: number;
}

/** Where the preview has the style of its notices: pages have no inline styles. */
export const NOTICE_STYLE_PATH = "/.asrun/notice.css";

/** A notice stays in view at the bottom of the window, whatever part of the page is read, and can be closed up. */
export const NOTICE_STYLE = `.asrun-notice {
  position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 50vh; overflow: auto;
  margin: 0; padding: .6rem 1rem; border-top: 4px solid #c00; background: #fff4f2; color: #1a1a1a;
  font: 15px/1.45 system-ui, sans-serif; text-align: start; box-shadow: 0 -2px 12px rgb(0 0 0 / 25%);
}
.asrun-notice[role="status"] { border-color: #06c; background: #f0f6ff; }
.asrun-notice summary { cursor: pointer; font-weight: 600; }
.asrun-notice pre { margin: .5rem 0 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; direction: ltr; text-align: left; }
@media (prefers-color-scheme: dark) {
  .asrun-notice { background: #3a1512; color: #fff; }
  .asrun-notice[role="status"] { background: #10263f; }
}
`;

/** A page with a notice; without one, as it is. */
export function withNotice(page: string, notice: Notice | undefined): string {
  if (!notice) return page;
  const style = `<link rel="stylesheet" href="${NOTICE_STYLE_PATH}">`;
  const body = /<body[^<>]*>/;
  // A page of the site's own can be a piece of a page.
  if (!body.test(page)) return `${style}\n${notice.html.source}\n${page}`;
  return page
    .replace("</head>", () => `${style}\n</head>`)
    .replace(body, (tag) => `${tag}\n${notice.html.source}`);
}

/** The notice of problems in the content. `hasArchive`: whether an archive without them is shown. */
export function problemNotice(problems: readonly Problem[], hasArchive: boolean): Html {
  const shown = hasArchive
    ? "you see the last archive without errors"
    : "there is no archive to show until they are corrected";
  return alert(`${describeCounts(problems)} in the content: ${shown}`, formatProblems(problems, "text"));
}

/** The notice of a template or of a page of the site's own that failed. */
export function failureNotice(message: string, hasArchive: boolean): Html {
  const shown = hasArchive
    ? "you see the last archive that could be built"
    : "there is no archive to show yet";
  return alert(`A template or a page of the site's own failed: ${shown}`, message);
}

/** The notice of entries and coverages that are held back, closed until a writer opens it; none without any. */
export function heldNotice(problems: readonly Problem[]): Html | undefined {
  const held = problems.filter(isAboutHeld);
  if (held.length === 0) return undefined;
  const entries = held.filter(({ name }) => name === "entry-held").length;
  const counts = [pluralCount(entries, "entry", "entries"), pluralCount(held.length - entries, "coverage")];
  const summary = `Held back, so not shown here: ${counts.filter((count) => count !== "").join(", ")}`;
  return html`<div class="asrun-notice" role="status">
<details><summary>${summary}</summary>
<pre>${formatProblems(held, "text")}</pre>
</details>
</div>`;
}

function alert(summary: string, details: string): Html {
  return html`<div class="asrun-notice" role="alert">
<details open><summary>${summary}</summary>
<pre>${details}</pre>
</details>
</div>`;
}

/** The page that is there as long as there has been no archive. */
export const EMPTY_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>asrun</title>
</head>
<body>
</body>
</html>
`;
