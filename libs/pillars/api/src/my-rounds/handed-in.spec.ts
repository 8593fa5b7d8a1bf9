import { scoreResponse, CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import { type AnsweredSeat, handIn } from './handed-in';

const varied = CURRENT_INSTRUMENT.items.map((_, index) => index % 7);
const seat = (overrides: Partial<AnsweredSeat> = {}): AnsweredSeat => ({
  instrument_version: '9p-36@1',
  answers: varied,
  item_ms: varied.map(() => 4000),
  guesses: null,
  importance: null,
  validity: [1, 2, 3],
  safety: [0, 0, 0, 6],
  ...overrides,
});

describe('handing in', () => {
  it('scores with the instrument of the round', () => {
    const { pillars, total } = scoreResponse(CURRENT_INSTRUMENT, varied);
    expect(handIn(seat())).toMatchObject({ scores: pillars, total, flagged: false, quality: [] });
  });

  it('keeps sliders and the private block open where they were left', () => {
    const handedIn = handIn(seat({ validity: null, safety: null }));
    expect(handedIn.guesses).toEqual(Array(9).fill(null));
    expect(handedIn.validity).toEqual([null, null, null]);
    expect(handedIn.safety).toEqual([null, null, null, null]);
    expect(handedIn.flagged).toBe(false);
  });

  it('flags what asks for a talk with the coach', () => {
    expect(handIn(seat({ safety: [0, 0, 1, 6] })).flagged).toBe(true);
  });

  it('marks answers that are the same, quick or too rosy', () => {
    const same = { answers: varied.map(() => 6), item_ms: varied.map(() => 300), validity: [6, 6, 5] };
    expect(handIn(seat(same)).quality).toEqual(['rosy', 'straightLining', 'speeding']);
  });

  it('takes a skip for an answer, an open question not', () => {
    expect(() => handIn(seat({ answers: varied.with(4, -1) }))).not.toThrow();
    for (const answers of [varied.with(35, null as never), [], null]) {
      expect(() => handIn(seat({ answers }))).toThrow(
        expect.objectContaining({ code: 'response.incomplete' }),
      );
    }
  });
});
