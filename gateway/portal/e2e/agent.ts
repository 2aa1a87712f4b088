// The real agent on the machine of the tests, where it was built: it is enrolled by a code and watches until it is stopped.

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Beside the program that is tested, unless it is named. */
export function agentProgram(): string | null {
  const program = process.env["REGIE_AGENT_BIN"] ?? resolve(dirname(process.env["REGIE_BIN"] ?? ""), "regie-agent");
  return existsSync(program) ? program : null;
}

/** Once, with the code as somebody pastes it. */
export function enrol(folder: string, server: string, code: string): void {
  const program = agentProgram();
  if (!program) throw new Error("there is no agent: build the whole workspace");
  const { status, stderr } = spawnSync(program, ["--folder", folder, "enrol", "--server", server], { input: `${code}\n`, encoding: "utf8" });
  if (status !== 0) throw new Error(`the agent is not enrolled: ${stderr}`);
}

export function watch(folder: string): ChildProcess {
  const program = agentProgram();
  if (!program) throw new Error("there is no agent: build the whole workspace");
  return spawn(program, ["--folder", folder, "run"], { stdio: "ignore" });
}
