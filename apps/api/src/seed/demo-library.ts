import type { ExerciseShape, LibraryItemBody } from '@tweespraak/homework/contract';

/** Stands for the practice's own exercise, wherever its id is not known yet. */
export const OWN_EXERCISE = 'own-exercise';

const both = (nl: string, en: string) => ({ nl, en });
const STOP = both(
  'Stop als het te veel wordt; dit is geen behandeling.',
  'Stop when it becomes too much; this is no treatment.',
);

/** Made by a coach of the demo, from the same parts as what comes with the product. */
export const DEMO_EXERCISE: ExerciseShape = {
  way: 'own',
  title: both('Zeven minuten buiten', 'Seven minutes outside'),
  summary: both(
    'Even naar buiten, ieder alleen, en één ding terugbrengen.',
    'Outside, each alone, and bring one thing back.',
  ),
  who: ['each'],
  minutes: 10,
  rhythm: { kind: 'once' },
  steps: [
    {
      id: 'go',
      title: both('Ga naar buiten', 'Go outside'),
      text: both(
        'Laat je telefoon thuis. Sta zeven minuten stil.',
        'Leave your phone at home. Stand still for seven minutes.',
      ),
      seconds: 420,
      inputs: [],
    },
    {
      id: 'back',
      title: both('Breng iets terug', 'Bring something back'),
      text: both('Eén geluid is genoeg.', 'One sound is enough.'),
      inputs: [
        {
          kind: 'line',
          id: 'heard',
          label: both('Wat hoorde je?', 'What did you hear?'),
          most: 200,
          required: true,
        },
      ],
    },
  ],
  bodySliders: false,
  scope: 'coach',
  done: { kind: 'entries', atLeast: 1, of: 1 },
  safety: [STOP],
  pillars: ['timeTogether', 'depth'],
};

type Item = Omit<LibraryItemBody, 'locale'>;
const item = (kind: Item['kind'], title: string, maker: string, note = ''): Item => ({
  ...{ kind, title, maker, note, url: null },
});

/** Invented, each of them: nobody wrote, spoke or filmed these. By the language of the practice. */
export const DEMO_LIBRARY: Readonly<Record<'nl' | 'en', readonly Item[]>> = {
  nl: [
    item(
      'book',
      'De keukentafel',
      'Wende Hazelaar',
      'Korte stukken over praten aan tafel. Begin bij hoofdstuk 3.',
    ),
    item('book', 'Zachter naar huis', 'Ilse Bergamot'),
    item(
      'podcast',
      'Tussen twee stoelen',
      'Roos en Ravi',
      'Aflevering 12 gaat over luisteren zonder antwoord.',
    ),
    item('film', 'Winterlicht', 'Marit Zeegras', 'Let op wat ze níet zeggen.'),
    item('article', 'Waarom we zuchten', 'Dr. B. Berkenhof'),
    item('video', 'Drie minuten rug aan rug', 'Praktijk De Linde'),
  ],
  en: [
    item(
      'book',
      'The Kitchen Table',
      'Wendy Hazel',
      'Short pieces on talking at the table. Begin with chapter 3.',
    ),
    item(
      'podcast',
      'Between Two Chairs',
      'Rose and Ravi',
      'Episode 12 is about listening without an answer.',
    ),
    item('film', 'Winter Light on Water', 'Mary Eelgrass'),
  ],
};
