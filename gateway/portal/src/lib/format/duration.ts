/** Hours and minutes of a number of minutes, and whether it is less than nothing. */
export function parts(minutes: number): { hours: number; minutes: number; isNegative: boolean } {
  const whole = Math.abs(minutes);
  return { hours: Math.floor(whole / 60), minutes: whole % 60, isNegative: minutes < 0 };
}

const HARD = "\u00a0";

/** As it is written: 2 h 30, 45 min, −1 h 05. */
export function writtenDuration(count: number): string {
  const { hours, minutes, isNegative } = parts(count);
  const sign = isNegative ? "−" : "";
  if (hours === 0) return `${sign}${minutes}${HARD}min`;
  if (minutes === 0) return `${sign}${hours}${HARD}h`;
  return `${sign}${hours}${HARD}h${HARD}${String(minutes).padStart(2, "0")}`;
}

/** What a person types: 1:30, 1h30, 1 h 30, 1,5 h, 90, 90 min. None for what is no duration. */
export function readDuration(text: string): number | null {
  const typed = text.toLowerCase().replace(/[\s\u00a0\u202f]/g, "");
  const clock = /^(\d{1,3})(?::|h)(\d{1,2})?(?:min|mn|m)?$/.exec(typed);
  if (clock) {
    const minutes = Number(clock[2] ?? 0);
    return minutes < 60 ? Number(clock[1]) * 60 + minutes : null;
  }
  const minutes = /^(\d{1,5})(?:min|mn|m)?$/.exec(typed);
  if (minutes) return Number(minutes[1]);
  const share = /^(\d{1,3})[.,](\d{1,2})h?$/.exec(typed);
  if (!share) return null;
  const whole = Number(`${share[1]}.${share[2]}`) * 60;
  return Number.isInteger(Math.round(whole * 100) / 100) ? Math.round(whole) : null;
}
