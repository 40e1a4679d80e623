/** A static server like a newsroom's host: files under a base path, the headers of `_headers`, else 404.html. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wav": "audio/wav",
  ".xml": "application/xml",
};

/** Serves a folder under a base path (`/live/`) on a free port of the loopback address. */
export async function serveFolder(
  folder: string,
  base: string,
): Promise<{ readonly server: Server; readonly url: string }> {
  const headers = policyHeaders(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = fileAt(folder, base, path);
    const found = file ?? join(folder, "404.html");
    response.writeHead(file === undefined ? 404 : 200, {
      ...headers,
      "Content-Type": TYPES[extname(found)] ?? "application/octet-stream",
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}${base}` };
}

function fileAt(folder: string, base: string, path: string): string | undefined {
  if (!path.startsWith(base) || path.includes("..")) return undefined;
  const inside = join(folder, path.slice(base.length), path.endsWith("/") ? "index.html" : "");
  return existsSync(inside) && statSync(inside).isFile() ? inside : undefined;
}

/** The headers that `_headers` gives every page: the policies, and how long a page may be cached. */
function policyHeaders(folder: string): Record<string, string> {
  const [every = ""] = readFileSync(join(folder, "_headers"), "utf8").split("\n\n");
  const lines = every
    .split("\n")
    .slice(1)
    .filter((line) => line !== "");
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string]));
}
