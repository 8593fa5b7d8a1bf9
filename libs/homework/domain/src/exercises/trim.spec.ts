import fc from 'fast-check';
import { isDomainError } from '@tweespraak/shared/kernel';
import { builtIn, builtInExercises } from './catalogue';
import { checkExercise } from './check-exercise';
import type { Exercise } from './exercise';
import { trimmableSteps, whyNotWithout, withoutSteps } from './trim';

const known = (key: string) => builtIn(key) as Exercise;

describe('A coach trims an exercise', () => {
  it('by leaving out what is optional', () => {
    const breath = known('breath-even');
    expect(trimmableSteps(breath).map(({ id }) => id)).toEqual(['lands']);
    expect(withoutSteps(breath, ['lands']).steps.map(({ id }) => id)).toEqual(['posture', 'even', 'word']);
    expect(withoutSteps(breath, [])).toEqual(breath);
  });

  it('and is refused what is needed, with the reason', () => {
    const reading = known('read-and-listen');
    expect(whyNotWithout(known('touch'), ['hands'])).toBe('step-needed');
    expect(whyNotWithout(reading, ['result'])).toBe('done-needs-step');
    expect(whyNotWithout(reading, ['nothing'])).toBe('step-unknown');
    const loose = {
      ...known('breath-scan'),
      steps: [{ ...known('nature').steps[0], optional: true }],
    } as Exercise;
    expect(whyNotWithout(loose, ['off'])).toBe('nothing-left');
    try {
      withoutSteps(reading, ['result']);
      expect('refused').toBe('not refused');
    } catch (error) {
      expect(isDomainError(error, 'homework.bad-trim')).toBe(true);
      expect(error).toMatchObject({ details: { problem: 'done-needs-step' } });
    }
  });

  it('into an exercise that is sound again, or not at all', () => {
    const step = fc
      .constantFrom(...builtInExercises)
      .chain((exercise) => fc.tuple(fc.constant(exercise), fc.subarray(exercise.steps.map(({ id }) => id))));
    fc.assert(
      fc.property(step, ([exercise, ids]) => {
        if (whyNotWithout(exercise, ids) === null)
          expect(checkExercise(withoutSteps(exercise, ids))).toEqual([]);
        else expect(() => withoutSteps(exercise, ids)).toThrow();
      }),
    );
  });
});
