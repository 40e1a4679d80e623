import type { IncomingMessage, ServerResponse } from "node:http";
import { countOf, type PrintedProblem, printProblems } from "../problems.ts";
import { type Html, html } from "../web/html.ts";

/** Tells problems on every page that is sent, as long as there are any; what is written stays as it is. */
export function tellOnPages(
  problems: () => readonly PrintedProblem[],
): (request: IncomingMessage, response: ServerResponse, next: () => unknown) => unknown {
  return (_, response, next) => {
    const told = problems();
    if (told.length > 0) {
      const end = response.end.bind(response);
      const notice = noticeOf(told).source;
      Object.assign(response, { end: (body?: unknown) => end(withNotice(body, notice)) });
    }
    return next();
  };
}

function withNotice(body: unknown, notice: string): unknown {
  return typeof body === "string" ? body.replace(/<body[^<>]*>/, (tag) => `${tag}\n${notice}`) : body;
}

function noticeOf(problems: readonly PrintedProblem[]): Html {
  return html`<div class="problems" role="alert">
<p><strong>${countOf(problems)} in the content</strong>: this is the last archive without them.</p>
<pre>${printProblems(problems, "text")}</pre>
</div>`;
}

/** The page that is there as long as there has been no archive. */
export const NO_ARCHIVE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>asrun</title>
</head>
<body>
</body>
</html>
`;
