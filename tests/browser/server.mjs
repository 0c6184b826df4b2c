// Serves a folder at any path with the headers of Trunk.toml, as `trunk serve` and a real host do.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
};

/** The headers under `[serve.headers]`. */
async function headers(trunk) {
  const [, section] = (await readFile(trunk, "utf8")).split("[serve.headers]");
  const lines = section.split(/^\[/m)[0].matchAll(/^"([^"]+)" = "([^"]*)"$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
}

/** Resolves to a listening server of `folder`, whose address is `http://127.0.0.1:PORT` and `prefix`. */
export async function serveFolder(folder, trunk, prefix) {
  const own = await headers(trunk);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const inside = normalize(decodeURIComponent(pathname.slice(prefix.length) || "index.html"));
    const file = join(folder, inside);
    const isThere = pathname.startsWith(prefix) && !inside.startsWith("..") && (await stat(file).catch(() => null))?.isFile();
    response.writeHead(isThere ? 200 : 404, {
      ...own,
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
    });
    response.end(isThere ? await readFile(file) : "not found");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}
