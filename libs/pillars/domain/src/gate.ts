import { SEATS, type Seat } from './couple';

export interface SeatGate {
  readonly submitted: boolean;
  readonly consented: boolean;
  readonly declined: boolean;
  /** A private answer asks for a talk with the coach first. Known from the submission on. */
  readonly flagged: boolean;
}

/** The facts that decide whether a round's results may be seen by the couple. */
export interface GateState {
  readonly seats: Readonly<Record<Seat, SeatGate>>;
  /** When the coach lets the couple look; `null` while not released. */
  readonly releaseAt: Date | null;
  readonly cancelled: boolean;
}

export type GateEvent =
  | { readonly kind: 'submit'; readonly seat: Seat; readonly consent: boolean; readonly flagged?: boolean }
  | { readonly kind: 'consent' | 'withdraw' | 'decline' | 'answer'; readonly seat: Seat }
  | { readonly kind: 'release'; readonly at: Date; readonly now: Date }
  | { readonly kind: 'retract'; readonly now: Date }
  | { readonly kind: 'cancel' };

const NEW_SEAT: SeatGate = { submitted: false, consented: false, declined: false, flagged: false };
export const NEW_GATE: GateState = { seats: { a: NEW_SEAT, b: NEW_SEAT }, releaseAt: null, cancelled: false };

/**
 * The sealed round as a reference model (trust P2). An event that does not apply returns the very same state: nothing
 * happens after a cancel; what is handed in is sealed, and only then there is something to consent to; a key that has
 * turned stays turned; a round that both finished is not taken back.
 */
export function applyGateEvent(state: GateState, event: GateEvent): GateState {
  if (state.cancelled) return state;
  switch (event.kind) {
    case 'release':
      return isDue(state, event.now) ? state : { ...state, releaseAt: event.at };
    case 'retract':
      return isDue(state, event.now) ? state : { ...state, releaseAt: null };
    case 'cancel':
      return bothSubmitted(state) ? state : { ...state, cancelled: true };
    default:
      return { ...state, seats: { ...state.seats, [event.seat]: step(state.seats[event.seat], event) } };
  }
}

/** True once both partners have handed in their answers: the coach may prepare. */
export function bothSubmitted(state: GateState): boolean {
  return SEATS.every((seat) => state.seats[seat].submitted);
}

/**
 * May the couple see the results at `now`? Both submitted, both consented, and released at or before `now`.
 * A practice can do without the coach's release (`coachReleaseRequired: false`), never without the consents; a round with
 * a flagged private answer needs the coach in every practice.
 */
export function isOpen(
  state: GateState,
  now: Date,
  policy: { readonly coachReleaseRequired: boolean },
): boolean {
  const agreed = bothSubmitted(state) && SEATS.every((seat) => state.seats[seat].consented);
  const needsCoach = policy.coachReleaseRequired || SEATS.some((seat) => state.seats[seat].flagged);
  return !state.cancelled && agreed && (isDue(state, now) || !needsCoach);
}

/** One partner's own step. Before handing in: answer or decline; after it: consent or withdraw. */
function step(seat: SeatGate, event: Extract<GateEvent, { seat: Seat }>): SeatGate {
  switch (event.kind) {
    case 'submit':
      return seat.submitted
        ? seat
        : { submitted: true, consented: event.consent, declined: false, flagged: event.flagged ?? false };
    case 'answer':
    case 'decline':
      return seat.submitted ? seat : { ...seat, declined: event.kind === 'decline' };
    case 'consent':
    case 'withdraw':
      return seat.submitted ? { ...seat, consented: event.kind === 'consent' } : seat;
  }
}

function isDue({ releaseAt }: GateState, now: Date): boolean {
  return releaseAt !== null && releaseAt.getTime() <= now.getTime();
}
