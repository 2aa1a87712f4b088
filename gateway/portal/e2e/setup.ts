// The whole product for one run of tests: `regie` with a fresh data folder, and the built portal in front of it,
// which carries out no document but the portal's own.

import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { post } from "./post.ts";
import { seed, watched } from "./seed.ts";
// @ts-expect-error plain JavaScript, which tests share with the command line
import { serve } from "./serve.mjs";

const PATIENCE = 120_000;
/** With it mail is brought; for tests alone. */
const MAIL_HOOK = "brought-by-a-test-0123456789";

export default async function setup() {
  const binary = process.env["REGIE_BIN"];
  if (!binary) throw new Error("REGIE_BIN names the program to test: REGIE_BIN=../../target/debug/regie npm run e2e");
  if (!existsSync("dist/index.html")) throw new Error("There is no built portal: npm run build");

  const data = mkdtempSync(join(tmpdir(), "regie-e2e-"));
  // Started by root, the database runs as somebody else, who must get in.
  chmodSync(data, 0o755);
  const [behind, front, mail, agents] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${front}`;
  const letters = join(data, "letters");
  const postOffice = await post(mail, letters);
  const regie = start(resolve(binary), data, { port: behind, mail, agents, url });
  await ready(regie, `http://127.0.0.1:${behind}/health/ready`);
  const server = (await serve(front, `http://127.0.0.1:${behind}`)) as import("node:http").Server;

  process.env["PORTAL_URL"] = url;
  process.env["MAIL_HOOK"] = MAIL_HOOK;
  process.env["METRICS_URL"] = `http://127.0.0.1:${behind}/metrics`;
  process.env["MAIL_URL"] = `http://127.0.0.1:${behind}/mail/inbound`;
  process.env["LETTERS"] = letters;
  process.env["AGENTS_LISTEN"] = `127.0.0.1:${agents}`;
  process.env["DEMO_PASSWORD"] = readFileSync(join(data, "demo-password"), "utf8").trim();
  await seed();
  const agent = await watched(join(data, "agent"));

  return async () => {
    agent?.kill();
    server.closeAllConnections();
    server.close();
    await stop(regie);
    postOffice.close();
    rmSync(data, { recursive: true, force: true });
  };
}

interface Started {
  port: number;
  mail: number;
  agents: number;
  url: string;
}

function start(binary: string, data: string, { port, mail, agents, url }: Started): ChildProcess {
  return spawn(binary, ["serve", "--demo", "--data", data, "--listen", `127.0.0.1:${port}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      REGIE_PUBLIC_URL: url,
      REGIE_DOCUMENTS: resolve("src/gql/persisted-documents.json"),
      REGIE_ONLY_DOCUMENTS: "true",
      REGIE_MAIL_HOOK: MAIL_HOOK,
      REGIE_AGENTS: `127.0.0.1:${agents}`,
      REGIE_SMTP: `smtp://127.0.0.1:${mail}`,
      REGIE_MAIL_FROM: "regie@atelier-nord.example",
      REGIE_LOG: "error",
    },
  });
}

async function ready(regie: ChildProcess, health: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (regie.exitCode !== null) throw new Error(`regie ended with ${regie.exitCode}`);
    const answer = await fetch(health).catch(() => null);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error("regie was not ready in time");
}

function stop(regie: ChildProcess): Promise<void> {
  return new Promise((stopped) => {
    if (regie.exitCode !== null) return stopped();
    regie.once("exit", () => stopped());
    regie.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
