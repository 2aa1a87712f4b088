/** The civil day where this device is. */
export function today(): string {
  return localMoment(new Date()).slice(0, 10);
}

/** As a field of date and time takes it: 2026-11-21T14:30, where this device is. */
export function localMoment(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
