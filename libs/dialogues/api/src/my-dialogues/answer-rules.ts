import type { AnswerDialogueBody } from '@tweespraak/dialogues/contract';
import type { PersonId } from '@tweespraak/shared/kernel';
import type { DialogueRow } from '../dialogue.entity';
import { proposedMoment } from '../moments';
import { statusAt } from '../question';
import { refusal } from '../refusals';

type Question = Pick<DialogueRow, 'status' | 'askedBy' | 'askedAt' | 'proposedAt' | 'plannedAt'>;
type Decided = Partial<Pick<DialogueRow, 'status' | 'plannedAt' | 'proposedAt'>>;

/**
 * What an answer makes of a question. The one who was asked says yes or another time; to another time only the asker says
 * yes. @throws DomainError 'dialogue.answered', 'dialogue.cancelled', 'dialogue.expired', 'dialogue.not-yours',
 * 'dialogue.too-late', 'dialogue.in-the-past'.
 */
export function decideAnswer(
  now: Date,
  me: PersonId,
  question: Question,
  { answer, proposedAt }: AnswerDialogueBody,
): Decided {
  const iAsked = question.askedBy === me;
  switch (statusAt(now, question)) {
    case 'expired':
      throw refusal('dialogue.expired');
    case 'asked':
      if (iAsked) throw refusal('dialogue.not-yours');
      if (proposedAt === null) return { status: 'planned' };
      return { status: 'not-now', proposedAt: proposedMoment(now, proposedAt) };
    case 'not-now':
      if (!iAsked || answer !== 'yes') throw refusal('dialogue.answered');
      return { status: 'planned', plannedAt: question.proposedAt };
    case 'cancelled':
      throw refusal('dialogue.cancelled');
    default:
      throw refusal('dialogue.answered');
  }
}

/** @throws DomainError 'dialogue.not-yours' for somebody else's plan or question, 'dialogue.answered' once it is agreed. */
export function mustBeWithdrawable(me: PersonId, { status, askedBy }: Question): void {
  if (askedBy !== me) throw refusal('dialogue.not-yours');
  if (status !== 'asked' && status !== 'not-now' && status !== 'cancelled')
    throw refusal('dialogue.answered');
}
