import { Play } from '../../test/play';
import { DIALOGUE_KEYS, LEVELS } from '../script/dialogue-keys';
import { scripts } from '../script/scripts';
import { screenOf } from './screen-of';

const asked = () =>
  new Play('imago').go('a begin').both('settled').go('a next, b yes').both('ready').go('a next, b next');
const see = (play: Play, party: 'a' | 'b' | 'coach') => screenOf(play.script, play.room, party);

describe('The screen', () => {
  it('shows the sender one stem with one button, and the receiver that it is time to listen', () => {
    const play = asked();
    expect(see(play, 'a')).toMatchObject({
      role: 'sender',
      turn: 'you',
      stem: { nl: 'Wat ik je wil laten weten is …' },
      primary: { type: 'next' },
      secondary: [],
      input: 'none',
    });
    expect(see(play, 'b')).toMatchObject({
      role: 'receiver',
      turn: 'other',
      primary: null,
      secondary: [],
      help: null,
    });
  });

  it('shows the receiver the mirror stem, then the question to ask, while the sender answers', () => {
    const play = asked().go('a next');
    expect(see(play, 'b')).toMatchObject({
      turn: 'you',
      stem: { nl: 'Ik hoor je zeggen: …' },
      primary: { type: 'mirrored' },
    });
    play.go('b mirrored');
    expect(see(play, 'b')).toMatchObject({
      turn: 'other',
      stem: { nl: 'Klopt het zoals ik het teruggeef?' },
      primary: null,
    });
    expect(see(play, 'a')).toMatchObject({
      turn: 'you',
      primary: { type: 'confirm' },
      secondary: [{ type: 'correct' }],
    });
  });

  it('fades with the level: stem and help, stem, first words, only the name of the step', () => {
    const shown = LEVELS.map((level) => {
      const play = new Play('appreciation', { level }).go('a begin').both('settled').go('a next, b yes');
      const { name, stem, help } = see(play, 'a');
      return [name.en, stem?.en ?? null, help !== null];
    });
    expect(shown).toEqual([
      ['What I treasure', 'Something I treasure in you is …', true],
      ['What I treasure', 'Something I treasure in you is …', false],
      ['What I treasure', 'Something I …', false],
      ['What I treasure', null, false],
    ]);
  });

  it('keeps pause and stop at the same place on every live screen of a partner', () => {
    const play = asked();
    for (const party of ['a', 'b'] as const) {
      expect(see(play, party).always.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['pause', 'stop']),
      );
    }
  });

  it('tells who waits in a step for both, and nothing about the other', () => {
    const play = new Play('frustration').go('a begin, a settled');
    expect([see(play, 'a').waiting, see(play, 'b').waiting]).toEqual([true, false]);
    expect([see(play, 'a').primary, see(play, 'b').primary?.type]).toEqual([null, 'settled']);
    expect(see(play, 'b').input).toBe('body');
  });

  it('lets only who speaks write, and only while both keep', () => {
    const play = asked();
    expect(see(play, 'a').mayWrite).toBe(false);
    play.move('system', { type: 'keeping', on: true });
    expect([see(play, 'a').mayWrite, see(play, 'b').mayWrite]).toEqual([true, false]);
    play.go('a next');
    expect([see(play, 'a').mayWrite, see(play, 'b').mayWrite]).toEqual([false, false]);
  });

  it('gives the one who paused the words to leave with, and the other rest', () => {
    const play = asked().go('b pause');
    expect(see(play, 'b')).toMatchObject({
      stem: { en: 'I need to stop and settle. I will come back at …' },
    });
    expect(see(play, 'b').primary?.type).toBe('return-at');
    expect(see(play, 'a')).toMatchObject({ primary: null, turn: 'nobody' });
  });

  it('puts the three ways, the lists and the days where their forms belong', () => {
    const play = new Play('reconnect').go('a begin, a next, b next, a confirm');
    expect(see(play, 'a')).toMatchObject({ input: 'options', primary: { type: 'choose' } });
    expect(see(play, 'a').options).toHaveLength(3);
    expect(see(play, 'b').input).toBe('none');
    expect(see(new Play('fun').go('a begin'), 'b')).toMatchObject({
      input: 'list',
      list: 'fun',
      role: 'both',
    });
    expect(see(new Play('gratitude').go('a begin').both('yes'), 'a')).toMatchObject({
      input: 'day',
      primary: { type: 'done' },
    });
  });

  it('counts down from a fixed moment, not from when somebody looks', () => {
    const play = new Play('holding').go('coach begin').both('settled').both('yes');
    play.move('a', { type: 'choose', option: 0 }).both('yes');
    const { stepStartedAt } = play.room;
    expect(see(play, 'a')).toMatchObject({
      earliestAt: stepStartedAt + 120_000,
      enoughAt: stepStartedAt + 180_000,
    });
  });

  it('gives the coach all that is being said, and the moves of the seat', () => {
    const play = new Play('imago', { coachPresent: true, level: 4 })
      .go('coach begin')
      .both('settled')
      .go('a next, b yes');
    play.both('ready').go('a next, b next');
    const screen = see(play, 'coach');
    expect(screen).toMatchObject({
      role: 'coach',
      turn: 'other',
      primary: null,
      stem: { nl: 'Wat ik je wil laten weten is …' },
    });
    expect(screen.secondary.map(({ type }) => type)).toEqual([
      'hold',
      'slow-down',
      'nudge',
      'deepen',
      'double',
    ]);
    expect(screen.always.map(({ type }) => type)).toEqual(expect.arrayContaining(['pause', 'coach-stop']));
  });

  it('never ends a played part without the words to put it down', () => {
    const play = new Play('parent-child').go('coach begin').both('settled').both('yes').go('a stop');
    expect(see(play, 'b').help?.en).toBe('I am myself again, your partner. I am not your parent.');
    expect(see(new Play('imago').go('a begin, a stop'), 'a').help?.en).not.toContain('parent');
  });

  it.each(DIALOGUE_KEYS)('has a main button for somebody at the start of %s, at each level', (key) => {
    for (const level of LEVELS) {
      const play = new Play(key, { level }).go('a begin');
      const screens = (['a', 'b'] as const).map((party) => see(play, party));
      expect(screens.some(({ primary }) => primary !== null)).toBe(true);
      expect(scripts[key].start).toBe(play.room.step);
    }
  });
});
