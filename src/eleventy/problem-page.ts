import { countOf, type PrintedProblem, printProblems } from "../problems.ts";
import { html } from "../web/html.ts";
import type { TextOutput } from "./archive-data.ts";

/** Puts the problems on every page of an archive; without an archive, they are the only page. */
export function withProblems(
  texts: readonly TextOutput[],
  problems: readonly PrintedProblem[],
): TextOutput[] {
  const notice = noticeOf(problems);
  if (texts.length === 0) return [alone("index.html", notice), alone("404.html", notice)];
  return texts.map(({ path, contents }) => ({
    path,
    contents: path.endsWith(".html")
      ? contents.replace(/<body[^<>]*>/, (body) => `${body}\n${notice}`)
      : contents,
  }));
}

function noticeOf(problems: readonly PrintedProblem[]): string {
  return html`<div class="problems" role="alert">
<p><strong>${countOf(problems)} in the content</strong>: this is the last archive without them.</p>
<pre>${printProblems(problems, "text")}</pre>
</div>`.source;
}

function alone(path: string, notice: string): TextOutput {
  const contents = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>asrun</title>\n</head>\n<body>\n${notice}\n</body>\n</html>\n`;
  return { path, contents };
}
