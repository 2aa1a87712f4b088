// Who may import whom: routes and app -> features -> ui and lib; features never each other; the toolkit of components
// only within ui (and where the shell opens menus and dialogs); words only in messages; fetch in one place.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = "src";
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("gql/") && !path.endsWith(".gen.ts"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

const MAY_FETCH = new Set(["lib/graphql/execute.ts", "lib/download.ts"]);
const layerOf = (path) => path.split("/")[0];
const featureOf = (path) => (layerOf(path) === "features" ? path.split("/")[1] : null);
const BELOW = { app: ["features", "ui", "lib", "messages", "gql", "app", "routeTree.gen"], routes: ["app", "features", "ui", "lib", "gql"] };
BELOW.features = ["ui", "lib", "gql", "features"];
BELOW.ui = ["ui", "lib", "gql"];
BELOW.lib = ["lib", "gql", "messages"];

const wrong = [];
const say = (path, why) => wrong.push(`${path}: ${why}`);

for (const { path, text } of files) {
  const below = BELOW[layerOf(path)];
  const imports = [...text.matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map((found) => found[1] ?? found[2]);
  for (const name of imports) {
    const target = name.startsWith("@/")
      ? name.slice(2)
      : name.startsWith(".")
        ? relative(root, join(root, path, "..", name))
        : null;
    if (target && below && !below.includes(layerOf(target))) say(path, `may not import ${target}`);
    const [own, other] = [featureOf(path), target && featureOf(target)];
    if (own && other && own !== other) say(path, `a feature may not import another: ${target}`);
    if (name === "react-aria-components" && !["ui", "app"].includes(layerOf(path))) say(path, "take components from ui/");
  }
  if (/\bfetch\(/.test(text) && !MAY_FETCH.has(path)) say(path, "only lib/graphql/execute.ts and lib/download.ts fetch");
  if (text.split("\n").length > 400) say(path, "over 400 lines: split it");
  if (path.endsWith(".tsx") && /<(?:p|h[1-6]|span|li|button|label|legend|th|td|dt|dd)[^<>]*>\s*[A-Za-zÀ-ÿ][^<>{}]*<\/\w/.test(text)) say(path, "words belong in messages/");
}

for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);
