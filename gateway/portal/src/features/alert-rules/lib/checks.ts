// What a rule's form asks of what is typed, by what the rule looks for; the sentences are in the messages of "form".

import { forward, object, partialCheck, picklist, pipe, string, type InferOutput } from "valibot";
import { named } from "@/lib/forms/checks";
import { isOfSomething, readLevel } from "@/lib/levels";
import { isClientSaid, isMachineSaid, scopeEntries } from "@/lib/scope/scope";
import { PRIORITIES } from "@/lib/ticket-kinds";
import { conditionEntries, type Kind, type Typed } from "./condition";

const entries = { name: named, subject: named, description: string(), priority: picklist(PRIORITIES), ...scopeEntries, ...conditionEntries };
const typed = object(entries);

const isSaid = (text: string) => text.trim() !== "";
const isWhole = (text: string, least: number, most: number) => /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
const isCounted = (kind: Kind) => kind === "threshold" || kind === "serviceDown";

const READINGS_AT_MOST = 60;

/** The level that clears is on the other side of the one that raises: one measure would do both otherwise. */
export function areApart({ kind, measure, side, raise, clear }: Pick<Typed, "kind" | "measure" | "side" | "raise" | "clear">): boolean {
  const [bad, well] = [readLevel(measure, raise), readLevel(measure, clear)];
  if (kind !== "threshold" || bad === null || well === null) return true;
  return side === "ABOVE" ? well < bad : well > bad;
}

export const ruleSchema = pipe(
  typed,
  forward(partialCheck([["scope"], ["client"]], isClientSaid, "clientMissing"), ["client"]),
  forward(partialCheck([["scope"], ["machine"]], isMachineSaid, "machineMissing"), ["machine"]),
  forward(partialCheck([["kind"], ["measure"], ["of"]], ({ kind, measure, of }) => kind !== "threshold" || !isOfSomething(measure) || isSaid(of), "placeMissing"), ["of"]),
  forward(partialCheck([["kind"], ["measure"], ["raise"]], ({ kind, measure, raise }) => kind !== "threshold" || readLevel(measure, raise) !== null, "levelWrong"), ["raise"]),
  forward(partialCheck([["kind"], ["measure"], ["clear"]], ({ kind, measure, clear }) => kind !== "threshold" || readLevel(measure, clear) !== null, "levelWrong"), ["clear"]),
  forward(partialCheck([["kind"], ["measure"], ["side"], ["raise"], ["clear"]], areApart, "levelsCrossed"), ["clear"]),
  forward(partialCheck([["kind"], ["last"]], ({ kind, last }) => !isCounted(kind) || isWhole(last, 1, READINGS_AT_MOST), "numberWrong"), ["last"]),
  forward(partialCheck([["kind"], ["hits"]], ({ kind, hits }) => !isCounted(kind) || isWhole(hits, 1, READINGS_AT_MOST), "numberWrong"), ["hits"]),
  forward(partialCheck([["kind"], ["hits"], ["last"]], ({ kind, hits, last }) => !isCounted(kind) || !isWhole(last, 1, READINGS_AT_MOST) || Number(hits) <= Number(last), "hitsWrong"), ["hits"]),
  forward(partialCheck([["kind"], ["service"]], ({ kind, service }) => kind !== "serviceDown" || isSaid(service), "serviceMissing"), ["service"]),
  forward(partialCheck([["kind"], ["mountedOn"]], ({ kind, mountedOn }) => kind !== "diskFilling" || isSaid(mountedOn), "placeMissing"), ["mountedOn"]),
  forward(partialCheck([["kind"], ["overHours"]], ({ kind, overHours }) => kind !== "diskFilling" || isWhole(overHours, 2, 72), "numberWrong"), ["overHours"]),
  forward(partialCheck([["kind"], ["withinDays"]], ({ kind, withinDays }) => kind !== "diskFilling" || isWhole(withinDays, 1, 365), "numberWrong"), ["withinDays"]),
  forward(partialCheck([["kind"], ["containing"]], ({ kind, containing }) => kind !== "logLines" || isSaid(containing), "textMissing"), ["containing"]),
  forward(partialCheck([["kind"], ["lines"]], ({ kind, lines }) => kind !== "logLines" || isWhole(lines, 1, READINGS_AT_MOST), "numberWrong"), ["lines"]),
  forward(partialCheck([["kind"], ["withinMinutes"]], ({ kind, withinMinutes }) => kind !== "logLines" || isWhole(withinMinutes, 1, 1440), "numberWrong"), ["withinMinutes"]),
);

export type RuleTyped = InferOutput<typeof typed>;
export type RuleField = keyof RuleTyped & string;

/** What has to be right before a rule can be tried. */
export const TRIED: readonly RuleField[] = ["scope", ...(Object.keys(conditionEntries) as RuleField[]), "client", "machine"];
