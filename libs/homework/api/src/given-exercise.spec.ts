import { builtIn, checkExercise, type Exercise } from '@tweespraak/homework/domain';
import { asGiven, mayHaveRhythm } from './given-exercise';

const exercise = (key: string): Exercise => {
  const found = builtIn(key);
  if (!found) throw new Error(`there is no ${key}`);
  return found;
};

describe('an exercise as it was given', () => {
  it.each([
    [14, 10],
    [7, 5],
    [2, 2],
    [28, 20],
  ])('of %i days keeps the share that counts as done: %i', (days, atLeast) => {
    const given = asGiven(exercise('body-diary'), { rhythm: { kind: 'daily', days }, withoutSteps: [] });
    expect(given.done).toEqual({ kind: 'entries', atLeast, of: days });
    expect(checkExercise({ ...given, bridge: { after: [1], text: given.title, dialogue: null } })).toEqual(
      [],
    );
  });

  it('keeps its weeks where each week has steps of its own', () => {
    const touch = exercise('touch');
    expect(mayHaveRhythm(touch, { kind: 'weekly', times: 3, weeks: 3 })).toBe(true);
    expect(mayHaveRhythm(touch, { kind: 'weekly', times: 2, weeks: 2 })).toBe(false);
    expect(mayHaveRhythm(touch, { kind: 'once' })).toBe(false);
    expect(mayHaveRhythm(exercise('nature'), { kind: 'once' })).toBe(true);
  });

  it('goes without the steps that were left out', () => {
    const ritual = exercise('appreciation-ritual');
    const given = asGiven(ritual, { rhythm: ritual.rhythm, withoutSteps: ['say'] });
    expect(given.steps.map(({ id }) => id)).toEqual(['value']);
    expect(() => asGiven(ritual, { rhythm: ritual.rhythm, withoutSteps: ['value'] })).toThrow('left out');
  });
});
