import { useFormatter } from "use-intl";
import type { Line } from "../lib/measures";

/** What a line measures, with its unit. */
export function useMeasured(): (line: Line, value: number) => string {
  const format = useFormatter();
  const rate = useBytes();
  return (line, value) =>
    line === "processor" || line === "memory" ? format.number(value, { style: "percent", maximumFractionDigits: 0 }) : `${rate(value)}/s`;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Counted by 1024, as machines count. */
export function useBytes(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length - 1);
    const value = bytes / 1024 ** power;
    return format.number(value, { style: "unit", unit: UNITS[power] ?? "byte", unitDisplay: "short", maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 });
  };
}
