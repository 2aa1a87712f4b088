// What a person downloads, in kB of gzip, against budget.json: an entry with all that it imports at once, and styles.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const budget = JSON.parse(readFileSync("budget.json", "utf8"));

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join("dist", file)), { level: 9 }).length);
  return sizes.get(file);
}

function filesOf(entries) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest: budget.json names what is no more`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const name of chunk.imports ?? []) visit(name);
  };
  for (const entry of entries) visit(entry);
  return files;
}

const whole = () => readdirSync("dist/assets").filter((name) => /\.(js|css)$/.test(name)).map((name) => `assets/${name}`);

let isOver = false;
for (const [name, { kB, entries }] of Object.entries(budget)) {
  const files = [...(entries ? filesOf(entries) : whole())];
  const size = files.reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
  const mark = size > kB ? "OVER" : "ok";
  if (size > kB) isOver = true;
  console.log(`${mark.padEnd(5)}${name.padEnd(18)}${size.toFixed(1).padStart(7)} kB of ${kB}`);
}
process.exit(isOver ? 1 : 0);
