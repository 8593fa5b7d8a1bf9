import { Injectable } from '@nestjs/common';
import type { AnswerProposalBody, SavedAppointment } from '@tweespraak/agenda/contract';
import { answerTo, changeAppointment } from '@tweespraak/agenda/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { AnswerRow } from '../agenda.sql';
import { lockAppointment } from '../appointment-rows';
import { coupleOf } from '../couple-names';
import { refusal } from '../refusals';
import type { StoredAppointment } from '../stored';
import { AfterAct } from './after-act';
import { Saving } from './saving';

const PROPOSAL = `
  SELECT s.person_id AS "personId", s.answer AS state, s.following, s.sequence,
    extract(epoch FROM s.occurrence)::float8 * 1000 AS occurrence, extract(epoch FROM s.proposed_at)::float8 * 1000 AS "proposedAt"
  FROM appointment_answers s
  WHERE s.practice_id = $1 AND s.appointment_id = $2 AND s.person_id = $3 AND s.occurrence = $4 AND s.answer = 'proposed'
  FOR NO KEY UPDATE`;
const REPLY = `
  UPDATE appointment_answers SET answer = $5, proposed_at = NULL, sequence = $6
  WHERE practice_id = $1 AND appointment_id = $2 AND person_id = $3 AND occurrence = $4`;

/** The coach's reply to another time that a partner proposed. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly db: TenantDb,
    private readonly saving: Saving,
    private readonly after: AfterAct,
  ) {}

  /**
   * Yes: the occurrence moves there, and the proposer has said yes by that. No: the time stays as it is.
   * @throws DomainError 'not-found', 'couple.archived', 'appointment.no-proposal', and as in changing.
   */
  answer(ctx: TenantContext, id: string, body: AnswerProposalBody): Promise<SavedAppointment> {
    return this.db.run(ctx, 'appointment.reply', async (tx) => {
      const stored = await lockAppointment(ctx, tx, id);
      const couple = await coupleOf(ctx, tx, stored.coupleId);
      const person = body.seat === 'a' ? couple.aId : couple.bId;
      const keys = [ctx.practiceId, id, person, new Date(body.occurrence)];
      const at = await proposedAt(tx, stored, keys, Date.parse(body.occurrence));
      if (!body.accept) {
        await tx.em.query(REPLY, [...keys, 'declined', stored.sequence]);
        return { id, undoUntil: this.after.undoUntil(ctx).toISOString(), conflicts: [] };
      }
      const edit = { occurrence: Date.parse(body.occurrence), scope: 'this', start: at } as const;
      const changed = changeAppointment(stored.is, edit, ctx.now.getTime(), stored.sequence + 1);
      const saved = await this.saving.save(ctx, tx, stored, changed);
      await tx.em.query(REPLY, [...keys, 'confirmed', stored.sequence + 1]);
      return saved;
    });
  }
}

async function proposedAt(
  tx: TenantTransaction,
  { is }: StoredAppointment,
  keys: readonly unknown[],
  occurrence: number,
): Promise<number> {
  const found: AnswerRow[] = await tx.em.query(PROPOSAL, [...keys]);
  const { proposedAt: at } = answerTo(is, occurrence, found);
  if (at === null) throw refusal('appointment.no-proposal');
  return at;
}
