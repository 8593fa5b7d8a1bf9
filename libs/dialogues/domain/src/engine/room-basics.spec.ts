import { Play, plain } from '../../test/play';
import { advance, reduce } from './advance';
import { DIALOGUE_KEYS } from '../script/dialogue-keys';
import { isForPaper } from './open-room';
import { readMove } from './read-move';
import { scripts } from '../script/scripts';

describe('A room', () => {
  it('waits for its beginning: nothing else moves before', () => {
    const play = new Play('imago');
    expect(play.refusal('a', plain('settled'))).toBe('dialogue.not-begun');
    expect(play.refusal('a', plain('pause'))).toBe('dialogue.not-begun');
    expect(play.refusal('a', plain('stop'))).toBeNull();
  });

  it('is over after its end: nothing moves any more, not even the keeping', () => {
    const play = new Play('imago').go('a begin, b stop');
    for (const type of ['begin', 'pause', 'stop', 'settled', 'lapse'] as const) {
      expect(play.refusal('a', plain(type))).toBe('dialogue.ended');
    }
    expect(play.refusal('system', { type: 'keeping', on: true })).toBe('dialogue.ended');
  });

  it('keeps words only as the server tells it', () => {
    const play = new Play('imago').go('a begin');
    expect(play.refusal('a', { type: 'keeping', on: true })).toBe('dialogue.not-your-turn');
    expect(play.move('system', { type: 'keeping', on: true }).room.keeping).toBe(true);
    expect(play.move('system', { type: 'keeping', on: false }).room.keeping).toBe(false);
  });

  it('goes on with one phone and back again', () => {
    const play = new Play('imago').go('a begin, b share-phone');
    expect([play.room.mode, play.refusal('a', plain('share-phone'))]).toEqual([
      'one-phone',
      'dialogue.move-not-here',
    ]);
    expect(play.go('a two-phones').room.mode).toBe('two-phones');
  });

  it('on paper is only marked as done', () => {
    const play = new Play('imago', { mode: 'paper' });
    expect(play.refusal('a', plain('begin'))).toBe('dialogue.move-not-here');
    expect(play.go('b paper-done').room.endedHow).toBe('on-paper');
    expect(new Play('imago').refusal('a', plain('paper-done'))).toBe('dialogue.move-not-here');
    expect(DIALOGUE_KEYS.filter((key) => isForPaper(scripts[key]))).toEqual([
      'imago',
      'appreciation',
      'reconnect',
    ]);
    expect(() => new Play('frustration', { mode: 'paper' })).toThrow(
      expect.objectContaining({ code: 'dialogue.not-on-paper' }),
    );
  });

  it('never goes back in time when a clock runs behind', () => {
    const play = new Play('imago').go('a begin');
    const { script, room } = play;
    const attempt = { by: 'a', at: 0, move: plain('pause'), facts: { coachConnected: false } } as const;
    const done = advance(script, room, attempt);
    expect(done.ok && [done.event.at, done.room.pausedAt]).toEqual([room.movedAt, room.movedAt]);
  });

  it('counts an event that it does not know, so that replays of an older log do not stop', () => {
    const play = new Play('imago').go('a begin');
    const [begun] = play.events;
    if (!begun) throw new Error('The room has begun.');
    const strange = { ...begun, version: 2, move: plain('mirrored') };
    expect(reduce(play.script, play.room, strange)).toEqual({ ...play.room, version: 2 });
  });
});

describe('A move from outside', () => {
  it('is read with its own fields and nothing else', () => {
    expect(readMove({ type: 'next', text: 'Ik ben boos' })).toEqual({ type: 'next' });
    expect(readMove({ type: 'choose', option: 1, why: 'x' })).toEqual({ type: 'choose', option: 1 });
    expect(readMove({ type: 'keeping', on: true })).toEqual({ type: 'keeping', on: true });
  });

  it.each([
    null,
    'next',
    {},
    { type: 'dance' },
    { type: 'constructor' },
    { type: 'return-at' },
    { type: 'return-at', at: Number.NaN },
    { type: 'choose', option: 1.5 },
    { type: 'level', level: 5 },
    { type: 'nudge', to: 'coach', nudge: 'smaller' },
    { type: 'nudge', to: 'a', nudge: 'Zeg het eens wat kleiner' },
    { type: 'slow-down', seconds: '10' },
  ])('that is none is refused: %j', (sent) => {
    expect(readMove(sent)).toBeNull();
  });
});
