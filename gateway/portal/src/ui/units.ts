import { useFormatter } from "use-intl";
import type { MachineMeasure } from "@/gql/graphql";
import { isShare } from "@/lib/levels";

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

/** What a measure came to, from the server's whole numbers. */
export function useLevel(): (measure: MachineMeasure, level: number) => string {
  const format = useFormatter();
  return (measure, level) => {
    if (isShare(measure)) return format.number(level / 10_000, { style: "percent", maximumFractionDigits: 1 });
    return format.number(measure === "LOAD" ? level / 100 : level, { maximumFractionDigits: 2 });
  };
}

const MEBIBYTE = 1024 ** 2;

interface Condition {
  threshold: { measure: MachineMeasure } | null;
  diskFilling: object | null;
}

/** What was measured when an alert was raised; none where it is no quantity that a person reads. */
export function useFound(): (condition: Condition, measured: number | null) => string | null {
  const level = useLevel();
  const bytes = useBytes();
  return ({ threshold, diskFilling }, measured) => {
    if (measured === null) return null;
    if (threshold) return level(threshold.measure, measured);
    return diskFilling ? bytes(measured * MEBIBYTE) : null;
  };
}
