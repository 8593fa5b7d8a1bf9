import { Play } from '../../test/play';

describe('An appreciation dialogue', () => {
  it('is validated lightly, and its round 2 follows in the same sitting', () => {
    const play = new Play('appreciation').go('a begin').both('settled').go('a next, b yes');
    const round = (sender: 'a' | 'b', receiver: 'a' | 'b') => {
      play.loop().loop().loop().go(`${sender} skip`).loop();
      play
        .go(`${receiver} next, ${sender} confirm, ${receiver} next`)
        .echo(receiver)
        .echo(sender)
        .echo(receiver);
    };
    round('a', 'b');
    expect(play.place()).toBe('switch/together');
    play.both('switch-now');
    expect(play.place()).toBe('treasure/send/2');
    round('b', 'a');
    expect(play.place()).toBe('meter/together/2');
    play.both('ready');
    expect(play.room.endedHow).toBe('completed');
  });
});

/** A frustration dialogue up to the question whether it becomes a request. */
function frustrated() {
  const play = new Play('frustration').go('a begin').both('settled').go('a next, b yes').both('ready');
  play.go('a next, b next');
  for (let rung = 0; rung < 8; rung += 1) play.loop();
  play.go('b next, a confirm, b next, a confirm').echo('b').go('b next, a confirm');
  return play.go('a switch-later').echo('a').echo('b');
}

describe('A frustration dialogue', () => {
  it('names the own part after validating, and leads to a request when both are ready', () => {
    const play = frustrated().both('yes').both('ready');
    expect(play.room.endedHow).toBe('to-request');
    expect(play.script.leadsTo?.['to-request']).toBe('behaviour-request');
    expect(play.events.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['validate', 'own-part', 'empathise']),
    );
  });

  it('stays with what it was when one of them is not ready, and nothing tells who', () => {
    const play = frustrated().go('a yes, b not-yet').both('ready');
    expect(play.room.endedHow).toBe('completed');
    expect(play.room.ready).toEqual([]);
  });

  it('does not begin at tension 8, and the other sees only waiting', () => {
    const play = new Play('frustration').go('a begin, a settled');
    const before = play.room;
    expect(play.refusal('b', { type: 'settled' }, { tension: 8 })).toBe('dialogue.too-tense');
    expect(play.refusal('b', { type: 'settled' }, { tension: null })).toBe('dialogue.body-check-needed');
    expect(play.refusal('b', { type: 'settled' }, { tension: 7, resting: true })).toBe('dialogue.resting');
    expect(play.room).toBe(before);
    expect(play.refusal('b', { type: 'settled' }, { tension: 7 })).toBeNull();
  });
});

/** A behaviour request up to the choice. */
function requested() {
  const play = new Play('behaviour-request').go('a begin').both('settled').both('ready');
  play.go('b next, a confirm').loop().go('b next, a confirm, b next, a confirm, b next, a confirm');
  expect(play.refusal('a', { type: 'ready' }, { listReady: false })).toBe('dialogue.list-not-ready');
  play.go('a ready').loop().loop().loop().echo('a');
  return play;
}

describe('A behaviour request', () => {
  it('ends with one gift out of three, freely chosen by the receiver', () => {
    const play = requested();
    expect(play.refusal('a', { type: 'choose', option: 0 })).toBe('dialogue.not-your-turn');
    expect(play.refusal('b', { type: 'choose', option: 3 })).toBe('dialogue.bad-move');
    play.move('b', { type: 'choose', option: 2 }).echo('b').echo('a').both('ready');
    expect([play.room.chosen, play.room.endedHow]).toEqual([2, 'completed']);
  });

  it('may be asked for smaller: then the sender says it again', () => {
    const play = requested().move('b', { type: 'smaller', option: 1 });
    expect([play.place(), play.room.chosen]).toEqual(['smaller/send', 1]);
    play.go('a ready').loop().move('b', { type: 'choose', option: 1 });
    expect(play.place()).toBe('gift/send');
  });

  it('takes "not yet" for an answer, and leads back to the basic dialogue', () => {
    const play = requested().go('b not-yet').echo('b').both('ready');
    expect([play.room.chosen, play.room.endedHow]).toEqual([null, 'not-yet']);
    expect(play.script.leadsTo?.['not-yet']).toBe('imago');
  });

  it('has no second round: no counter-request in the same sitting', () => {
    expect(requested().script.steps.some(({ pattern }) => pattern === 'switch')).toBe(false);
  });
});

describe('A parent-child dialogue', () => {
  it('goes on only while the coach is connected, and takes its minute to leave the part', () => {
    const play = new Play('parent-child');
    expect(play.refusal('a', { type: 'begin' }, { coachConnected: false })).toBe('dialogue.coach-needed');
    play.go('coach begin').both('settled').both('yes');
    expect(play.refusal('coach', { type: 'next' }, { coachConnected: false })).toBe('dialogue.coach-needed');
    play.go('coach next').loop().go('b next').loop().go('b next').loop().go('b next').loop();
    play.go('b next, a confirm, b next, a confirm, b next, a confirm');
    expect(play.place()).toBe('derole/send');
    const began = play.room.stepStartedAt;
    expect(play.refusal('b', { type: 'next' }, {}, began + 59_000)).toBe('dialogue.too-soon');
    play.go('b next, b next').echo('a').echo('a').echo('b').both('ready');
    expect([play.room.endedHow, play.room.round]).toEqual(['completed', 1]);
  });

  it('is not opened without a seat for the coach', () => {
    expect(() => new Play('parent-child', { coachPresent: false })).toThrow(
      expect.objectContaining({ code: 'dialogue.coach-needed' }),
    );
  });
});

describe('Holding', () => {
  it('needs both yeses within a minute: an older one counts no more', () => {
    const play = new Play('holding').go('coach begin').both('settled');
    play.go('a yes').move('b', { type: 'yes' }, {}, 61_000);
    expect([play.place(), play.room.ready]).toEqual(['consent/together', ['b']]);
    play
      .go('a yes')
      .move('a', { type: 'choose', option: 0 })
      .both('yes')
      .both('ready')
      .go('a next')
      .both('ready');
    expect(play.room.movedAt - play.start.openedAt).toBeGreaterThan((120 + 300) * 1000);
    play.echo('a').echo('b').both('switch-now').go('a not-yet').both('ready');
    expect(play.room.endedHow).toBe('completed');
  });
});

describe('A relationship vision', () => {
  it('keeps the lists apart until both are ready, and waits for both signatures', () => {
    const play = new Play('relationship-vision').go('a begin').both('settled').both('ready').go('a ready');
    expect(play.place()).toBe('solo/together');
    play.go('b ready').both('ready').both('ready').both('ready').both('ready').both('ready');
    expect(play.place()).toBe('sign/together');
    play.go('a yes');
    expect(play.place()).toBe('sign/together');
    play.go('b yes').echo('a').echo('b').both('ready');
    expect(play.room.endedHow).toBe('completed');
  });
});

describe('Reconnecting', () => {
  it('begins at once, tries what helps, and may try something else', () => {
    const play = new Play('reconnect', { first: 'b' }).go('b begin, b next, a next, b confirm');
    play.move('b', { type: 'choose', option: 2 }).both('ready').go('a next, b correct');
    play.move('b', { type: 'choose', option: 0 }).go('a next, a next, b confirm').both('ready');
    expect(play.room.endedHow).toBe('completed');
  });

  it('takes "not yet" for an answer', () => {
    expect(new Play('reconnect').go('a begin, a next, b next, a not-yet').both('ready').room.endedHow).toBe(
      'not-yet',
    );
  });
});
