// For tests alone: the built portal and a server behind one origin, as `regie` serves them: a fresh nonce in the page
// and its policy for each answer, everything that is not the portal's passed on.
//
//   node e2e/serve.mjs <port> <address of the server>

import { randomBytes } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, request as ask } from "node:http";
import { connect } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const TYPES = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};
const PASSED_ON = /^\/(graphql|files|reports|brand|audit\/export|health|source)(\/|\?|$)/;

const policy = (nonce) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");

export function serve(port, behind) {
  const { hostname, port: behindPort } = new URL(behind);
  const server = createServer((request, response) => {
    if (PASSED_ON.test(request.url)) return passOn(request, response, { hostname, port: behindPort });
    const path = normalize(decodeURIComponent(new URL(request.url, behind).pathname));
    const file = join(dist, path);
    const isFile = path !== "/" && existsSync(file) && statSync(file).isFile();
    return isFile ? sendFile(file, path, response) : sendPage(path, response);
  });
  server.on("upgrade", (request, socket, head) => {
    const upstream = connect(Number(behindPort), hostname, () => {
      const headers = request.rawHeaders
        .reduce((lines, part, index) => (index % 2 ? lines : [...lines, `${part}: ${request.rawHeaders[index + 1]}`]), [])
        .join("\r\n");
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  return new Promise((ready) => server.listen(port, "127.0.0.1", () => ready(server)));
}

function passOn(request, response, { hostname, port }) {
  const { method, url: path, headers } = request;
  const upstream = ask({ hostname, port, method, path, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  upstream.on("error", () => response.writeHead(502).end());
  request.pipe(upstream);
}

function sendFile(file, path, response) {
  const isForever = path.startsWith("/assets/");
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": isForever ? "public, max-age=31536000, immutable" : "no-cache",
  });
  createReadStream(file).pipe(response);
}

function sendPage(path, response) {
  if (extname(path)) return response.writeHead(404).end();
  const nonce = randomBytes(16).toString("base64");
  const page = readFileSync(join(dist, "index.html"), "utf8").replaceAll("__CSP_NONCE__", nonce);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "content-security-policy": policy(nonce),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
  return response.end(page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , port = "4173", behind = "http://127.0.0.1:8080"] = process.argv;
  await serve(Number(port), behind);
  console.log(`http://127.0.0.1:${port}/`);
}
