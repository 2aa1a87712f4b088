export interface Sums {
  opened: number;
  late: number;
  resolved: number;
}

export function sumsOf(steps: readonly Sums[]): Sums {
  return steps.reduce((sum, { opened, late, resolved }) => ({ opened: sum.opened + opened, late: sum.late + late, resolved: sum.resolved + resolved }), {
    opened: 0,
    late: 0,
    resolved: 0,
  });
}

/** In whole percent, where none is never said of some, nor all of nearly all; null where there is nothing to share. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(Math.max(Math.round((part / whole) * 100), 1), 99);
}

/** The top of the scale: an even number that no step goes beyond, so that its middle is whole too. */
export function topOf(steps: readonly Sums[]): number {
  const most = Math.max(...steps.map(({ opened, resolved }) => Math.max(opened, resolved)), 1);
  return Math.ceil(most / 2) * 2;
}
