import type { SeatState } from '@tweespraak/pillars/contract';
import type { StatusState } from '@tweespraak/platform/web';

const STATUS: Readonly<Record<SeatState, StatusState>> = {
  'not-begun': 'none',
  busy: 'busy',
  'handed-in': 'done',
  declined: 'attention',
};

/** The mark for how far a partner is. */
export function seatStatus(state: SeatState): StatusState {
  return STATUS[state];
}
