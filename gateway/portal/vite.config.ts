import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { wordsByPlace } from "./scripts/words.ts";

/** Where a server answers during development; the built portal and its server share one origin. */
const server = process.env.REGIE_URL ?? "http://127.0.0.1:8080";

const DOCUMENT = "virtual:document/";
const GENERATED = /import \{([^}]*)\} from "@\/gql\/graphql";/g;

/**
 * The built portal names its documents by hash: their text would only weigh. Each becomes a module of its own, so that
 * it lies with the page that sends it rather than in what everybody downloads first.
 */
function documentsByHash(): Plugin {
  const hashes = new Map<string, string>();
  return {
    name: "regie:documents-by-hash",
    apply: "build",
    enforce: "pre",
    buildStart() {
      const text = readFileSync(fileURLToPath(new URL("./src/gql/graphql.ts", import.meta.url)), "utf8");
      for (const [, name, hash] of text.matchAll(/export const (\w+Document) = new TypedDocumentString\(`[^`]*`, \{"hash":"(?:sha256:)?(\w+)"\}\)/g)) {
        hashes.set(name ?? "", hash ?? "");
      }
    },
    resolveId: (id) => (id.startsWith(DOCUMENT) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${DOCUMENT}`)) return null;
      const name = id.slice(DOCUMENT.length + 1);
      const hash = hashes.get(name);
      if (!hash) throw new Error(`${name} is no generated document: npm run codegen`);
      return `export const ${name} = { __meta__: { hash: "${hash}" } };`;
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || !code.includes('from "@/gql/graphql"')) return null;
      return {
        code: code.replace(GENERATED, (_, names: string) =>
          names
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name.endsWith("Document") && !name.startsWith("type "))
            .map((name) => `import { ${name} } from "${DOCUMENT}${name}";`)
            .join(" "),
        ),
        map: null,
      };
    },
  };
}

export default defineConfig({
  html: { cspNonce: "__CSP_NONCE__" },
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  plugins: [
    { ...optimizeLocales.vite({ locales: ["fr-FR", "en-GB", "en-US"] }), enforce: "pre" },
    documentsByHash(),
    tanstackRouter({ target: "react", autoCodeSplitting: true }),
    wordsByPlace(),
    react(),
    tailwindcss(),
  ],
  build: { target: "es2022", manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
    proxy: {
      "/graphql": { target: server, ws: true },
      "/files": server,
      "/reports": server,
      "/brand": server,
      "/audit/export": server,
    },
  },
});
