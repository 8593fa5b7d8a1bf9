import type { CoupleInstrumentRounds } from '@tweespraak/instruments/contract';

export type CoupleRound = CoupleInstrumentRounds['rounds'][number];
export type RoundState = 'cancelled' | 'waiting' | 'finished' | 'released' | 'open';

/** Where a round is, for its coach: `finished` waits for the coach, `released` for a consent of the two. */
export function roundState({ cancelledAt, isOpen, finished, releaseAt }: CoupleRound): RoundState {
  if (cancelledAt) return 'cancelled';
  if (isOpen) return 'open';
  if (!finished) return 'waiting';
  return releaseAt ? 'released' : 'finished';
}
