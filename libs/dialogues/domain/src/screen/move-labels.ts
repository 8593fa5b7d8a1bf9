import type { Localised } from '@tweespraak/shared/kernel';
import type { MoveType } from '../engine/moves';
import { both, type Pair } from '../script/words';

/** What stands on the button of a move, unless the step has words of its own. */
const LABELS: Readonly<Record<MoveType, Pair>> = {
  begin: ['Begin', 'Begin'],
  settled: ['Ik ben er klaar voor', 'I am ready'],
  yes: ['Ja, dat is goed', 'Yes, that is fine'],
  'not-now': ['Nu niet', 'Not now'],
  ready: ['Klaar', 'Done'],
  next: ['Ik heb het gezegd', 'I have said it'],
  mirrored: ['Ik heb gespiegeld', 'I have mirrored it'],
  confirm: ['Dat klopt', 'That is right'],
  correct: ['Niet helemaal', 'Not quite'],
  more: ['Ja, er is nog iets', 'Yes, there is more'],
  'no-more': ['Nee, dit was het', 'No, that was it'],
  missing: ['Dit mis ik nog', 'Something is missing'],
  unclear: ['Dit deel snap ik nog niet', 'This part I do not follow yet'],
  adds: ['Ik vul iets aan', 'I add something'],
  skip: ['Sla over', 'Skip'],
  choose: ['Deze kies ik', 'I choose this one'],
  smaller: ['Graag wat kleiner', 'A bit smaller, please'],
  'not-yet': ['Nu nog niet', 'Not yet'],
  'switch-now': ['Nu wisselen', 'Switch now'],
  'switch-later': ['Later', 'Later'],
  done: ['Vandaag gedaan', 'Done today'],
  pause: ['Pauze', 'Pause'],
  'return-at': ['Kies een moment', 'Choose a moment'],
  back: ['Ik ben er weer', 'I am back'],
  stop: ['Stop', 'Stop'],
  'share-phone': ['Verder op één telefoon', 'Go on with one phone'],
  'two-phones': ['Ieder op de eigen telefoon', 'Each on their own phone'],
  'paper-done': ['Gedaan met de kaart', 'Done with the card'],
  level: ['Meer of minder hulp', 'More or less help'],
  'double-confirm': ['Zo klopt het', 'That is right'],
  'double-refuse': ['Zo klopt het niet', 'That is not right'],
  nudge: ['Zachte hint', 'Gentle hint'],
  deepen: ['Verdiep', 'Deepen'],
  'slow-down': ['Vertraag', 'Slow down'],
  hold: ['Houd even vast', 'Hold'],
  'go-on': ['Ga verder', 'Go on'],
  'coach-switch': ['Bied wisselen aan', 'Offer to switch'],
  double: ['Dubbelen', 'Double'],
  'coach-stop': ['Stop het gesprek', 'Stop the talk'],
  lapse: ['Verlopen', 'Lapsed'],
  keeping: ['Bewaren', 'Keep'],
};

/** The button words of a move in both languages. */
export function labelOf(move: MoveType): Localised {
  return both(LABELS[move]);
}
