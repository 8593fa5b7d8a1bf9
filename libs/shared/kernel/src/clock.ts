/** The only way to ask for the time: rules get their "now" handed to them, so that a test can choose it. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still at `date`. Each call hands out a copy, so that no caller can move it. */
export function fixedClock(date: Date): Clock {
  const instant = date.getTime();
  return { now: () => new Date(instant) };
}
