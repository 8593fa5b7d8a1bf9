import fc from 'fast-check';
import { aDraft } from '../../testing/rounds';
import {
  applyEdits,
  newestOf,
  rebase,
  settle,
  toChanges,
  unsent,
  type Edit,
  type Edits,
  type Place,
} from './edits';

const edit = (changes: Partial<Edit> = {}): Edit => ({
  value: 3,
  at: 100,
  base: null,
  ms: null,
  savedAs: null,
  ...changes,
});
const edits = (...entries: [Place, Edit][]): Edits => new Map(entries);

describe('choices made on a device', () => {
  it('lie over the draft of the server without changing it', () => {
    const draft = aDraft();
    const seen = applyEdits(
      draft,
      edits(
        ['answers.12', edit({ value: 0 })],
        ['guesses.8', edit({ value: 100 })],
        ['importance.0', edit()],
      ),
    );
    expect([seen.answers[12], seen.guesses[8], seen.importance[0]]).toEqual([0, 100, 3]);
    expect(draft).toEqual(aDraft());
  });

  it('are sent with only what changed, and with the time where it was measured', () => {
    const changes = toChanges(
      edits(
        ['answers.4', edit({ ms: 2100 })],
        ['answers.5', edit({ value: -1 })],
        ['guesses.2', edit({ value: null })],
      ),
    );
    expect(changes).toEqual({
      answers: [
        { item: 4, value: 3, ms: 2100 },
        { item: 5, value: -1 },
      ],
      guesses: [{ pillar: 2, value: null }],
    });
  });

  it('stay unsent when they changed again while an older choice was on its way', () => {
    const sent = edits(['answers.1', edit({ at: 1 })], ['answers.2', edit({ at: 1 })]);
    const now = edits(['answers.1', edit({ at: 1 })], ['answers.2', edit({ at: 2, value: 5 })]);
    expect([...unsent(settle(now, sent, 9)).keys()]).toEqual(['answers.2']);
  });

  it('give way to a draft that holds them, and stay over one that is older', () => {
    const known = edits(['answers.1', edit({ savedAs: 4 })], ['answers.2', edit({ savedAs: 6 })]);
    expect([...rebase(known, aDraft({ revision: 5 })).edits.keys()]).toEqual(['answers.2']);
  });

  it('are pointed out when another device chose differently meanwhile, and only then', () => {
    const answers = aDraft().answers.with(1, 5).with(2, 3).with(3, 2);
    const unsentEdits = edits(
      ['answers.1', edit({ value: 3, base: null })], // another device chose 5
      ['answers.2', edit({ value: 3, base: null })], // another device chose the same
      ['answers.3', edit({ value: 6, base: 2 })], // nobody else touched it
    );
    const { edits: left, twice } = rebase(unsentEdits, aDraft({ answers }));
    expect([...twice]).toEqual([['answers.1', 5]]);
    expect(left.size).toBe(3);
  });

  it('of two tabs come together with the newest of each question, in whatever order they meet', () => {
    const anyEdits = fc
      .array(fc.tuple(fc.nat(35), fc.nat(6), fc.nat(1_000_000)), { maxLength: 30 })
      .map(
        (rows) => new Map(rows.map(([item, value, at]) => [`answers.${item}` as Place, edit({ value, at })])),
      );
    fc.assert(
      fc.property(anyEdits, anyEdits, (one, other) => {
        const merged = newestOf(one, other);
        for (const place of new Set([...one.keys(), ...other.keys()])) {
          const newest = Math.max(one.get(place)?.at ?? -1, other.get(place)?.at ?? -1);
          expect(merged.get(place)?.at).toBe(newest);
          expect(newestOf(other, one).get(place)?.at).toBe(newest);
        }
      }),
    );
  });
});
