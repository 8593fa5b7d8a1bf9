import fc from 'fast-check';
import { SEATS, type Seat } from './couple';
import { applyGateEvent, isOpen, NEW_GATE, type GateEvent, type GateState } from './gate';

const NOW = new Date('2026-03-01T20:00:00Z');
const required = { coachReleaseRequired: true };
const optional = { coachReleaseRequired: false };
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const play = (events: readonly GateEvent[], from: GateState = NEW_GATE) =>
  events.reduce(applyGateEvent, from);
const both = (kind: 'submit' | 'consent'): GateEvent[] => SEATS.map((seat) => ({ kind, seat }));
const release = (at = NOW): GateEvent => ({ kind: 'release', at });
const opening = [...both('submit'), ...both('consent'), release()];
const ready = play(opening);

const seat = fc.constantFrom<Seat>('a', 'b');
const minutes = fc.integer({ min: -60, max: 60 });
const event: fc.Arbitrary<GateEvent> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('submit', 'consent'), seat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('withdraw', 'decline'), seat }) },
  { weight: 4, arbitrary: minutes.map((m) => release(after(m))) },
  fc.constantFrom<GateEvent>({ kind: 'retract' }, { kind: 'cancel' }),
);
/** Any history; half of them start from an open round, or too few would ever open. */
const events = fc
  .tuple(fc.boolean(), fc.array(event, { maxLength: 25 }))
  .map(([fromOpen, history]) => (fromOpen ? [...opening, ...history] : history));

/** The same rule, read from the history instead of kept in a state. */
function shouldBeOpen(history: readonly GateEvent[], now: Date): boolean {
  const lastOf = (kind: string, s: Seat) =>
    history.findLastIndex((e) => e.kind === kind && 'seat' in e && e.seat === s);
  const firstOf = (kind: string, s: Seat) =>
    history.findIndex((e) => e.kind === kind && 'seat' in e && e.seat === s);
  const complete = Math.max(...SEATS.map((s) => firstOf('submit', s)));
  const coach = history
    .filter((e, i) => (e.kind === 'release' && i > complete) || e.kind === 'retract')
    .at(-1);
  return (
    !history.some((e) => e.kind === 'cancel' || e.kind === 'decline') &&
    SEATS.every((s) => firstOf('submit', s) >= 0 && lastOf('consent', s) > lastOf('withdraw', s)) &&
    coach?.kind === 'release' &&
    coach.at <= now
  );
}

describe('the gate of a sealed round', () => {
  it('opens when both submitted, both consented and the coach released', () => {
    expect(isOpen(ready, NOW, required)).toBe(true);
  });

  it.each<[string, GateEvent]>([
    ['a submission', { kind: 'submit', seat: 'b' }],
    ['a consent', { kind: 'consent', seat: 'a' }],
    ['the release', release()],
  ])('stays shut while %s is missing', (_, missing) => {
    const rest = opening.filter((e) => JSON.stringify(e) !== JSON.stringify(missing));
    expect(isOpen(play(rest), NOW, required)).toBe(false);
  });

  it('opens at the set time, not a moment before', () => {
    const planned = play([...both('submit'), ...both('consent'), release(after(10))]);
    expect([9, 10, 11].map((m) => isOpen(planned, after(m), required))).toEqual([false, true, true]);
  });

  it('shuts at once when one partner withdraws, and opens again when they consent again', () => {
    const withdrawn = play([{ kind: 'withdraw', seat: 'b' }], ready);
    expect(isOpen(withdrawn, NOW, required)).toBe(false);
    expect(isOpen(play([{ kind: 'consent', seat: 'b' }], withdrawn), NOW, required)).toBe(true);
  });

  it('shuts when the coach retracts', () => {
    expect(isOpen(play([{ kind: 'retract' }], ready), NOW, required)).toBe(false);
  });

  it('shuts for good after a cancel or when someone declines', () => {
    expect(isOpen(play([{ kind: 'cancel' }, ...opening], ready), NOW, required)).toBe(false);
    expect(isOpen(play([{ kind: 'decline', seat: 'a' }, ...opening], ready), NOW, required)).toBe(false);
  });

  it('changes no more after a cancel, not even out of sight', () => {
    const cancelled = play([{ kind: 'submit', seat: 'a' }, { kind: 'cancel' }]);
    expect(
      play(
        [
          { kind: 'submit', seat: 'b' },
          { kind: 'consent', seat: 'a' },
        ],
        cancelled,
      ),
    ).toBe(cancelled);
  });

  it('cannot be released before both have submitted', () => {
    const early = play([
      { kind: 'submit', seat: 'a' },
      release(),
      { kind: 'submit', seat: 'b' },
      ...both('consent'),
    ]);
    expect(early.releaseAt).toBeNull();
    expect(isOpen(early, NOW, required)).toBe(false);
  });

  it('can do without the coach where the practice says so, never without a consent', () => {
    const unreleased = play([...both('submit'), ...both('consent')]);
    expect(isOpen(unreleased, NOW, optional)).toBe(true);
    expect(isOpen(play([{ kind: 'withdraw', seat: 'a' }], unreleased), NOW, optional)).toBe(false);
  });
});

describe('the gate, over every order of events', () => {
  it('is open exactly with both submissions, both standing consents and a release that is due', () => {
    let opened = 0;
    fc.assert(
      fc.property(events, minutes, (history, m) => {
        const open = isOpen(play(history), after(m), required);
        if (open) opened += 1;
        expect(open).toBe(shouldBeOpen(history, after(m)));
      }),
      { numRuns: 10_000 },
    );
    expect(opened).toBeGreaterThan(100);
  });

  it('without the coach it is open exactly when the two submissions and consents stand', () => {
    fc.assert(
      fc.property(events, (history) => {
        const { seats, cancelled } = play(history);
        const agreed = SEATS.every((s) => seats[s].submitted && seats[s].consented);
        expect(isOpen(play(history), NOW, optional)).toBe(agreed && !cancelled);
      }),
    );
  });

  it('an event of one partner never touches the other’s seat', () => {
    fc.assert(
      fc.property(events, event, (history, next) => {
        fc.pre('seat' in next);
        const other = next.seat === 'a' ? 'b' : 'a';
        const state = play(history);
        expect(applyGateEvent(state, next).seats[other]).toBe(state.seats[other]);
      }),
    );
  });

  it('does not know which partner is which', () => {
    const swap = (e: GateEvent): GateEvent => ('seat' in e ? { ...e, seat: e.seat === 'a' ? 'b' : 'a' } : e);
    fc.assert(
      fc.property(events, minutes, (history, m) => {
        const mirrored = play(history.map(swap));
        expect(isOpen(mirrored, after(m), required)).toBe(isOpen(play(history), after(m), required));
      }),
    );
  });

  it('doing the same thing twice is doing it once', () => {
    fc.assert(
      fc.property(events, event, (history, e) => {
        expect(play([...history, e, e])).toEqual(play([...history, e]));
      }),
    );
  });

  it('waiting opens a released round and never shuts one', () => {
    fc.assert(
      fc.property(events, minutes, fc.nat({ max: 500 }), (history, m, later) => {
        const state = play(history);
        const [now, then] = [m, m + later].map((minute) => isOpen(state, after(minute), required));
        expect(now && !then).toBe(false);
      }),
    );
  });
});
