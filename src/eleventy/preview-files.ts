/** Answers requests for the files of the preview as a static host does: parts of files, HEAD, and files that a reader has. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import send from "send";
import { NOTICE_STYLE, NOTICE_STYLE_PATH, type Notice, withNotice } from "./problem-page.ts";
import type { DevelopmentServer } from "./types.ts";

/** What pages are shown with. */
export interface PreviewState {
  /** The folder of the files. */
  readonly out: string;
  /** What is shown on every page; absent when there is nothing to say. */
  notice(): Notice | undefined;
  /** Where an address leads that was right before the site's own address changed; `undefined` where it has no target. */
  movedTo(path: string): string | undefined;
}

type Middleware = (
  this: DevelopmentServer,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => unknown,
) => unknown;

/** A middleware of Eleventy's server. What is no file of the output is left to the server: redirects, and its own scripts. */
export function servePreview(state: PreviewState): Middleware {
  return function (request, response, next) {
    const url = request.url ?? "/";
    if (url === NOTICE_STYLE_PATH) return sendStyle(request, response);
    const { statusCode, filepath } = this.mapUrlToFilePath(url);
    const target = statusCode === 404 ? state.movedTo(url) : undefined;
    if (target !== undefined) return redirect(response, target);
    if (statusCode === 404)
      return sendPage(request, response, join(state.out, "404.html"), 404, state.notice());
    if (statusCode !== 200 || filepath === undefined) return next();
    if (filepath.endsWith(".html") && request.headers.range === undefined)
      return sendPage(request, response, filepath, 200, state.notice());
    // The folder of the preview is in one whose name begins with a dot.
    return send(request, filepath, { dotfiles: "allow", cacheControl: false })
      .on("error", ({ status = 500 }: { status?: number }) => {
        // Headers that say what is wrong with a range are set already.
        response.statusCode = status;
        response.end();
      })
      .pipe(response);
  };
}

/** Whether a page is asked for to be read, and not by a script. */
function isNavigation({ headers }: IncomingMessage): boolean {
  const { "sec-fetch-mode": mode = "navigate" } = headers;
  return mode === "navigate";
}

function redirect(response: ServerResponse, target: string): void {
  response.writeHead(302, { Location: target }).end();
}

function sendStyle(request: IncomingMessage, response: ServerResponse): void {
  const body = Buffer.from(NOTICE_STYLE);
  response.setHeader("Content-Type", "text/css; charset=utf-8");
  response.setHeader("Content-Length", body.length);
  endWith(request, response, body);
}

/** A page with the script that reloads it, and with the notice if there is one. */
function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
  notice: Notice | undefined,
): void {
  const page = withNotice(readFileSync(file, "utf8"), notice);
  const body = Buffer.from(isNavigation(request) ? withReload(page) : page);
  const changed = Math.max(statSync(file).mtimeMs, notice?.since ?? 0);
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Accept-Ranges", "bytes");
  if (status === 200) {
    response.setHeader("ETag", tag);
    response.setHeader("Last-Modified", new Date(changed).toUTCString());
  }
  if (status === 200 && isFresh(request, tag, changed)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader("Content-Length", body.length);
  endWith(request, response, body);
}

// As bytes, so that Eleventy's server adds nothing: its script in error pages is inline, which their policy forbids.
function endWith({ method }: IncomingMessage, response: ServerResponse, body: Buffer): void {
  if (method === "HEAD") response.end();
  else response.end(body);
}

const RELOAD = '<script type="module" src="/.11ty/reload-client.js"></script>';

function withReload(page: string): string {
  return page.includes("</head>") ? page.replace("</head>", () => `${RELOAD}</head>`) : page + RELOAD;
}

/** Whether a reader has this version of a page (RFC 9110, section 13). `changed` in ms since 1970. */
function isFresh({ headers }: IncomingMessage, tag: string, changed: number): boolean {
  const { "if-none-match": tags, "if-modified-since": since } = headers;
  if (tags !== undefined)
    return tags.trim() === "*" || tags.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
  return since !== undefined && Date.parse(since) >= Math.floor(changed / 1000) * 1000;
}
