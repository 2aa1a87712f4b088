// Months as a report is asked for: the one that runs, to its present day, and those that are over.

export interface Month {
  /** 2026-10 */
  key: string;
  from: string;
  until: string;
}

/** The month that `day` is in, up to it, and as many whole ones before it, the newest first. */
export function monthsBefore(day: string, count: number): Month[] {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return Array.from({ length: count + 1 }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - back, 1));
    const last = new Date(Date.UTC(year, month - back, 0));
    const from = written(first);
    return { key: from.slice(0, 7), from, until: back === 0 ? day : written(last) };
  });
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}
