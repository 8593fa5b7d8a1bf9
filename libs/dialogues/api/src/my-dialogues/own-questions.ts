import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';
import { answerBefore } from '../moments';
import { refusal } from '../refusals';

const A_DAY = 8;
const DAY_MS = 86_400_000;

/** The lock keeps two questions of one person, sent at once, behind each other. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('questions of ' || $1, 0))`;
const OF_A_DAY = `
  SELECT d.status, d.asked_at AS "askedAt", d.proposed_at AS "proposedAt" FROM dialogues d
  WHERE d.practice_id = $1 AND d.asked_by = $2 AND (d.asked_at > $3 OR d.proposed_at > $3) ORDER BY d.asked_at`;

interface OwnQuestion {
  readonly status: string;
  readonly askedAt: Date;
  readonly proposedAt: Date | null;
}

/**
 * A question is an invitation: one at a time, and so many a day, also when each is taken back.
 * @throws DomainError 'dialogue.asked-already', 'too-many-requests' with details.seconds.
 */
export async function mustNotPester(ctx: TenantContext, tx: TenantTransaction): Promise<void> {
  await tx.em.query(LOCK, [ctx.personId]);
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const own: OwnQuestion[] = await tx.em.query(OF_A_DAY, [ctx.practiceId, ctx.personId, since]);
  if (own.some((question) => waits(ctx.now, question))) throw refusal('dialogue.asked-already');
  const [oldest] = own;
  if (oldest && own.length >= A_DAY) {
    const seconds = Math.max(1, Math.ceil((oldest.askedAt.getTime() - since.getTime()) / 1000));
    throw new DomainError('too-many-requests', 'Too many questions. Wait a while.', { seconds });
  }
}

function waits(now: Date, question: OwnQuestion): boolean {
  if (question.status !== 'asked' && question.status !== 'not-now') return false;
  return (answerBefore(question)?.getTime() ?? 0) >= now.getTime();
}
