import fc from 'fast-check';
import type { SentenceMark } from './lists';
import { possibleGestures, sharedList, type OpenLists } from './shared-list';
import type { Seat } from '../seats';

const mark = (sentenceId: string, change: Partial<SentenceMark> = {}): SentenceMark => ({
  sentenceId,
  sameAs: null,
  agreed: false,
  importance: null,
  top: false,
  hard: false,
  ...change,
});
const written = (id: string, by: Seat, weight: number | null = null) => ({ id, by, weight });

describe('The shared list of a vision', () => {
  it('joins what means the same, takes what the other agreed with, and leaves the rest with its writer', () => {
    const lists: OpenLists = {
      sentences: [written('a1', 'a', 5), written('a2', 'a', 4), written('a3', 'a', 5), written('b1', 'b', 3)],
      marks: {
        a: [mark('b1', { sameAs: 'a1', importance: 4 })],
        b: [mark('a2', { agreed: true, importance: 5 })],
      },
    };
    expect(sharedList(lists)).toEqual([
      { ids: ['a2'], rank: 9, tops: 0, hardFor: [] },
      { ids: ['a1', 'b1'], rank: 8, tops: 0, hardFor: [] },
    ]);
  });

  it('orders by joint importance, then by how many chose it as a top', () => {
    const lists: OpenLists = {
      sentences: [written('a1', 'a', 4), written('a2', 'a', 4), written('a3', 'a', 5)],
      marks: {
        a: [mark('a2', { top: true })],
        b: [
          mark('a1', { agreed: true, importance: 4 }),
          mark('a2', { agreed: true, importance: 4, top: true, hard: true }),
          mark('a3', { agreed: true, importance: 4 }),
        ],
      },
    };
    expect(sharedList(lists).map(({ ids, rank, tops, hardFor }) => [ids[0], rank, tops, hardFor])).toEqual([
      ['a3', 9, 0, []],
      ['a2', 8, 2, ['b']],
      ['a1', 8, 0, []],
    ]);
  });

  it('never shows a sentence that the other did not answer, and none twice', () => {
    const sentence = fc.record({ by: fc.constantFrom<Seat>('a', 'b'), weight: fc.constant(3) });
    const draw = fc.record({
      of: fc.nat(9),
      by: fc.constantFrom<Seat>('a', 'b'),
      same: fc.option(fc.nat(9)),
      agreed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 10 }), fc.array(draw, { maxLength: 12 }), (list, drawn) => {
        const sentences = list.map((each, index) => ({ ...each, id: `s${index}` }));
        const marksOf = (seat: Seat) =>
          drawn
            .filter(({ by }) => by === seat)
            .map(({ of, same, agreed }) =>
              mark(`s${of}`, { agreed, sameAs: same === null ? null : `s${same}` }),
            );
        const lists: OpenLists = { sentences, marks: { a: marksOf('a'), b: marksOf('b') } };
        const shown = sharedList(lists).flatMap(({ ids }) => ids);
        expect(new Set(shown).size).toBe(shown.length);
        for (const id of shown) {
          const by = sentences.find((each) => each.id === id)?.by;
          const answered = lists.marks[by === 'a' ? 'b' : 'a'].some(
            ({ sentenceId, sameAs, agreed }) => sentenceId === id && (agreed || sameAs !== null),
          );
          const tied = by !== undefined && lists.marks[by].some(({ sameAs }) => sameAs === id);
          expect(answered || tied).toBe(true);
        }
      }),
    );
  });
});

describe('The gestures that somebody may give', () => {
  it("are the other's, the dearest first, without what is hard for now", () => {
    const lists: OpenLists = {
      sentences: [written('a1', 'a', 1), written('a2', 'a', 3), written('a3', 'a', 2), written('b1', 'b', 3)],
      marks: { a: [], b: [mark('a3', { hard: true })] },
    };
    expect(possibleGestures(lists, 'b')).toEqual(['a2', 'a1']);
  });
});
