import fc from 'fast-check';
import { SEATS, type Seat } from './couple';
import { applyGateEvent, isOpen, NEW_GATE, type GateEvent, type GateState } from './gate';

const NOW = new Date('2026-03-01T20:00:00Z');
const required = { coachReleaseRequired: true };
const optional = { coachReleaseRequired: false };
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const play = (events: readonly GateEvent[], from: GateState = NEW_GATE) =>
  events.reduce(applyGateEvent, from);
const submit = (seat: Seat, consent = true, flagged = false): GateEvent => ({
  kind: 'submit',
  seat,
  consent,
  flagged,
});
const release = (at = NOW, now = NOW): GateEvent => ({ kind: 'release', at, now });
const both: GateEvent[] = SEATS.map((seat) => submit(seat));
const opening = [...both, release()];
const ready = play(opening);

const seat = fc.constantFrom<Seat>('a', 'b');
const minutes = fc.integer({ min: -60, max: 60 });
const event: fc.Arbitrary<GateEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('submit'), seat, consent: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('consent', 'withdraw', 'decline', 'answer'), seat }),
  },
  { weight: 3, arbitrary: minutes.map((m) => release(after(m))) },
  fc.constantFrom<GateEvent>({ kind: 'retract', now: NOW }, { kind: 'cancel' }),
);
/** Any history; half of them start from an open round, or too few would ever open. */
const events = fc
  .tuple(fc.boolean(), fc.array(event, { maxLength: 25 }))
  .map(([fromOpen, history]) => (fromOpen ? [...opening, ...history] : history));

/** The same rule, read from the history instead of kept in a state. */
function shouldBeOpen(history: readonly GateEvent[], now: Date): boolean {
  const submitted = (s: Seat) => history.findIndex((e) => e.kind === 'submit' && e.seat === s);
  const complete = Math.max(...SEATS.map(submitted));
  if (SEATS.some((s) => submitted(s) < 0)) return false;
  if (history.slice(0, complete).some((e) => e.kind === 'cancel')) return false;
  const consents = (s: Seat) => {
    const word = history
      .slice(submitted(s) + 1)
      .findLast((e) => (e.kind === 'consent' || e.kind === 'withdraw') && e.seat === s);
    const first = history[submitted(s)];
    return word ? word.kind === 'consent' : first?.kind === 'submit' && first.consent;
  };
  return SEATS.every(consents) && coachSaysYes(history, now);
}

/** The first release that was due when the coach acted stays; until then the last word counts. */
function coachSaysYes(history: readonly GateEvent[], now: Date): boolean {
  const acts = history.filter((e) => e.kind === 'release' || e.kind === 'retract');
  const turned = acts.find((e) => e.kind === 'release' && e.at <= e.now);
  const last = turned ?? acts.at(-1);
  return last?.kind === 'release' && last.at <= now;
}

describe('the gate of a sealed round', () => {
  it('opens when both submitted, both consented and the coach released', () => {
    expect(isOpen(ready, NOW, required)).toBe(true);
  });

  it.each<[string, GateEvent[]]>([
    ['a submission', [submit('a'), release()]],
    ['a consent', [submit('a'), submit('b', false), release()]],
    ['the release', both],
  ])('stays shut while %s is missing', (_, events) => {
    expect(isOpen(play(events), NOW, required)).toBe(false);
  });

  it('opens at the set time, not a moment before', () => {
    const planned = play([...both, release(after(10))]);
    expect([9, 10, 11].map((m) => isOpen(planned, after(m), required))).toEqual([false, true, true]);
  });

  it('shuts at once when one partner withdraws, and opens again when they consent again', () => {
    const withdrawn = play([{ kind: 'withdraw', seat: 'b' }], ready);
    expect(isOpen(withdrawn, NOW, required)).toBe(false);
    expect(isOpen(play([{ kind: 'consent', seat: 'b' }], withdrawn), NOW, required)).toBe(true);
  });

  it('takes back a release before its time, and never after', () => {
    const planned = play([...both, release(after(10))]);
    const retracted = play([{ kind: 'retract', now: after(9) }], planned);
    expect(isOpen(retracted, after(60), required)).toBe(false);
    expect(isOpen(play([{ kind: 'retract', now: after(10) }], planned), after(10), required)).toBe(true);
    expect(isOpen(play([release(after(90), after(10))], planned), after(10), required)).toBe(true);
  });

  it('may be released before the answers are in: it then opens with the last of them', () => {
    const early = play([release(), submit('a')]);
    expect(isOpen(early, NOW, required)).toBe(false);
    expect(isOpen(play([submit('b')], early), NOW, required)).toBe(true);
  });

  it('stays shut for good after a cancel, which a finished round no longer takes', () => {
    expect(isOpen(play([submit('a'), { kind: 'cancel' }, ...opening]), NOW, required)).toBe(false);
    expect(play([{ kind: 'cancel' }], ready)).toBe(ready);
  });

  it('lets somebody decline until they hand in, and answering takes it back', () => {
    expect(play([{ kind: 'decline', seat: 'a' }]).seats.a.declined).toBe(true);
    expect(
      play([
        { kind: 'decline', seat: 'a' },
        { kind: 'answer', seat: 'a' },
      ]).seats.a.declined,
    ).toBe(false);
    expect(play([{ kind: 'decline', seat: 'a' }, ...opening])).toEqual(ready);
    expect(play([{ kind: 'decline', seat: 'a' }], ready)).toEqual(ready);
  });

  it('can do without the coach where the practice says so, never without a consent', () => {
    const unreleased = play(both);
    expect(isOpen(unreleased, NOW, optional)).toBe(true);
    expect(isOpen(play([{ kind: 'withdraw', seat: 'a' }], unreleased), NOW, optional)).toBe(false);
  });

  it('waits for the coach in every practice when a private answer asks for a talk', () => {
    const flagged = play([submit('a', true, true), submit('b')]);
    expect(isOpen(flagged, NOW, optional)).toBe(false);
    expect(isOpen(play([release()], flagged), NOW, optional)).toBe(true);
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
