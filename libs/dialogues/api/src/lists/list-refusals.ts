import { DomainError } from '@tweespraak/shared/kernel';

/** Why an act on a list, a request, a gift, a vision or a day is refused. Each speaks of the asker's own side, or of both. */
const REFUSALS = {
  'day.kind': 'This does not belong to this practice.',
  'day.outside': 'This day is not yours to fill in: it is still to come, or before the beginning.',
  'day.private': 'How an evening was is for yourself alone.',
  'gift.not-now': 'This is not the moment of the choice.',
  'gift.not-yours': 'The one who gives marks it given.',
  'list.box': 'This does not belong to this list.',
  'list.closed': 'The lists are not open yet.',
  'list.full': 'Your list is full.',
  'list.handed-in': 'You went on with this list: it stands.',
  'list.not-complete': 'Your own list is not complete.',
  'list.open': 'Both have seen it: it stands.',
  'list.ready': 'You said that you are ready: take that back first.',
  'list.same-as': 'Only one of your own sentences can mean the same.',
  'request.not-now': 'This is not the moment of the requests.',
  'vision.not-yet': 'There is no shared list yet.',
  'vision.nothing-shared': 'There is nothing yet that you both mean.',
  'vision.pillar': 'There is no such pillar.',
  'vision.signed': 'Both have signed: it stands.',
} as const;

export type ListRefusal = keyof typeof REFUSALS;

/** The one error of a refused act: no details, so that its bytes are the same whatever led to it. */
export function listRefusal(code: ListRefusal): DomainError {
  return new DomainError(code, REFUSALS[code]);
}
