import type { Refusal } from '@tweespraak/dialogues/domain';
import { DomainError } from '@tweespraak/shared/kernel';

/** Why a move is not made, for whoever reads the API; the screens say it in their own words, by the code. */
const REFUSALS: Readonly<Record<Refusal, string>> = {
  'dialogue.ended': 'This dialogue has ended.',
  'dialogue.not-begun': 'This dialogue has not begun.',
  'dialogue.paused': 'There is a pause.',
  'dialogue.not-paused': 'There is no pause.',
  'dialogue.not-your-turn': 'It is not your turn.',
  'dialogue.move-not-here': 'This move does not belong here.',
  'dialogue.bad-move': 'This move is not complete, or too much.',
  'dialogue.too-soon': 'This step takes a little longer.',
  'dialogue.too-late': 'This moment lies too far away.',
  'dialogue.held': 'The coach holds this moment.',
  'dialogue.doubling-open': 'The coach spoke for the one who tells; that is answered first.',
  'dialogue.too-tense': 'Not today: rest comes first.',
  'dialogue.resting': 'Rest comes first.',
  'dialogue.body-check-needed': 'Your own body check comes first.',
  'dialogue.coach-needed': 'This dialogue is only held with the coach in the room.',
  'dialogue.coach-only': 'The coach decides this.',
  'dialogue.list-not-ready': 'Your own list is not complete.',
};

/** The error of a move that the domain refused. No details: its bytes are the same whatever led to it. */
export function refused(code: Refusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
}
