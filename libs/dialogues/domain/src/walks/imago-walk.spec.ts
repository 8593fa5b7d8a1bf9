import { Play } from '../../test/play';
import { fidelityOf } from '../planning/fidelity';

const HOUR = 3_600_000;

/** From the door to the first thought. */
function arrived() {
  return new Play('imago')
    .go('a begin')
    .both('settled')
    .go('a next, b yes')
    .both('ready')
    .go('a next, b next');
}

/** A whole round from the first thought on. */
function round(play: Play, sender: 'a' | 'b', receiver: 'a' | 'b') {
  play.loop().loop().loop().loop();
  play.go(`${receiver} next, ${sender} confirm`); // summary
  play.go(`${receiver} next, ${sender} confirm`); // validate
  play.go(`${receiver} next, ${sender} confirm`); // empathise
  return play.echo(sender); // received
}

describe('A basic dialogue', () => {
  it('goes with a correction, more, a pause and a switch from the door to the end', () => {
    const play = arrived();
    expect(play.place()).toBe('tell/send');
    play.go('a next, b mirrored, a correct').go('a next, b mirrored, a confirm');
    play.go('a more, a next, b mirrored, a confirm');
    expect(play.place()).toBe('tell/more');
    play.go('b pause').move('b', { type: 'return-at', at: play.room.movedAt + HOUR });
    play.move('b', { type: 'back' }, {}, HOUR).go('a back');
    expect(play.place()).toBe('reground');
    play.both('ready');
    expect(play.place()).toBe('tell/more');
    play.go('a no-more').loop().loop();
    play.go('a skip'); // nothing old comes up
    play.go('b next, a missing').loop().go('b next, a confirm');
    play.go('b unclear').loop().go('b next, a correct, b next, a confirm');
    play.go('b next, a adds').loop();
    expect(play.place()).toBe('received/send');
    play.echo('a').both('switch-now');
    expect([play.place(), play.room.sender, play.room.switched]).toEqual(['intent/send/2', 'b', 'now']);
    play.go('b next, a next');
    round(play, 'b', 'a');
    expect(play.place()).toBe('close-sender/send/2'); // no third round is offered
    play.echo('b').echo('a').go('a yes, b not-yet').both('ready');
    expect([play.room.phase, play.room.endedHow]).toEqual(['ended', 'completed']);
    expect(play.replayed()).toEqual(play.room);
    expect(fidelityOf(play.script, play.events)).toMatchObject({
      loops: 16,
      corrections: 2,
      mores: 1,
      pauses: 1,
      summaryConfirmed: true,
      validated: true,
      empathised: true,
      switched: true,
      onPaper: false,
    });
  });

  it('ends well without a second round', () => {
    const play = round(arrived(), 'a', 'b').go('b switch-later');
    expect([play.place(), play.room.switched]).toEqual(['close-sender/send', 'later']);
    play.echo('a').echo('b').both('yes').both('ready');
    expect(play.room.endedHow).toBe('completed');
    expect(fidelityOf(play.script, play.events)).toMatchObject({
      switched: false,
      rounds: [{ validated: true }],
    });
  });

  it('asks first, and "not now" comes with another moment within a day', () => {
    const play = new Play('imago').go('b begin').both('settled').go('a next');
    const soon = play.room.movedAt + 20 * HOUR;
    expect(play.refusal('b', { type: 'not-now', at: play.room.movedAt + 25 * HOUR })).toBe(
      'dialogue.too-late',
    );
    play.move('b', { type: 'not-now', at: soon });
    expect([play.room.phase, play.room.pausedBy, play.room.returnAt]).toEqual(['return-booked', 'b', soon]);
    play.both('back').both('ready').go('b yes');
    expect(play.place()).toBe('arrive/together');
  });

  it('suggests smaller pieces after three corrections, and closing after six times more', () => {
    const play = arrived();
    const again = () => play.go('a next, b mirrored, a correct');
    again();
    again();
    expect(play.room.suggestion).toBeNull();
    again();
    expect(play.room.suggestion).toBe('smaller');
    play.go('a next, b mirrored, a confirm');
    for (let times = 1; times <= 6; times += 1) {
      expect(play.room.suggestion).toBe('smaller');
      play.go('a more');
      if (times < 6) play.go('a next, b mirrored, a confirm');
    }
    expect(play.room.suggestion).toBe('close-step');
    play.go('a next, b mirrored, a confirm, a no-more');
    expect(play.room.suggestion).toBeNull();
  });
});

describe('A pause', () => {
  it('goes on only with a moment within 24 hours of it, chosen by whoever paused', () => {
    const play = arrived().go('a pause');
    const since = play.room.movedAt;
    expect(play.refusal('b', { type: 'return-at', at: since + HOUR })).toBe('dialogue.not-your-turn');
    expect(play.refusal('a', { type: 'return-at', at: since + 24 * HOUR + 1 })).toBe('dialogue.too-late');
    expect(play.refusal('a', { type: 'return-at', at: since - 1 })).toBe('dialogue.too-soon');
    expect(play.refusal('a', { type: 'next' })).toBe('dialogue.paused');
    expect(play.refusal('a', { type: 'back' })).toBe('dialogue.paused');
    play.move('a', { type: 'return-at', at: since + 24 * HOUR });
    expect(play.room.phase).toBe('return-booked');
  });

  it('is followed by a whole minute of breath', () => {
    const play = arrived().go('a pause');
    play.move('a', { type: 'return-at', at: play.room.movedAt }).both('back');
    const began = play.room.stepStartedAt;
    expect(play.refusal('a', { type: 'ready' }, {}, began + 59_999)).toBe('dialogue.too-soon');
    expect(play.refusal('a', { type: 'ready' }, {}, began + 60_000)).toBeNull();
  });

  it('lapses after 24 hours, not a moment before, and by nobody but the server', () => {
    const play = arrived().go('a pause');
    const since = play.room.movedAt;
    expect(play.refusal('system', { type: 'lapse' }, {}, since + 24 * HOUR - 1)).toBe('dialogue.too-soon');
    expect(play.refusal('a', { type: 'lapse' }, {}, since + 24 * HOUR)).toBe('dialogue.not-your-turn');
    play.move('system', { type: 'lapse' }, {}, 24 * HOUR);
    expect(play.room.endedHow).toBe('lapsed');
  });

  it('by the coach may be ended by either partner', () => {
    const play = new Play('imago', { coachPresent: true }).go('a begin, coach pause');
    expect(play.refusal('b', { type: 'return-at', at: play.room.movedAt + HOUR })).toBeNull();
  });
});
