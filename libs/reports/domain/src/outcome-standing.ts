import type { LocalDate } from '@tweespraak/shared/kernel';
import type { CoupleFact, RoundFact } from './figure-facts';
import type { Period } from './figures-model';
import { isIn, isSettledIn } from './settled';

/** Where an eligible couple stands at the end of a period. */
export type Standing =
  | {
      readonly coupleId: string;
      readonly is: 'measured';
      readonly first: RoundFact;
      readonly last: RoundFact;
    }
  | { readonly coupleId: string; readonly is: 'notShared' | 'notMeasured' | 'ended' };

/**
 * Where each eligible couple stands, each couple once; couples that are not eligible are left out. Eligible is who was measured
 * once (by both) and then handed in a follow-up in the period, or was due one, or was closed in it without ever having one. The
 * change is read from the first open round ever to the last open one handed in in the period, with the same version of the test.
 */
export function standings(
  couples: readonly CoupleFact[],
  rounds: readonly RoundFact[],
  period: Period,
  today: LocalDate,
): Standing[] {
  const byCouple = Map.groupBy(rounds, ({ coupleId }) => coupleId);
  return couples.flatMap((couple) => {
    const standing = standingOf(couple, byCouple.get(couple.coupleId) ?? [], period, today);
    return standing ? [standing] : [];
  });
}

function standingOf(
  { coupleId, archivedOn }: CoupleFact,
  rounds: readonly RoundFact[],
  period: Period,
  today: LocalDate,
): Standing | null {
  const [first, ...followUps] = handedIn(rounds).filter(({ on }) => on <= period.to);
  if (!first) return null;
  const inPeriod = followUps.filter(({ on }) => isIn(period, on));
  const change = changeOf(
    rounds,
    inPeriod.map(({ round }) => round),
  );
  if (change) return { coupleId, is: 'measured', ...change };
  if (inPeriod.length > 0) return { coupleId, is: 'notShared' };
  const wasDue = rounds.some(
    ({ roundId, dueOn }) =>
      roundId !== first.round.roundId && dueOn >= first.on && isSettledIn(period, dueOn, today),
  );
  const leftUnmeasured = isIn(period, archivedOn) && followUps.length === 0;
  if (!wasDue && !leftUnmeasured) return null;
  return { coupleId, is: archivedOn !== null && archivedOn <= period.to ? 'ended' : 'notMeasured' };
}

/** The last open follow-up that can be compared with the couple's first open round of that version. */
function changeOf(rounds: readonly RoundFact[], followUps: readonly RoundFact[]) {
  const open = handedIn(rounds).filter(({ round }) => round.open);
  for (const last of followUps.filter((round) => round.open).toReversed()) {
    const first = open.find(({ round }) => round.instrumentVersion === last.instrumentVersion)?.round;
    if (first && first.roundId !== last.roundId) return { first, last };
  }
  return null;
}

/** What both handed in, oldest first. */
function handedIn(rounds: readonly RoundFact[]): { round: RoundFact; at: string; on: LocalDate }[] {
  return rounds
    .flatMap((round) =>
      round.handedInAt !== null && round.handedInOn !== null
        ? [{ round, at: round.handedInAt, on: round.handedInOn }]
        : [],
    )
    .toSorted((x, y) => (x.at < y.at ? -1 : Number(x.at > y.at)));
}
