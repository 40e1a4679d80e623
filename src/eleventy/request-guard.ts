import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** What each answer says, whatever it is: no page of another site may show it, read it or find out what it is. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Why a request is not answered. */
interface Refusal {
  readonly status: number;
  readonly words: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Lets a server see only the requests that it may answer. It shows drafts, so it answers only requests
 * for one of its own names: a page elsewhere could otherwise read it by pointing its own host name at this machine.
 */
export function guardRequests(server: Server, host: string): void {
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request, host);
    if (refusal) rejectRequest(response, refusal);
    else for (const listener of listeners) listener.call(server, request, response);
  });
}

/** Closes sockets that other origins open: reload messages reveal what was written. */
export function guardSockets(server: Server, host: string): void {
  server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
    const { origin, host: name } = request.headers;
    const isOwnOrigin = origin !== undefined && URL.canParse(origin) && new URL(origin).host === name;
    if (!isOwnName(name, host) || !isOwnOrigin) socket.destroy();
  });
}

function refusalOf(request: IncomingMessage, host: string): Refusal | undefined {
  const { method = "", url = "/", headers } = request;
  if (!isOwnName(headers.host, host))
    return { status: 403, words: "This server answers to its own names only." };
  if (method !== "GET" && method !== "HEAD")
    return { status: 405, words: "This server only shows pages.", headers: { Allow: "GET, HEAD" } };
  if (!isPlainPath(url)) return { status: 400, words: "This is no address of the archive." };
  if (isForeign(request)) return { status: 403, words: "This server answers its own pages only." };
  return undefined;
}

/**
 * Whether a page of another origin asks for a part of its own, as browsers report it: whether a picture loads there would
 * say that a draft has one. A link that someone follows is answered.
 */
function isForeign({ headers }: IncomingMessage): boolean {
  const { "sec-fetch-site": site = "none", "sec-fetch-mode": mode, "sec-fetch-dest": target } = headers;
  if (site === "same-origin" || site === "none") return isForeignOrigin(headers);
  return mode !== "navigate" || target !== "document";
}

/** The same for browsers that don't report it: requests across origins that scripts may read name where they come from. */
function isForeignOrigin({ origin, host }: IncomingMessage["headers"]): boolean {
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}

function isOwnName(header: string | undefined, host: string): boolean {
  if (header === undefined || !URL.canParse(`http://${header}/`)) return false;
  const { hostname } = new URL(`http://${header}/`);
  return ["localhost", "127.0.0.1", "[::1]", host, `[${host}]`].includes(hostname);
}

/** Whether a path can be decoded and climbs nowhere. */
function isPlainPath(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  try {
    const decoded = decodeURIComponent(path);
    return /^\/(?!\/)/.test(path) && !/[\\\0]/.test(decoded) && !decoded.split("/").includes("..");
  } catch {
    return false;
  }
}

function rejectRequest(response: ServerResponse, { status, words, headers = {} }: Refusal): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${words}\n`);
}
