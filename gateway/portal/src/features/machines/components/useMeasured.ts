import { useFormatter } from "use-intl";
import { useBytes } from "@/ui/units";
import type { Line } from "../lib/measures";

/** What a line measures, with its unit. */
export function useMeasured(): (line: Line, value: number) => string {
  const format = useFormatter();
  const rate = useBytes();
  return (line, value) =>
    line === "processor" || line === "memory" ? format.number(value, { style: "percent", maximumFractionDigits: 0 }) : `${rate(value)}/s`;
}
