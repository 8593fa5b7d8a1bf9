import { Play } from '../../test/play';

const HOUR = 3_600_000;

describe('A practice of days', () => {
  const day = (play: Play, by: 'a' | 'b', number: number, today = number) =>
    play.move(by, { type: 'done', day: number }, { today }, HOUR);

  it('counts the days that both did, and a day left out costs nothing', () => {
    const play = new Play('gratitude', { length: 5 }).go('a begin').both('yes');
    day(day(play, 'a', 1), 'b', 1);
    day(play, 'a', 2);
    day(day(play, 'b', 4), 'a', 4);
    expect(play.room.cycle).toMatchObject({ current: 4, completed: 2, length: 5 });
    expect(Object.keys(play.room.cycle ?? {})).toEqual([
      'length',
      'startedAt',
      'current',
      'tapped',
      'completed',
    ]);
  });

  it('takes today, and yesterday after midnight, and no day twice, ahead or long ago', () => {
    const play = day(new Play('gratitude').go('a begin').both('yes'), 'a', 3);
    const refused = (by: 'a' | 'b', number: number, today: number) =>
      play.refusal(by, { type: 'done', day: number }, { today });
    expect(refused('a', 3, 3)).toBe('dialogue.move-not-here');
    expect(refused('b', 3, 4)).toBeNull();
    expect(refused('b', 4, 3)).toBe('dialogue.too-soon');
    expect(refused('b', 2, 3)).toBe('dialogue.too-late');
    expect(refused('b', 8, 8)).toBe('dialogue.bad-move');
    expect(play.refusal('b', { type: 'done', day: 3 })).toBe('dialogue.bad-move');
  });

  it('keeps its beginning and its day through a pause', () => {
    const play = day(new Play('gratitude').go('a begin').both('yes'), 'a', 1);
    const before = play.room.cycle;
    play
      .go('a pause')
      .move('a', { type: 'return-at', at: play.room.movedAt + HOUR })
      .both('back')
      .both('ready');
    expect(play.room.cycle).toEqual(before);
    expect(play.refusal('a', { type: 'done', day: 1 }, { today: 1 })).toBe('dialogue.move-not-here');
  });

  it('ends by itself on the last day, or is rounded off after it', () => {
    const play = new Play('gratitude', { length: 2 }).go('a begin').both('yes');
    expect(play.refusal('a', { type: 'next' }, { today: 2 })).toBe('dialogue.too-soon');
    const late = play.refusal('a', { type: 'next' }, { today: 3 });
    expect(late).toBeNull();
    day(day(play, 'a', 2), 'b', 2).both('ready');
    expect([play.room.endedHow, play.room.cycle?.completed]).toEqual(['completed', 1]);
  });

  it('of zero negativity closes with an appreciation dialogue', () => {
    const play = new Play('zero-negativity', { length: 1 }).go('a begin').both('yes').both('ready');
    day(day(play, 'a', 1), 'b', 1).both('ready');
    expect(play.script.leadsTo?.[play.room.endedHow as 'completed']).toBe('appreciation');
  });
});

describe('A practice that may not go on', () => {
  const lapse = { type: 'lapse' } as const;

  it('lapses at once, by nobody but the server, and not before it began', () => {
    const play = new Play('zero-negativity');
    expect(play.refusal('system', lapse, { mayNotGoOn: true })).toBe('dialogue.not-begun');
    play.go('a begin');
    expect(play.refusal('system', lapse)).toBe('dialogue.move-not-here');
    expect(play.refusal('a', lapse, { mayNotGoOn: true })).toBe('dialogue.not-your-turn');
    expect(play.move('system', lapse, { mayNotGoOn: true }).room.endedHow).toBe('lapsed');
  });

  it('leaves in its event no word of why', () => {
    const told = (facts: object) =>
      new Play('zero-negativity')
        .go('a begin, a pause')
        .move('system', lapse, facts, 24 * HOUR)
        .events.at(-1);
    expect(told({ mayNotGoOn: true })).toEqual(told({}));
  });
});

describe('Lists', () => {
  it.each(['caring-behaviours', 'fun'] as const)('of %s go from the own list to weeks together', (key) => {
    const play = new Play(key, { length: 1 }).go('a begin, a ready');
    expect(play.place()).toBe('solo/together');
    play.go('b ready').both('ready').both('ready');
    if (key === 'caring-behaviours') play.both('yes');
    play.move('a', { type: 'done', day: 1 }, { today: 1 }).move('b', { type: 'done', day: 1 }, { today: 1 });
    expect(play.both('ready').room.endedHow).toBe('completed');
  });

  it('may lie for weeks: silence does not lapse them', () => {
    const play = new Play('fun').go('a begin');
    expect(play.refusal('system', { type: 'lapse' }, {}, play.room.movedAt + 400 * HOUR)).toBe(
      'dialogue.move-not-here',
    );
  });
});
