import { builtIn } from './catalogue';
import { checkExercise } from './check-exercise';
import type { Exercise, Input, Step, Video } from './exercise';
import { EXERCISE_PROBLEM_CODES, type ExerciseProblemCode } from './exercise-problem';

const text = (word: string) => ({ nl: word, en: word });
const line: Input = { kind: 'line', id: 'line', label: text('regel'), most: 100 };
const video: Video = {
  url: 'https://beeld.voorbeeld.example/adem.mp4',
  captions: {
    nl: [{ from: 0, to: 3, text: 'Welkom.' }],
    en: [{ from: 0, to: 3, text: 'Welcome.' }],
  },
};
const first: Step = { id: 'one', title: text('een'), text: text('doe dit'), inputs: [line], video };
const own: Exercise = {
  key: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  version: 1,
  way: 'own',
  title: text('eigen'),
  summary: text('iets van de praktijk'),
  who: ['each'],
  minutes: 10,
  rhythm: { kind: 'weekly', times: 2, weeks: 2 },
  steps: [first],
  bodySliders: false,
  scope: 'coach',
  bridge: { after: [7, 14], text: text('praat'), dialogue: 'imago', level: 1 },
  done: { kind: 'entries', atLeast: 3, of: 4 },
  safety: [text('stop gerust')],
  pillars: ['support'],
};
const asking = (input: unknown): Partial<Exercise> => ({
  steps: [{ ...first, inputs: [{ ...line, ...(input as object) } as Input] }],
});
const stepWith = (change: unknown): Partial<Exercise> => ({
  steps: [{ ...first, ...(change as object) } as Step],
});
const choice = (id: string) => ({ id, label: text(id) });
const changed = (change: unknown): Partial<Exercise> => change as Partial<Exercise>;

