import { refusal } from './refusals';

const HOUR_MS = 3_600_000;
/** How long a question waits for its answer, and how far away another time may lie. */
export const ANSWER_WITHIN_MS = 24 * HOUR_MS;
/** A form that was open for a while still means now. */
const SLACK_MS = HOUR_MS / 4;

/** A chosen moment that is still to come. @throws DomainError 'dialogue.in-the-past'. */
export function momentAhead(now: Date, at: string | null): Date | null {
  if (at === null) return null;
  const moment = new Date(at);
  if (moment.getTime() < now.getTime() - SLACK_MS) throw refusal('dialogue.in-the-past');
  return moment;
}

/** The other time that comes with "not now". @throws DomainError 'dialogue.in-the-past', 'dialogue.too-late'. */
export function proposedMoment(now: Date, at: string): Date {
  const moment = new Date(at);
  if (moment.getTime() <= now.getTime()) throw refusal('dialogue.in-the-past');
  if (moment.getTime() > now.getTime() + ANSWER_WITHIN_MS) throw refusal('dialogue.too-late');
  return moment;
}

/** Until when a question can be answered, and a proposed time accepted. */
export function answerBefore(question: { askedAt: Date | null; proposedAt: Date | null }): Date | null {
  if (question.proposedAt) return question.proposedAt;
  return question.askedAt && new Date(question.askedAt.getTime() + ANSWER_WITHIN_MS);
}

export function isoOf(at: Date | null): string | null {
  return at && at.toISOString();
}
