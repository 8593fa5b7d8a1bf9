import {
  askableDialogues,
  DIALOGUE_KEYS,
  type DialogueKey,
  type EndedHow,
  type HistoryItem,
  type Level,
  nextLevel,
} from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';

/** How a dialogue ended, by its room; one on paper had none. */
export const ENDED_HOW = `CASE
  WHEN d.on_paper THEN 'on-paper'
  WHEN d.status = 'closed' THEN coalesce(r.state ->> 'endedHow', 'completed')
  WHEN d.status = 'stopped' THEN coalesce(r.state ->> 'endedHow', 'stopped')
  WHEN d.status = 'lapsed' THEN 'lapsed' END`;

/** What the two have planned and held, as both may know it. Parameters: practice, couple. */
const HISTORY = `
  SELECT d.type, d.level, d.coach_present, d.asked_by IS NULL AS by_coach, d.ended_at, ${ENDED_HOW} AS ended_how
  FROM dialogues d
  LEFT JOIN dialogue_rooms r ON r.practice_id = d.practice_id AND r.dialogue_id = d.id
  WHERE d.practice_id = $1 AND d.couple_id = $2 AND d.status <> 'cancelled'`;

interface HistoryRow {
  readonly type: DialogueKey;
  readonly level: Level;
  readonly coach_present: boolean;
  readonly by_coach: boolean;
  readonly ended_at: Date | null;
  readonly ended_how: EndedHow | null;
}

/** What the rules of asking and of the levels look at: the same for both partners and their coach. */
export async function historyOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleId: CoupleId,
): Promise<HistoryItem[]> {
  const rows: HistoryRow[] = await tx.em.query(HISTORY, [ctx.practiceId, coupleId]);
  return rows.map((row) => ({
    key: row.type,
    level: row.level,
    withCoach: row.coach_present,
    plannedByCoach: row.by_coach,
    endedAt: row.ended_at && row.ended_at.getTime(),
    endedHow: row.ended_how,
  }));
}

/** The types that one of the two may ask the other for now. */
export function mayAskNow(history: readonly HistoryItem[], now: Date): DialogueKey[] {
  return askableDialogues(history, now.getTime());
}

/** The level that comes next for each type; 1 without any history. */
export function nextLevels(history: readonly HistoryItem[]): Record<DialogueKey, Level> {
  const levels = DIALOGUE_KEYS.map((key) => [key, nextLevel(key, history)] as const);
  return Object.fromEntries(levels) as Record<DialogueKey, Level>;
}
