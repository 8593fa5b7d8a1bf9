import type { Exercise } from '../exercise';
import { both, choices, step, STOP } from './parts';

const SENSES = choices({
  light: ['licht', 'light'],
  birds: ['vogels', 'birds'],
  wind: ['wind', 'wind'],
  earth: ['aarde', 'earth'],
  rain: ['regen', 'rain'],
  leaves: ['blad', 'leaves'],
  water: ['water', 'water'],
  stillness: ['stilte', 'stillness'],
  sky: ['lucht', 'sky'],
  footsteps: ['voetstappen', 'footsteps'],
});

/** The third way: a walk without a goal, once a week for three weeks. Nothing is filled in on the way. */
export const NATURE: Exercise = {
  key: 'nature',
  version: 1,
  way: 'nature',
  title: both(['De natuur in', 'Into nature']),
  summary: both([
    'Drie keer naar buiten, zonder doel en zonder telefoon.',
    'Three times outdoors, without a goal and without a phone.',
  ]),
  who: ['solo', 'together'],
  minutes: 40,
  rhythm: { kind: 'weekly', times: 1, weeks: 3 },
  bodySliders: true,
  scope: 'me',
  steps: [
    step(
      'off',
      ['Telefoon uit', 'Phone off'],
      [
        'Zet je telefoon uit. Kijk op een horloge, of schrijf op papier hoe laat je terug wilt zijn.',
        'Turn your phone off. Use a watch, or write on paper when you want to be back.',
      ],
    ),
    step(
      'walk',
      ['Lopen zonder doel', 'Walk without a goal'],
      [
        'Loop tien minuten waar je voeten heen willen. Samen? Loop de heenweg in stilte.',
        'Walk for ten minutes wherever your feet want to go. Together? Be silent on the way out.',
      ],
      [],
      { seconds: 600 },
    ),
    step(
      'senses',
      ['Vijf zintuigen', 'Five senses'],
      [
        'Sta stil. Wat zie je, hoor je, ruik je, voel je en proef je?',
        'Stop. What do you see, hear, smell, feel and taste?',
      ],
    ),
    step(
      'stand',
      ['Voeten op de grond', 'Feet on the ground'],
      [
        'Blijf drie minuten staan. Voel je voeten en de grond eronder.',
        'Stand for three minutes. Feel your feet and the ground below.',
      ],
      [],
      { seconds: 180 },
    ),
    step(
      'back',
      ['Langzaam terug', 'Slowly back'],
      [
        'Loop langzamer terug dan je kwam. Samen? Vertel elkaar op de terugweg wat je zag.',
        'Walk back more slowly than you came. Together? Tell each other what you saw on the way back.',
      ],
    ),
    step(
      'afterwards',
      ['Weer thuis', 'Home again'],
      ['Wat nam je mee van buiten?', 'What did you bring back from outdoors?'],
      [
        {
          kind: 'words',
          id: 'senses',
          label: both(['Dit viel me op', 'This stood out']),
          choices: SENSES,
          most: 3,
          own: true,
          required: true,
        },
        {
          kind: 'line',
          id: 'memory',
          label: both(['Eén herinnering', 'One memory']),
          most: 200,
        },
      ],
    ),
  ],
  bridge: {
    after: [15],
    text: both([
      'Vertel elkaar in een waarderingsdialoog wat je buiten bij de ander zag.',
      'Tell each other in an appreciation dialogue what you saw in the other outdoors.',
    ]),
    dialogue: 'appreciation',
    level: 1,
  },
  done: { kind: 'entries', atLeast: 2, of: 3 },
  safety: [
    STOP,
    both([
      'Slecht weer of minder goed ter been? Een open raam of een bankje in het park is ook goed.',
      'Bad weather, or walking is hard? An open window or a park bench is fine too.',
    ]),
  ],
  pillars: ['timeTogether'],
};
