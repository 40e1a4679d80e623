import type { IncomingMessage, ServerResponse } from "node:http";
import { describeCounts, formatProblems, type Problem } from "../model/problem-list.ts";
import { type Html, html } from "../web/html.ts";

/** Adds a notice to every page that is sent, as long as there is one; what is written stays as it is. */
export function injectProblemNotice(
  currentNotice: () => Html | undefined,
): (request: IncomingMessage, response: ServerResponse, next: () => unknown) => unknown {
  return (_, response, next) => {
    const notice = currentNotice();
    if (notice) {
      const end = response.end.bind(response);
      Object.assign(response, { end: (body?: unknown) => end(withNotice(body, notice.source)) });
    }
    return next();
  };
}

function withNotice(body: unknown, notice: string): unknown {
  return typeof body === "string" ? body.replace(/<body[^<>]*>/, (tag) => `${tag}\n${notice}`) : body;
}

/** The notice of problems in the content. */
export function problemNotice(problems: readonly Problem[]): Html {
  return html`<div class="problems" role="alert">
<p><strong>${describeCounts(problems)} in the content</strong>: this is the last archive without them.</p>
<pre>${formatProblems(problems, "text")}</pre>
</div>`;
}

/** The notice of a template that failed, with the message of its TemplateError. */
export function templateNotice(message: string): Html {
  return html`<div class="problems" role="alert">
<p><strong>A template failed</strong>, the content has no error: this is the last archive from before.</p>
<pre>${message}</pre>
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
