import { LOCALES } from '@tweespraak/shared/kernel';
import { builtIn, builtInExercises } from './catalogue';
import { checkExercise } from './check-exercise';
import { privateInputs } from '../sharing/sharing';
import { WAYS, type Exercise, type Rhythm } from './exercise';

const daily = (days: number): Rhythm => ({ kind: 'daily', days });
const weekly = (times: number, weeks: number): Rhythm => ({ kind: 'weekly', times, weeks });
const sentencesOf = (exercise: Exercise) =>
  exercise.steps
    .flatMap(({ text }) => [text])
    .concat(exercise.safety, [exercise.summary], exercise.bridge ? [exercise.bridge.text] : [])
    .flatMap((text) => LOCALES.map((locale) => text[locale]))
    .flatMap((text) => text.split(/(?<=[.?!:])\s+/));

describe('The exercises that come with the product', () => {
  it.each(builtInExercises.map((exercise) => [exercise.key, exercise] as const))(
    '%s is sound',
    (_, exercise) => {
      expect(checkExercise(exercise)).toEqual([]);
    },
  );

  it('have all eight ways of body awareness, and the rituals', () => {
    const ways = new Set(builtInExercises.map(({ way }) => way));
    expect(WAYS.filter((way) => way !== 'own' && !ways.has(way))).toEqual([]);
  });

  it.each([
    ['body-diary', daily(14), { kind: 'entries', atLeast: 10, of: 14 }, ['connection', 'depth']],
    ['slower-living', daily(7), { kind: 'entries', atLeast: 5, of: 7 }, ['timeTogether', 'balance']],
    ['nature', weekly(1, 3), { kind: 'entries', atLeast: 2, of: 3 }, ['timeTogether']],
    ['touch', weekly(2, 3), { kind: 'entries', atLeast: 4, of: 6 }, ['intimacy']],
    [
      'mindful-movement',
      weekly(3, 2),
      { kind: 'entries', atLeast: 4, of: 6 },
      ['connection', 'timeTogether'],
    ],
    ['breath-even', daily(10), { kind: 'entries', atLeast: 7, of: 10 }, ['communication', 'balance']],
    ['body-therapies', { kind: 'once' }, { kind: 'reply-read' }, ['support', 'balance']],
    ['read-and-listen', weekly(1, 2), { kind: 'answered', input: 'result' }, ['depth', 'worldview']],
  ])('%s has the dose, the done rule and the pillars of the reference', (key, rhythm, done, pillars) => {
    expect(builtIn(key)).toMatchObject({ rhythm, done, pillars, bodySliders: true });
  });

  it('say with each that it is no treatment', () => {
    for (const { safety } of builtInExercises) {
      expect(safety[0]?.nl).toBe('Stop als het te veel wordt; dit is geen behandeling.');
    }
  });

  it('wait for a couple with a safety flag when they are about touch or could silence a complaint', () => {
    const waiting = builtInExercises.filter(({ waitsWhileFlagged }) => waitsWhileFlagged);
    expect(waiting.map(({ key }) => key)).toEqual(['touch', 'zero-negativity-diary']);
  });

  it('ask a consent whenever two people touch, and not when one is alone', () => {
    const touch = builtIn('touch');
    const asked = touch?.steps.filter(({ inputs }) => inputs.some(({ kind }) => kind === 'consent'));
    expect(asked?.map(({ weeks }) => weeks)).toEqual([[2], [3]]);
    expect(touch?.scope).toBe('me');
    const open = touch?.steps.flatMap(({ inputs }) => inputs).map(({ id }) => id);
    expect(open).toEqual(touch && privateInputs(touch));
  });

  it('use short sentences', () => {
    const long = builtInExercises
      .flatMap(sentencesOf)
      .filter((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 20);
    expect(long).toEqual([]);
  });

  it('cannot be changed, and are found by key and version', () => {
    expect(Object.isFrozen(builtIn('body-diary')?.steps[0]?.title)).toBe(true);
    expect(builtIn('body-diary', 1)).toBe(builtIn('body-diary'));
    expect([builtIn('body-diary', 2), builtIn('nothing')]).toEqual([undefined, undefined]);
  });
});
