// What a machine told of beside its measures, from the form in which its agent writes it.

import { factOf, isTree, type Fact } from "./facts";

export const GAP_CAUSES = ["full", "disk_full", "damaged", "queue"] as const;
export type GapCause = (typeof GAP_CAUSES)[number];

/** Worse than that is worth a look. */
const GRAVE = new Set(["emergency", "alert", "critical", "error"]);

export type Told =
  | { what: "logged"; source: string; message: string; isGrave: boolean }
  | { what: "turned"; of: "service" | "process" | "protection"; name: string; before: Fact; after: Fact }
  | { what: "agent_started"; version: string; cleanly: boolean }
  | { what: "agent_stopped" | "set_back" | "log_lines_missed" | "other" }
  | { what: "clock_stepped"; seconds: number }
  | { what: "gap"; cause: GapCause | "other"; records: number; from: string | null; until: string | null };

export function toldOf(content: unknown): Told {
  if (!isTree(content)) return { what: "other" };
  if (content["kind"] === "gap") return gapOf(content);
  const text = (name: string) => (typeof content[name] === "string" ? content[name] : "");
  switch (content["what"]) {
    case "logged":
      return { what: "logged", source: text("source"), message: text("message"), isGrave: GRAVE.has(text("level")) };
    case "turned":
      return { what: "turned", of: watchedOf(text("of")), name: text("name"), before: factOf(content["before"]), after: factOf(content["after"]) };
    case "agent_started":
      return { what: "agent_started", version: text("version"), cleanly: content["cleanly"] !== false };
    case "clock_stepped":
      return { what: "clock_stepped", seconds: Math.round(Number(content["millis"] ?? 0) / 1000) };
    case "agent_stopped":
    case "set_back":
    case "log_lines_missed":
      return { what: content["what"] };
    default:
      return { what: "other" };
  }
}

function watchedOf(text: string): "service" | "process" | "protection" {
  return text === "process" || text === "protection" ? text : "service";
}

function gapOf(content: Record<string, unknown>): Told {
  const taken = Array.isArray(content["taken"]) ? content["taken"] : [];
  const moment = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    what: "gap",
    cause: GAP_CAUSES.find((cause) => cause === content["cause"]) ?? "other",
    records: Number(content["records"] ?? 0),
    from: moment(taken[0]),
    until: moment(taken[1]),
  };
}
