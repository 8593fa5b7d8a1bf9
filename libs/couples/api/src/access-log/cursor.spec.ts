import { fromCursor, START, toCursor } from './cursor';

const PLACE = { at: '2026-03-01 10:20:30.123456+00', id: '7d3c4bb8-28a1-4e6c-9f86-0d7a4a2f1b11' };

describe('a place in the access log', () => {
  it('comes back as it went', () => expect(fromCursor(toCursor(PLACE))).toEqual(PLACE));

  it('is the start without a cursor', () => expect(fromCursor(undefined)).toEqual(START));

  it.each([
    'nonsense',
    '',
    toCursor({ ...PLACE, at: 'infinity' }),
    toCursor({ ...PLACE, at: "now()'; --" }),
    toCursor({ ...PLACE, id: 'x' }),
    toCursor({ ...PLACE, id: `${PLACE.id}/x` }),
  ])('is refused when it is none: %j', (cursor) => {
    expect(() => fromCursor(cursor)).toThrow(expect.objectContaining({ code: 'cursor.invalid' }));
  });
});
