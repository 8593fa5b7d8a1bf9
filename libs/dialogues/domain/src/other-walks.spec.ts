import { Play } from '../test/play';

const HOUR = 3_600_000;

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
