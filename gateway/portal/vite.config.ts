import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** Where a server answers during development; the built portal and its server share one origin. */
const server = process.env.REGIE_URL ?? "http://127.0.0.1:8080";

/** The built portal names its documents by hash: their text would only weigh. */
function withoutDocumentTexts(): Plugin {
  return {
    name: "regie:without-document-texts",
    apply: "build",
    transform(code, id) {
      if (!id.endsWith("/src/gql/graphql.ts")) return null;
      return code.replace(/new TypedDocumentString\(`[^`]*`/g, 'new TypedDocumentString(""');
    },
  };
}

export default defineConfig({
  html: { cspNonce: "__CSP_NONCE__" },
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  plugins: [
    { ...optimizeLocales.vite({ locales: ["fr-FR", "en-GB", "en-US"] }), enforce: "pre" },
    withoutDocumentTexts(),
    tanstackRouter({ target: "react", autoCodeSplitting: true }),
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
