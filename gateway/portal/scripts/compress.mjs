// Beside each built file its compressed twins, for whoever serves them: the best that Brotli and gzip can do.

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSED = /\.(js|css|svg|json|html)$/;
const WORTH_IT = 512;

const files = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .map((path) => join("dist", path))
  // The page gets a fresh nonce for each answer: nothing of it can be made beforehand.
  .filter((path) => COMPRESSED.test(path) && statSync(path).isFile() && !path.endsWith("index.html"));

for (const path of files) {
  const content = readFileSync(path);
  if (content.length < WORTH_IT) continue;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  writeFileSync(`${path}.br`, brotliCompressSync(content, options));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
