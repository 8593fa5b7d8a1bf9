import type { DialogueRow, StoredStatus } from './dialogue.entity';
import { refusal, type Refusal } from './refusals';

const WHY_NOT: Readonly<Record<Exclude<StoredStatus, 'planned'>, Refusal>> = {
  asked: 'dialogue.asked',
  'not-now': 'dialogue.asked',
  running: 'dialogue.begun',
  paused: 'dialogue.begun',
  lapsed: 'dialogue.ended',
  closed: 'dialogue.ended',
  stopped: 'dialogue.ended',
  cancelled: 'dialogue.cancelled',
};

/** A dialogue that is planned and has not begun. @throws DomainError that says where it stands. */
export function mustBePlanned({ status }: DialogueRow): void {
  if (status !== 'planned') throw refusal(WHY_NOT[status]);
}
