import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // How fast they are is not what these tests say: a busy machine has its time.
  test: { include: ["src/**/*.test.{ts,tsx}"], environment: "node", testTimeout: 120_000 },
});
