import type { Exercise } from '../exercise';
import { both, step, STOP } from './parts';

/** The eighth way: one item of the coach's own list in two weeks; in the second week one tells how the try-out went. */
export const READ_AND_LISTEN: Exercise = {
  key: 'read-and-listen',
  version: 1,
  way: 'read-and-listen',
  title: both(['Lees, luister en ervaar', 'Read, listen, experience']),
  summary: both([
    'Een boek, podcast of film van je coach, en één ding om te proberen.',
    'A book, podcast or film from your coach, and one thing to try.',
  ]),
  who: ['each'],
  minutes: 30,
  rhythm: { kind: 'weekly', times: 1, weeks: 2 },
  bodySliders: true,
  scope: 'coach',
  steps: [
    step(
      'choose',
      ['Kies', 'Choose'],
      ['Kies iets uit de lijst van je coach.', "Choose something from your coach's list."],
      [
        {
          kind: 'source',
          id: 'source',
          label: both(['Dit lees, luister of kijk ik', 'This I read, listen to or watch']),
          required: true,
        },
      ],
      { weeks: [1] },
    ),
    step(
      'enjoy',
      ['Dertig minuten', 'Thirty minutes'],
      [
        'Neem een half uur. Merk ook wat je lijf doet terwijl je leest of luistert.',
        'Take half an hour. Notice as well what your body does while you read or listen.',
      ],
      [],
      { weeks: [1], seconds: 1800 },
    ),
    step(
      'stayed',
      ['Wat bleef hangen?', 'What stayed with you?'],
      ['Schrijf één regel die je bijbleef.', 'Write one line that stayed with you.'],
      [
        {
          kind: 'line',
          id: 'quote',
          label: both(['Deze regel bleef hangen', 'This line stayed']),
          most: 200,
          required: true,
        },
      ],
      { weeks: [1] },
    ),
    step(
      'try',
      ['Wat probeer je?', 'What will you try?'],
      ['Kies iets kleins voor deze week.', 'Choose something small for this week.'],
      [
        {
          kind: 'line',
          id: 'try',
          label: both(['Dit probeer ik', 'This I will try']),
          most: 200,
          required: true,
        },
      ],
      { weeks: [1] },
    ),
    step(
      'result',
      ['Hoe ging het?', 'How did it go?'],
      [
        'Vertel wat je probeerde. Niet gelukt is ook iets om te vertellen.',
        'Tell what you tried. That it did not work is worth telling too.',
      ],
      [
        {
          kind: 'text',
          id: 'result',
          label: both(['Zo ging het', 'This is how it went']),
          most: 500,
          required: true,
        },
      ],
      { weeks: [2] },
    ),
  ],
  bridge: {
    after: [14],
    text: both([
      'Een boekenclub van twee, een kwartier. Lees elkaar je regel voor. De ander spiegelt.',
      'A book club of two, a quarter of an hour. Read your line to each other. The other mirrors.',
    ]),
    dialogue: 'imago',
    level: 1,
  },
  done: { kind: 'answered', input: 'result' },
  safety: [STOP],
  pillars: ['depth', 'worldview'],
};

/** A text of our own to read: an example of what a practice can write itself. */
export const LISTENING_BODY: Exercise = {
  key: 'listening-body',
  version: 1,
  way: 'read-and-listen',
  title: both(['Lezen: luisteren met je lijf', 'Reading: listening with your body']),
  summary: both([
    'Een korte tekst over wat je lijf doet als de ander praat.',
    'A short text on what your body does while the other speaks.',
  ]),
  who: ['each'],
  minutes: 5,
  rhythm: { kind: 'once' },
  bodySliders: false,
  scope: 'me',
  steps: [
    step(
      'read',
      ['Luisteren met je lijf', 'Listening with your body'],
      [
        'Je partner vertelt iets, en je kaken gaan op elkaar. Dat is geen fout van jou. Je lijf wil je beschermen. Het gaat sneller dan je gedachten. Merk het op en zeg er niets over. Laat je schouders zakken. Voel je voeten. Adem een keer langer uit. Vaak komt er dan weer ruimte om te horen wat er echt gezegd wordt. Lukt het niet, vraag dan om een pauze. Ook dat is luisteren: je merkt dat je vol bent.',
        'Your partner tells you something, and your jaw tightens. That is no fault of yours. Your body wants to protect you. It is faster than your thoughts. Notice it and say nothing about it. Let your shoulders drop. Feel your feet. Let one breath out for longer. Often there is room again to hear what is really said. If not, ask for a pause. That is listening too: you notice that you are full.',
      ],
    ),
    step(
      'recognise',
      ['Herken je iets?', 'Do you recognise something?'],
      ['Waar merk jij het als je vol raakt?', 'Where do you notice it when you get full?'],
      [
        {
          kind: 'body-map',
          id: 'where',
          label: both(['Daar merk ik het', 'There I notice it']),
          most: 3,
        },
        { kind: 'line', id: 'line', label: both(['Wat ik meeneem', 'What I take along']), most: 200 },
      ],
    ),
  ],
  done: { kind: 'entries', atLeast: 1, of: 1 },
  safety: [STOP],
  pillars: ['communication', 'depth'],
};