const DEFECTS: readonly (readonly [ExerciseProblemCode, string, Partial<Exercise>])[] = [
  ['text-missing', 'title.en', changed({ title: { nl: 'eigen', en: ' ' } })],
  ['text-missing', 'steps.0.text.en', stepWith({ text: { nl: 'doe dit' } })],
  ['text-too-long', 'summary.nl', { summary: { nl: 'x'.repeat(201), en: 'x' } }],
  ['id-bad', 'key', { key: 'Not a word' }],
  ['id-bad', 'steps.0.id', stepWith({ id: 'before.tension' })],
  ['id-bad', 'steps.0.inputs.0.id', asking({ id: 'before.tension' })],
  ['id-twice', 'steps.1.id', { steps: [first, { ...first, inputs: [] }] }],
  ['id-twice', 'steps.1.inputs.0.id', { steps: [first, { ...first, id: 'two' }] }],
  [
    'id-twice',
    'steps.0.inputs.0.choices.1.id',
    asking({ kind: 'choice', choices: [choice('a'), choice('a')] }),
  ],
  ['version-bad', 'version', { version: 0 }],
  ['way-bad', 'way', changed({ way: 'yoga' })],
  ['scope-bad', 'scope', changed({ scope: 'all' })],
  ['pillar-bad', 'pillars', changed({ pillars: ['money'] })],
  ['who-bad', 'who', { who: [] }],
  ['who-bad', 'who', { who: ['each', 'each'] }],
  ['minutes-bad', 'minutes', { minutes: 0 }],
  [
    'rhythm-bad',
    'rhythm',
    { rhythm: { kind: 'daily', days: 0 }, done: { kind: 'entries', atLeast: 1, of: 0 } },
  ],
  ['rhythm-bad', 'rhythm', { rhythm: { kind: 'weekly', times: 8, weeks: 1 } }],
  ['remind-at-bad', 'remindAt', { remindAt: '24:00' }],
  ['no-steps', 'steps', { steps: [] }],
  [
    'too-many-steps',
    'steps',
    { steps: Array.from({ length: 31 }, (_, i) => ({ ...first, id: `s${i}`, inputs: [] })) },
  ],
  [
    'too-many-inputs',
    'steps.0.inputs',
    stepWith({ inputs: Array.from({ length: 11 }, (_, i) => ({ ...line, id: `l${i}` })) }),
  ],
  ['too-big', '', { title: text('x'.repeat(60_000)) }],
  ['seconds-bad', 'steps.0.seconds', stepWith({ seconds: 0 })],
  ['weeks-bad', 'steps.0.weeks', stepWith({ weeks: [1, 2, 3] })],
  ['week-empty', 'steps', stepWith({ weeks: [2] })],
  [
    'required-in-optional',
    'steps.0.inputs.0',
    stepWith({ optional: true, inputs: [{ ...line, required: true }] }),
  ],
  ['consent-not-required', 'steps.0.inputs.0', asking({ kind: 'consent' })],
  ['consent-must-wait', 'waitsWhileFlagged', asking({ kind: 'consent', required: true })],
  ['most-bad', 'steps.0.inputs.0.most', asking({ most: 301 })],
  ['most-bad', 'steps.0.inputs.0.most', asking({ kind: 'body-map', most: 10 })],
  ['choices-bad', 'steps.0.inputs.0.choices', asking({ kind: 'choice', choices: [choice('a')] })],
  [
    'cards-bad',
    'steps.0.inputs.0.cards',
    asking({ kind: 'cards', cards: [], choices: [choice('a'), choice('b')] }),
  ],
  ['breathing-bad', 'steps.0.inputs.0', asking({ kind: 'breathing', seconds: 60, perMinute: 1 })],
  [
    'video-not-https',
    'steps.0.video.url',
    stepWith({ video: { ...video, url: 'http://voorbeeld.example/a' } }),
  ],
  [
    'video-without-captions',
    'steps.0.video.captions.en',
    stepWith({ video: { ...video, captions: { nl: video.captions.nl } } }),
  ],
  [
    'captions-bad',
    'steps.0.video.captions.nl',
    stepWith({ video: { ...video, captions: { ...video.captions, nl: [{ from: 3, to: 3, text: 'x' }] } } }),
  ],
  ['bridge-day-bad', 'bridge.after', changed({ bridge: { ...own.bridge, after: [14, 7] } })],
  ['bridge-day-bad', 'bridge.after', changed({ bridge: { ...own.bridge, after: [22] } })],
  ['bridge-dialogue-bad', 'bridge.dialogue', changed({ bridge: { ...own.bridge, dialogue: 'quarrel' } })],
  ['bridge-dialogue-bad', 'bridge.dialogue', changed({ bridge: { ...own.bridge, dialogue: null } })],
  ['done-too-few', 'done.atLeast', { done: { kind: 'entries', atLeast: 0, of: 4 } }],
  ['done-more-than-of', 'done.atLeast', { done: { kind: 'entries', atLeast: 5, of: 4 } }],
  ['done-not-the-rhythm', 'done.of', { done: { kind: 'entries', atLeast: 3, of: 7 } }],
  ['done-no-such-input', 'done.input', { done: { kind: 'answered', input: 'result' } }],
  [
    'done-input-optional',
    'done.input',
    { ...stepWith({ optional: true }), done: { kind: 'answered', input: 'line' } },
  ],
  ['done-needs-coach', 'done', { scope: 'me', done: { kind: 'reply-read' } }],
  ['safety-missing', 'safety', { safety: [] }],
];

describe('An exercise is checked before it is published', () => {
  it('and one of a practice, with a video and its captions, is sound', () => {
    expect(checkExercise(own)).toEqual([]);
  });

  it.each(DEFECTS)('which finds %s at %s', (code, path, change) => {
    expect(checkExercise({ ...own, ...change })).toContainEqual({ path, code });
  });

  it('and each problem that it knows was planted here', () => {
    const planted = new Set(DEFECTS.map(([code]) => code));
    expect(EXERCISE_PROBLEM_CODES.filter((code) => !planted.has(code))).toEqual([]);
  });

  it('in the languages that the practice speaks, and no other', () => {
    const dutch = changed({
      title: { nl: 'eigen', en: '' },
      ...stepWith({ video: { ...video, captions: { nl: video.captions.nl } } }),
    });
    expect(checkExercise({ ...own, ...dutch }, ['nl'])).toEqual([]);
    expect(checkExercise({ ...own, ...dutch }, ['en'])).toHaveLength(2);
  });

  it('takes the built-in ones with a required step made optional as broken', () => {
    const diary = builtIn('body-diary') as Exercise;
    const steps = diary.steps.map((step) => ({ ...step, optional: true }));
    expect(checkExercise({ ...diary, steps })).toHaveLength(2);
  });
});
