import { Play } from '../../test/play';
import { screenOf } from '../screen/screen-of';

function telling() {
  const play = new Play('imago', { coachPresent: true })
    .go('coach begin')
    .both('settled')
    .go('a next, b yes');
  return play.both('ready').go('a next, b next');
}

describe('The coach', () => {
  it('holds: nobody goes on until the coach does, but anyone may pause or stop', () => {
    const play = telling().go('coach hold');
    expect(play.refusal('a', { type: 'next' })).toBe('dialogue.held');
    expect(play.refusal('a', { type: 'go-on' })).toBe('dialogue.coach-only');
    expect([play.refusal('a', { type: 'pause' }), play.refusal('b', { type: 'stop' })]).toEqual([null, null]);
    expect(play.go('coach go-on').refusal('a', { type: 'next' })).toBeNull();
  });

  it('who fell away keeps nobody waiting', () => {
    const play = telling().go('coach hold');
    expect(screenOf(play.script, play.room, 'b', false).primary?.type).toBe('go-on');
    expect(play.refusal('b', { type: 'go-on' }, { coachConnected: false })).toBeNull();
  });

  it('slows a step down by whole seconds, gone with the step', () => {
    const play = telling();
    expect(play.refusal('coach', { type: 'slow-down', seconds: 121 })).toBe('dialogue.bad-move');
    play.move('coach', { type: 'slow-down', seconds: 30 });
    expect(play.refusal('a', { type: 'next' }, {}, play.room.stepStartedAt + 29_000)).toBe(
      'dialogue.too-soon',
    );
    play.go('a next');
    expect(play.room.extraSeconds).toBe(0);
  });

  it('nudges one phone, and only that one shows it', () => {
    const play = telling().move('coach', { type: 'nudge', to: 'b', nudge: 'mirror-first' });
    const [a, b] = (['a', 'b'] as const).map((seat) => screenOf(play.script, play.room, seat).nudge);
    expect([a, b]).toEqual([null, { nl: 'Spiegel eerst.', en: 'Mirror first.' }]);
    expect(play.refusal('coach', { type: 'nudge', to: 'b', nudge: 'made-up' })).toBe('dialogue.bad-move');
    expect(play.go('a next').room.nudges).toEqual({ a: null, b: null });
  });

  it('offers the sender a stem to go deeper, until something was said with it', () => {
    const play = telling()
      .go('a next, b mirrored, a confirm')
      .move('coach', { type: 'deepen', deepening: 'never-said' });
    expect(screenOf(play.script, play.room, 'a').deepening?.en).toBe('What I have never said is …');
    expect(screenOf(play.script, play.room, 'b').deepening).toBeNull();
    play.go('a more');
    expect(play.room.deepening).toBe('never-said');
    expect(play.go('a next').room.deepening).toBeNull();
  });

  it('doubles only with the sender, whose yes or no it waits for', () => {
    const play = telling().go('coach double');
    expect(play.refusal('a', { type: 'next' })).toBe('dialogue.doubling-open');
    expect(play.refusal('b', { type: 'double-confirm' })).toBe('dialogue.not-your-turn');
    expect(['a', 'b'].map((seat) => screenOf(play.script, play.room, seat as 'a').doubling)).toEqual([
      true,
      true,
    ]);
    expect(screenOf(play.script, play.room, 'a').primary?.type).toBe('double-confirm');
    play.go('a double-refuse');
    expect(play.refusal('a', { type: 'next' })).toBeNull();
    play.go('a next');
    expect(play.refusal('coach', { type: 'double' })).toBe('dialogue.move-not-here'); // the sender does not speak now
  });

  it('brings both to the offer to switch, not before the feeling was confirmed, and never switches for them', () => {
    const play = telling();
    expect(play.refusal('coach', { type: 'coach-switch' })).toBe('dialogue.move-not-here');
    play.loop().loop().loop().loop().go('b next, a confirm, b next, a confirm, b next, a confirm');
    play.go('coach coach-switch');
    expect([play.place(), play.room.round]).toEqual(['switch/together', 1]);
    expect(play.go('b switch-later').place()).toBe('close-sender/send');
  });

  it('stops, and raises the level that partners may go back up to', () => {
    const play = telling();
    expect(play.refusal('a', { type: 'level', level: 2 })).toBe('dialogue.coach-only');
    play.move('coach', { type: 'level', level: 3 }).move('a', { type: 'level', level: 1 });
    expect([play.room.level, play.refusal('b', { type: 'level', level: 3 })]).toEqual([1, null]);
    expect(play.refusal('b', { type: 'level', level: 4 })).toBe('dialogue.coach-only');
    expect(play.go('coach coach-stop').room.endedHow).toBe('coach-stopped');
  });

  it('has no say in a room without a seat for one', () => {
    const play = new Play('imago').go('a begin');
    expect(play.refusal('coach', { type: 'hold' })).toBe('dialogue.not-your-turn');
    expect(play.refusal('coach', { type: 'pause' })).toBe('dialogue.not-your-turn');
    expect(play.refusal('a', { type: 'hold' })).toBe('dialogue.coach-only');
  });
});
