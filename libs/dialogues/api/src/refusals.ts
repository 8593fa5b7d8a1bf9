import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act around a dialogue is refused. None tells one partner anything of the other's private answers. */
const REFUSALS = {
  'couple.archived': 'This couple is archived.',
  'dialogue.answered': 'This question has been answered.',
  'dialogue.asked': 'This is still a question between the two.',
  'dialogue.asked-already': 'One question at a time: yours still waits.',
  'dialogue.begun': 'This dialogue has begun.',
  'dialogue.cancelled': 'This dialogue was taken back.',
  'dialogue.coach-decides': 'The coach decides this.',
  'dialogue.ended': 'This dialogue has ended.',
  'dialogue.expired': 'A day has passed: this question is gone.',
  'dialogue.in-the-past': 'This moment has passed.',
  'dialogue.needs-coach': 'This dialogue is only held with the coach.',
  'dialogue.not-on-paper': 'There is no card of this dialogue.',
  'dialogue.not-yet': 'Not yet: your coach comes back to you on this one.',
  'dialogue.not-yours': 'This is for the other to say.',
  'dialogue.too-late': 'Another time lies within 24 hours.',
  'dialogue.unknown-code': 'No dialogue of yours has this code.',
  'dialogue.waits': 'This one waits while a safety flag stands.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** The one error of a refused act: no details, so that its bytes are the same whatever led to it. */
export function refusal(code: Refusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
}

/** Foreign, hidden and absent are one answer. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'This does not exist, or is not yours to see.');
}
