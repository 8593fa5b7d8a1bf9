import type { DialogueKey, Level } from '../script/dialogue-keys';
import type { EndedHow } from '../script/script';

/** One dialogue of a couple as the rules of planning need it; no topic, no persons. */
export interface HistoryItem {
  readonly key: DialogueKey;
  readonly level: Level;
  /** A coach was there, or is planned to be. */
  readonly withCoach: boolean;
  readonly plannedByCoach: boolean;
  /** Epoch ms; `null` while it has not ended. */
  readonly endedAt: number | null;
  readonly endedHow: EndedHow | null;
}

/** Held to its end, also on paper. Stopped, lapsed and "not yet" are fine, and not this. */
export function isCompleted({ endedHow }: Pick<HistoryItem, 'endedHow'>): boolean {
  return endedHow === 'completed' || endedHow === 'to-request' || endedHow === 'on-paper';
}

const UP_AFTER = 2;

/**
 * The level that a couple would take next for a type: that of their latest one, and one higher (at most 4) after two
 * completed in a row of that type at that level. Without any: 1. A suggestion: going back is always possible.
 */
export function nextLevel(key: DialogueKey, history: readonly HistoryItem[]): Level {
  const latestFirst = history
    .filter((item) => item.key === key && item.endedAt !== null)
    .toSorted((x, y) => (y.endedAt ?? 0) - (x.endedAt ?? 0));
  const level = latestFirst[0]?.level ?? 1;
  const change = latestFirst.findIndex((item) => item.level !== level);
  const atLevel = change === -1 ? latestFirst : latestFirst.slice(0, change);
  return atLevel.filter(isCompleted).length >= UP_AFTER ? LEVEL_ABOVE[level] : level;
}

const LEVEL_ABOVE: Readonly<Record<Level, Level>> = { 1: 2, 2: 3, 3: 4, 4: 4 };
