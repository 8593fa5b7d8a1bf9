import type { AccessLogEntry } from '@tweespraak/couples/contract';
import { localDateIn } from '@tweespraak/shared/kernel';

/** One act, or the same act of the same person several times in a row. */
export interface AccessLine {
  readonly entry: AccessLogEntry;
  readonly times: number;
  /** ISO instants of the earliest and the latest of them. */
  readonly from: string;
  readonly to: string;
}

export interface AccessDay {
  /** `YYYY-MM-DD` in the practice's zone. */
  readonly day: string;
  readonly lines: readonly AccessLine[];
}

/** Entries (newest first) by day, with repetitions folded: opening a page looks at several things within a second. */
export function accessDays(entries: readonly AccessLogEntry[], timeZone: string): readonly AccessDay[] {
  const days: { day: string; lines: AccessLine[] }[] = [];
  for (const entry of entries) {
    const day = localDateIn(new Date(entry.at), timeZone);
    const today = days.at(-1)?.day === day ? days.at(-1) : undefined;
    const line: AccessLine = { entry, times: 1, from: entry.at, to: entry.at };
    if (!today) days.push({ day, lines: [line] });
    else addTo(today.lines, line);
  }
  return days;
}

function addTo(lines: AccessLine[], line: AccessLine): void {
  const before = lines.at(-1);
  if (!before || !isSame(before.entry, line.entry)) lines.push(line);
  else lines[lines.length - 1] = { ...before, times: before.times + 1, from: line.from };
}

function isSame(one: AccessLogEntry, other: AccessLogEntry): boolean {
  return (
    one.actor === other.actor &&
    one.actorRole === other.actorRole &&
    one.isMe === other.isMe &&
    one.byProgram === other.byProgram &&
    one.action === other.action &&
    one.outcome === other.outcome
  );
}
