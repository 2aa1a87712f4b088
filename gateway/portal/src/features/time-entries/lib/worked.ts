import { plusDays } from "@/lib/format/instants";

interface Sheet {
  days: readonly { day: string; worked: { count: number }; validated: { count: number } }[];
}

export interface WorkedDay {
  day: string;
  worked: number;
  validated: number;
}

/** What everybody did on each day of a period, days without work among them. */
export function workedDays(sheets: readonly Sheet[], from: string, count: number): WorkedDay[] {
  const all = sheets.flatMap(({ days }) => days);
  return Array.from({ length: count }, (_, place) => {
    const day = plusDays(from, place);
    const own = all.filter((one) => one.day === day);
    const sum = (minutes: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + minutes(one), 0);
    return { day, worked: sum(({ worked }) => worked.count), validated: sum(({ validated }) => validated.count) };
  });
}

const HOUR = 60;

/** The top of the scale, in whole hours: an even number of them, so that its middle is whole too. */
export function topOf(days: readonly WorkedDay[]): number {
  const most = Math.max(...days.map(({ worked }) => worked), HOUR);
  return Math.ceil(most / (2 * HOUR)) * 2 * HOUR;
}
