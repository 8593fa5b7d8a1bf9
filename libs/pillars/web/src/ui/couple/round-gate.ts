import type { PendingRound } from '@tweespraak/pillars/contract';
import { SEATS, type Seat } from '@tweespraak/pillars/domain';

/** Where a pending round stands, for its coach. */
export type GateStep =
  'planned' | 'answering' | 'declined' | 'release' | 'release-early' | 'opens-itself' | 'timed' | 'agreeing';

export interface RoundGate {
  readonly step: GateStep;
  /** Whose consent is missing once both are in; who would rather not. */
  readonly waitsFor: readonly Seat[];
  readonly mayRelease: boolean;
  readonly mayRetract: boolean;
  /** Until both have handed in, a round can be taken back and its last day moved. */
  readonly mayChange: boolean;
}

/** `today` is the practice's date, `now` the instant that a timed release is read against. */
export function roundGate(
  round: PendingRound,
  day: { readonly today: string; readonly now: Date },
  releaseRequired: boolean,
): RoundGate {
  const { step, waitsFor } = stepOf(round, day, releaseRequired);
  return {
    ...{ step, waitsFor },
    mayRelease: step === 'release' || step === 'release-early' || step === 'opens-itself',
    mayRetract: step === 'timed',
    mayChange: SEATS.some((seat) => round[seat].state !== 'handed-in'),
  };
}

function stepOf(
  round: PendingRound,
  { today, now }: { readonly today: string; readonly now: Date },
  releaseRequired: boolean,
): Pick<RoundGate, 'step' | 'waitsFor'> {
  const declined = SEATS.filter((seat) => round[seat].state === 'declined');
  if (declined.length > 0) return { step: 'declined', waitsFor: declined };
  if (SEATS.some((seat) => round[seat].state !== 'handed-in')) {
    return { step: round.opensOn > today ? 'planned' : 'answering', waitsFor: [] };
  }
  const waitsFor = SEATS.filter((seat) => round[seat].consent !== 'given');
  if (round.releaseAt !== null) {
    return { step: new Date(round.releaseAt) > now ? 'timed' : 'agreeing', waitsFor };
  }
  if (waitsFor.length === 0) return { step: 'release', waitsFor };
  return { step: releaseRequired ? 'release-early' : 'opens-itself', waitsFor };
}
