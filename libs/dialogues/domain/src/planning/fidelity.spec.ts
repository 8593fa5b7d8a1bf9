import { Play } from '../../test/play';
import { fidelityOf } from './fidelity';

const HOUR = 3_600_000;

describe('The card of a dialogue', () => {
  it('counts live minutes, without the wait before and without pauses', () => {
    const play = new Play('reconnect').move('a', { type: 'begin' }, {}, HOUR);
    play.move('a', { type: 'next' }, {}, 60_000).go('b pause');
    play
      .move('b', { type: 'return-at', at: play.room.movedAt + HOUR }, {}, HOUR)
      .both('back')
      .both('ready');
    play.move('b', { type: 'next' }, {}, 90_000).go('a stop');
    const { minutes, pauses, rounds } = fidelityOf(play.script, play.events);
    expect([minutes, pauses, rounds.length]).toEqual([2.5, 1, 1]);
  });

  it('ticks only what was confirmed', () => {
    const play = new Play('appreciation').go('a begin').both('settled').go('a next, b yes');
    play.loop().loop().loop().loop().loop().go('b next');
    expect(fidelityOf(play.script, play.events)).toMatchObject({
      loops: 5,
      summaryConfirmed: false,
      validated: false,
    });
    play.go('a confirm');
    expect(fidelityOf(play.script, play.events)).toMatchObject({ summaryConfirmed: true, validated: false });
    play.go('b next'); // the light form: said is enough
    expect(fidelityOf(play.script, play.events)).toMatchObject({ validated: true, empathised: false });
  });

  it('holds for the whole only when it holds in both rounds', () => {
    const play = new Play('appreciation').go('a begin').both('settled').go('a next, b yes');
    play.loop().loop().loop().loop().loop().go('b next, a confirm, b next').echo('b').echo('a').echo('b');
    play.both('switch-now').loop();
    const card = fidelityOf(play.script, play.events);
    expect(card).toMatchObject({ switched: true, summaryConfirmed: false, loops: 9 });
    expect(card.rounds.map(({ summaryConfirmed }) => summaryConfirmed)).toEqual([true, false]);
  });

  it('on paper has no rounds that the product saw', () => {
    const play = new Play('imago', { mode: 'paper' }).go('a paper-done');
    expect(fidelityOf(play.script, play.events)).toMatchObject({
      onPaper: true,
      rounds: [],
      minutes: 0,
      validated: false,
    });
  });

  it('of nothing is empty', () => {
    const { script } = new Play('imago');
    expect(fidelityOf(script, [])).toMatchObject({ rounds: [], loops: 0, validated: false, switched: false });
  });
});
