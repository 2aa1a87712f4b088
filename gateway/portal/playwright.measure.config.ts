// How fast it feels, in figures to read: nothing here passes or fails by the clock of the machine that runs it.

import { defineConfig } from "@playwright/test";
import usual from "./playwright.config.ts";

export default defineConfig({
  ...usual,
  testDir: "e2e/measure",
  testIgnore: [],
  outputDir: "test-results/measure",
  globalSetup: "./e2e/measure/setup.ts",
  fullyParallel: false,
  workers: 1,
  timeout: 600_000,
  reporter: [["line"]],
  // What records a trace takes pictures of the page in the page’s own thread, and would be measured with it.
  use: { ...usual.use, trace: "off" },
});
