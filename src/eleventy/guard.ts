import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

type Next = () => unknown;

/**
 * The first to see a request to the development server. It shows drafts, so it answers only whoever asks for it by
 * one of its own names: a page elsewhere could otherwise read it by pointing a name of its own at this machine.
 */
export function guard(
  host: string,
): (request: IncomingMessage, response: ServerResponse, next: Next) => unknown {
  return (request, response, next) => {
    if (!isOwnName(request.headers.host, host))
      return refuse(response, 403, "This server answers to its own names only.");
    if (!isPlainPath(request.url ?? "/")) return refuse(response, 400, "This is no address of the archive.");
    return next();
  };
}

/** Closes sockets that other sites' pages open: the messages to reload tell what has been written. */
export function guardSockets(server: Server, host: string): void {
  server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
    const { origin } = request.headers;
    const isOwnOrigin = origin !== undefined && URL.canParse(origin) && isOwnName(new URL(origin).host, host);
    if (!isOwnName(request.headers.host, host) || !isOwnOrigin) socket.destroy();
  });
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

function refuse(response: ServerResponse, status: number, words: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${words}\n`);
}
