import type { Draft, MyRound, MyRoundDetail } from '@tweespraak/pillars/contract';
import { completeness, emptyAnswers, findInstrument, PILLARS } from '@tweespraak/pillars/domain';
import type { MyRoundRow } from './my-rounds.sql';

/** A round as its partner sees it in the list. */
export function toMyRound(row: MyRoundRow): MyRound {
  return {
    id: row.id,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    message: row.message,
    coachName: row.coach_name,
    partnerName: row.partner_name,
    instrumentVersion: row.instrument_version,
    state: row.state,
    consent: row.consent,
    answered: answeredOf(row),
  };
}

/** The same with what is needed to answer it; without the answers once they are handed in. */
export function toMyRoundDetail(row: MyRoundRow): MyRoundDetail {
  return { ...toMyRound(row), itemSeed: row.item_seed, draft: isHandedIn(row) ? null : toDraft(row) };
}

function toDraft(row: MyRoundRow): Draft {
  const openPillars = PILLARS.map(() => null);
  return {
    answers: row.answers ?? emptyAnswers(findInstrument(row.instrument_version)),
    guesses: row.guesses ?? openPillars,
    importance: row.importance ?? openPillars,
    privateAnswered: row.private_answered ?? false,
    revision: row.revision ?? 0,
  };
}

/** Given or skipped; all of them once handed in. */
function answeredOf(row: MyRoundRow): number {
  if (isHandedIn(row)) return findInstrument(row.instrument_version).items.length;
  const { given, skipped } = completeness(row.answers ?? []);
  return given + skipped;
}

function isHandedIn({ state }: MyRoundRow): boolean {
  return state === 'handed-in' || state === 'open';
}
