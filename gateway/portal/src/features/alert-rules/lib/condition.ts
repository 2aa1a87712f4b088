// What a rule looks for: as the server has it, and as a form keeps what is typed about it.

import { picklist, string, type InferOutput, object } from "valibot";
import type { AlertConditionInput, AlertConditionShownFragment, MachineMeasure } from "@/gql/graphql";
import { isOfSomething, MEASURES, readLevel, typedLevel } from "@/lib/levels";

export const KINDS = ["threshold", "serviceDown", "diskFilling", "antivirusOff", "logLines"] as const;
export type Kind = (typeof KINDS)[number];

/** What a rule may be called by: the measure where it is a threshold of one. */
export const WATCHED = [...MEASURES, "serviceDown", "diskFilling", "antivirusOff", "logLines"] as const;
export type Watched = (typeof WATCHED)[number];

export const conditionEntries = {
  kind: picklist(KINDS),
  measure: picklist(MEASURES),
  of: string(),
  side: picklist(["ABOVE", "BELOW"]),
  raise: string(),
  clear: string(),
  hits: string(),
  last: string(),
  service: string(),
  mountedOn: string(),
  overHours: string(),
  withinDays: string(),
  containing: string(),
  source: string(),
  lines: string(),
  withinMinutes: string(),
};

const shape = object(conditionEntries);
export type Typed = InferOutput<typeof shape>;

export function kindOf({ threshold, serviceDown, diskFilling, logLines }: AlertConditionShownFragment): Kind {
  if (threshold) return "threshold";
  if (serviceDown) return "serviceDown";
  if (diskFilling) return "diskFilling";
  return logLines ? "logLines" : "antivirusOff";
}

/** What most begin from, so that little is left to say. */
const USUAL: Typed = {
  kind: "threshold",
  measure: "PROCESSOR",
  of: "",
  side: "ABOVE",
  raise: "90",
  clear: "80",
  hits: "8",
  last: "10",
  service: "",
  mountedOn: "/",
  overHours: "24",
  withinDays: "7",
  containing: "",
  source: "",
  lines: "1",
  withinMinutes: "60",
};

/** The levels that are usual for a measure: what is bad, and what is well again. */
export const USUAL_LEVELS: Record<MachineMeasure, Pick<Typed, "side" | "raise" | "clear" | "of">> = {
  PROCESSOR: { side: "ABOVE", raise: "90", clear: "80", of: "" },
  MEMORY: { side: "ABOVE", raise: "90", clear: "85", of: "" },
  FILESYSTEM: { side: "ABOVE", raise: "90", clear: "85", of: "/" },
  LOAD: { side: "ABOVE", raise: "8", clear: "4", of: "" },
  SWAP: { side: "ABOVE", raise: "50", clear: "30", of: "" },
  PROCESSES: { side: "BELOW", raise: "0", clear: "1", of: "" },
};

export function conditionTyped(condition: AlertConditionShownFragment | null, locale: string): Typed {
  if (!condition) return USUAL;
  const { threshold, serviceDown, diskFilling, logLines } = condition;
  return {
    ...USUAL,
    kind: kindOf(condition),
    ...(threshold && {
      measure: threshold.measure,
      of: threshold.of ?? "",
      side: threshold.side,
      raise: typedLevel(threshold.measure, threshold.raise, locale),
      clear: typedLevel(threshold.measure, threshold.clear, locale),
      hits: String(threshold.hits),
      last: String(threshold.last),
    }),
    ...(serviceDown && { service: serviceDown.service, hits: String(serviceDown.hits), last: String(serviceDown.last) }),
    ...(diskFilling && { mountedOn: diskFilling.mountedOn, overHours: String(diskFilling.overHours), withinDays: String(diskFilling.withinDays) }),
    ...(logLines && {
      containing: logLines.containing,
      source: logLines.source ?? "",
      lines: String(logLines.lines),
      withinMinutes: String(logLines.withinMinutes),
    }),
  };
}

/** One kind, and nothing of what was typed for another one. */
export function conditionOf(typed: Typed): AlertConditionInput {
  const { kind, measure, side } = typed;
  const counts = { hits: Number(typed.hits), last: Number(typed.last) };
  if (kind === "serviceDown") return { serviceDown: { service: typed.service.trim(), ...counts } };
  if (kind === "diskFilling") {
    return { diskFilling: { mountedOn: typed.mountedOn.trim(), overHours: Number(typed.overHours), withinDays: Number(typed.withinDays) } };
  }
  if (kind === "antivirusOff") return { antivirusOff: true };
  if (kind === "logLines") {
    const { containing, source, lines, withinMinutes } = typed;
    return { logLines: { containing: containing.trim(), source: source.trim() || null, lines: Number(lines), withinMinutes: Number(withinMinutes) } };
  }
  const levels = { raise: readLevel(measure, typed.raise) ?? 0, clear: readLevel(measure, typed.clear) ?? 0 };
  return { threshold: { measure, side, ...levels, ...counts, of: isOfSomething(measure) ? typed.of.trim() : null } };
}

/** The same as the server would show it, so that a draft reads like a rule. */
export function shownAs(input: AlertConditionInput): AlertConditionShownFragment {
  const { threshold, serviceDown, diskFilling, logLines } = input;
  return {
    antivirusOff: input.antivirusOff ?? false,
    threshold: threshold ? { ...threshold, of: threshold.of ?? null, side: threshold.side ?? "ABOVE", hits: threshold.hits ?? 1, last: threshold.last ?? 1 } : null,
    serviceDown: serviceDown ? { ...serviceDown, hits: serviceDown.hits ?? 1, last: serviceDown.last ?? 1 } : null,
    diskFilling: diskFilling ? { ...diskFilling, overHours: diskFilling.overHours ?? 24, withinDays: diskFilling.withinDays ?? 7 } : null,
    logLines: logLines ? { ...logLines, source: logLines.source ?? null, lines: logLines.lines ?? 1, withinMinutes: logLines.withinMinutes ?? 60 } : null,
  };
}

/** As the rule's own, to be tried as it stands. */
export function inputOf(condition: AlertConditionShownFragment, locale: string): AlertConditionInput {
  return conditionOf(conditionTyped(condition, locale));
}
