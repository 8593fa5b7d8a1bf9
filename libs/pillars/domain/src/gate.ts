import { SEATS, type Seat } from './couple';

export interface SeatGate {
  readonly submitted: boolean;
  readonly consented: boolean;
  readonly declined: boolean;
}

/** The facts that decide whether a round's results may be seen by the couple. */
export interface GateState {
  readonly seats: Readonly<Record<Seat, SeatGate>>;
  /** When the coach lets the couple look; `null` while not released. */
  readonly releaseAt: Date | null;
  readonly cancelled: boolean;
}

export type GateEvent =
  | { readonly kind: 'submit' | 'consent' | 'withdraw' | 'decline'; readonly seat: Seat }
  | { readonly kind: 'release'; readonly at: Date }
  | { readonly kind: 'retract' | 'cancel' };

const NEW_SEAT: SeatGate = { submitted: false, consented: false, declined: false };
export const NEW_GATE: GateState = { seats: { a: NEW_SEAT, b: NEW_SEAT }, releaseAt: null, cancelled: false };

/**
 * The sealed round as a reference model (trust P2). An event that does not apply returns the very same state:
 * nothing happens after a cancel or to a seat that declined, and a release needs both submissions, so that a coach
 * has been able to look (quality, safety) before the couple can.
 */
export function applyGateEvent(state: GateState, event: GateEvent): GateState {
  if (state.cancelled) return state;
  switch (event.kind) {
    case 'submit':
      return withSeat(state, event.seat, { submitted: true });
    case 'consent':
      return withSeat(state, event.seat, { consented: true });
    case 'withdraw':
      return withSeat(state, event.seat, { consented: false });
    case 'decline':
      return withSeat(state, event.seat, { consented: false, declined: true });
    case 'release':
      return bothSubmitted(state) ? { ...state, releaseAt: event.at } : state;
    case 'retract':
      return { ...state, releaseAt: null };
    case 'cancel':
      return { ...state, cancelled: true };
  }
}

/** True once both partners have handed in their answers: the coach may prepare and release. */
export function bothSubmitted(state: GateState): boolean {
  return SEATS.every((seat) => state.seats[seat].submitted);
}

/**
 * May the couple see the results at `now`? Both submitted, both consented, and released at or before `now`.
 * A practice can do without the coach's release (`coachReleaseRequired: false`), never without the consents.
 */
export function isOpen(
  state: GateState,
  now: Date,
  policy: { readonly coachReleaseRequired: boolean },
): boolean {
  const agreed = bothSubmitted(state) && SEATS.every((seat) => state.seats[seat].consented);
  const released = state.releaseAt !== null && state.releaseAt.getTime() <= now.getTime();
  return !state.cancelled && agreed && (released || !policy.coachReleaseRequired);
}

function withSeat(state: GateState, seat: Seat, change: Partial<SeatGate>): GateState {
  const before = state.seats[seat];
  return before.declined ? state : { ...state, seats: { ...state.seats, [seat]: { ...before, ...change } } };
}
