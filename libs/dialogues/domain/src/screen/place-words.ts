import type { Position } from '../engine/room';
import type { StepWords } from '../script/script';
import { say } from '../script/words';

/** What the other partner says at the places of the mirror loop; the same in every dialogue (reference C0). */
export const LISTENER_WORDS: Readonly<Partial<Record<Position, StepWords>>> = {
  mirror: say({
    name: ['Spiegelen', 'Mirror'],
    stem: ['Ik hoor je zeggen: …', 'What reaches me is: …'],
    first: ['Ik hoor …', 'What reaches …'],
    help: [
      'Geef terug wat je hoorde, in dezelfde toon. Geen mening, geen vraag, geen oplossing.',
      'Give back what you heard, in the same tone. No opinion, no question, no solution.',
    ],
    listen: [
      'Luister hoe het bij je terugkomt. Je hoeft nog niets te zeggen.',
      'Listen to how it comes back to you. There is nothing to say yet.',
    ],
  }),
  check: say({
    name: ['Nagaan', 'Check'],
    stem: ['Klopt het zoals ik het teruggeef?', 'Is that how you said it?'],
    first: ['Klopt het …', 'Is that how …'],
    help: ['Vraag het en wacht rustig op het antwoord.', 'Ask, and wait calmly for the answer.'],
    answer: [
      'Klopt het zoals je partner het teruggaf? Klopt iets niet helemaal, zeg dan alleen dat stukje opnieuw.',
      'Is it how you said it? If a part is not quite right, say only that part again.',
    ],
  }),
  more: say({
    name: ['Is er nog iets?', 'Is there more?'],
    stem: ['Hoort er nog iets bij?', 'Does anything else belong to it?'],
    first: ['Hoort er …', 'Does anything …'],
    help: ['Vraag het uit nieuwsgierigheid. Nee is ook goed.', 'Ask out of curiosity. No is fine too.'],
    answer: ['Hoort er voor jou nog iets bij?', 'Does anything else belong to it for you?'],
  }),
};

/** For whoever listens while the other speaks. */
export const LISTEN = {
  nl: 'Luister en blijf erbij. Je hoeft nog niets te zeggen.',
  en: 'Listen and stay present. There is nothing to say yet.',
};

/** For whoever said it and waits for an answer. */
export const AWAIT = { nl: 'Wacht rustig op het antwoord.', en: 'Wait calmly for the answer.' };

/** For whoever answers in a step without words of its own. */
export const ANSWER = { nl: 'Klopt het zo voor jou?', en: 'Is it right for you like this?' };
