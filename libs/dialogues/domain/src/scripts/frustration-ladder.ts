import type { Step, Target } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';

/** From what a camera would see to what one longs for, in the order of the reference; each step mirrored. */
export function frustrationLadder(next: Target): Step[] {
  return [
    step('behaviour', 'sender', 'mirror', BEHAVIOUR, 'feeling'),
    step('feeling', 'sender', 'mirror', FEELING, 'reaction'),
    step('reaction', 'sender', 'mirror', REACTION, 'story'),
    step('story', 'sender', 'mirror', STORY, 'pain'),
    step('pain', 'sender', 'mirror', PAIN, 'fear'),
    step('fear', 'sender', 'mirror', FEAR, 'childhood', { skippable: true }),
    step('childhood', 'sender', 'mirror', CHILDHOOD, 'longing', { skippable: true }),
    step('longing', 'sender', 'mirror', LONGING, next),
  ];
}

const BEHAVIOUR = say({
  name: ['Gedrag', 'Behaviour'],
  stem: [
    'Wat me dwarszit is dat … (wat een camera zou zien)',
    'What bothers me is … (as a camera would see it)',
  ],
  first: ['Wat me dwarszit …', 'What bothers me …'],
  help: ['Eén gedrag. Zonder altijd of nooit.', 'One behaviour. Without always or never.'],
});

const FEELING = say({
  name: ['Gevoel', 'Feeling'],
  stem: ['Dan voel ik …', 'Then I feel …'],
  first: ['Dan voel …', 'Then I …'],
  help: ['Een gevoel is meestal één woord.', 'A feeling is mostly one word.'],
});

const REACTION = say({
  name: ['Reactie', 'Reaction'],
  stem: ['En wat ik dan doe is …', 'What I then do is …'],
  first: ['En wat ik …', 'What I then …'],
  help: ['Wat de ander jou ziet doen.', 'What the other sees you do.'],
});

const STORY = say({
  name: ['Verhaal', 'Story'],
  stem: ['Ik maak mezelf wijs dat …', 'I tell myself that …'],
  first: ['Ik maak mezelf …', 'I tell myself …'],
  help: [
    'Het verhaal in je hoofd; het hoeft niet waar te zijn.',
    'The story in your head; it need not be true.',
  ],
});

const PAIN = say({
  name: ['Pijn', 'Pain'],
  stem: ['Wat eronder pijn doet is …', 'What hurts beneath is …'],
  first: ['Wat eronder …', 'What hurts …'],
  help: ['Zak een laag dieper. Klein mag.', 'Sink one layer deeper. Small is fine.'],
});

const FEAR = say({
  name: ['Angst', 'Fear'],
  stem: ['Waar ik bang voor ben is …', 'What I fear is …'],
  first: ['Waar ik bang …', 'What I fear …'],
  help: ['Als er iets is. Overslaan mag.', 'If there is something. Leaving it out is fine.'],
});

const CHILDHOOD = say({
  name: ['Vroeger', 'Long ago'],
  stem: ['Ik ken dit gevoel van …', 'I know this feeling from …'],
  first: ['Ik ken dit …', 'I know this …'],
  help: [
    'Een plek, een leeftijd, een beeld. Overslaan mag.',
    'A place, an age, an image. Leaving it out is fine.',
  ],
});

const LONGING = say({
  name: ['Verlangen', 'Longing'],
  stem: ['Waar ik naar verlang is …', 'What I long for is …'],
  first: ['Waar ik naar …', 'What I long …'],
  help: ['Nog geen verzoek; alleen het verlangen.', 'Not a request yet; only the longing.'],
});
