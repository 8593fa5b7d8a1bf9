import { guessFigure } from './guess';
import { findParameters } from './measurement-error';

const parameters = findParameters('placeholder@1');

describe('a guess against the partner’s score', () => {
  it('is right within the error of that score, about 20 points', () => {
    expect(guessFigure(60, 50, parameters)).toEqual({ guess: 60, error: 10, withinNoise: true });
    expect([29, 31, 69, 71].map((guess) => guessFigure(guess, 50, parameters)?.withinNoise)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('does not exist without guess or score, and 0 is a guess', () => {
    expect([guessFigure(null, 50, parameters), guessFigure(50, null, parameters)]).toEqual([null, null]);
    expect(guessFigure(undefined, undefined, parameters)).toBeNull();
    expect(guessFigure(0, 0, parameters)).toEqual({ guess: 0, error: 0, withinNoise: true });
  });
});
