// The names of acts are the server's: whoever gives it a new command gives that command words here.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import fr from "./fr.json";

/** What is done about signing in is named by the interface, all else by the commands themselves. */
const SERVER = ["../../commands/src", "../src/graphql"];
/** As a request bears it, as what is no command is written down, as looking at something is. */
const NAMED = /(?:\bname: |\bacts::\w+\([^;"]*|\bnoted\([^;"]*|\bConsulted::\w+,\s*)"(\w+\.\w+)"/g;

const sources = SERVER.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".rs"))
    .map((path) => readFileSync(join(root, path), "utf8")),
);
const names = new Set(sources.flatMap((text) => [...text.matchAll(NAMED)].map(([, name]) => name ?? "")));
const words = new Set(Object.entries(fr.acts).flatMap(([feature, commands]) => Object.keys(commands).map((command) => `${feature}.${command}`)));

describe("acts", () => {
  it("are found in the server as it names them", () => {
    for (const name of ["hour_bank.credit_hours", "identity.sign_in", "audit.consult_acts", "account.invite"]) expect(names).toContain(name);
  });

  it("all have words, and no words are left of what is no act any more", () => {
    expect([...words].toSorted()).toEqual([...names].toSorted());
  });
});
