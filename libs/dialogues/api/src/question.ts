import type { DialogueStatus } from '@tweespraak/dialogues/contract';
import type { StoredStatus } from './dialogue.entity';
import { answerBefore } from './moments';

interface Question {
  readonly status: StoredStatus;
  readonly askedAt: Date | null;
  readonly proposedAt: Date | null;
}

/** Where a dialogue stands by the clock: a question that nobody answered in time has expired, silently. */
export function statusAt(now: Date, question: Question): DialogueStatus {
  if (question.status !== 'asked' && question.status !== 'not-now') return question.status;
  const before = answerBefore(question);
  return before && before.getTime() < now.getTime() ? 'expired' : question.status;
}
