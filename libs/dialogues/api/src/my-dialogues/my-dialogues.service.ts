import { Injectable } from '@nestjs/common';
import type { MyDialogues } from '@tweespraak/dialogues/contract';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { lockDialogue } from '../couple-parts';
import { DialogueRow } from '../dialogue.entity';
import { historyOf, mayAskNow } from '../history';
import { mustBePlanned } from '../may-change';
import { momentAhead } from '../moments';
import { notFound, refusal } from '../refusals';
import { FlagEnding } from '../room/flag-ending';
import { Topics } from '../topics';
import { isShown, toMyDialogue } from './my-dialogue.mapper';
import { MY_COUPLE, MY_DIALOGUES, type MyCouple, type MyDialogueRow } from './my-dialogues.sql';

/** What a partner sees of the dialogues of the two, and when they will sit down. */
@Injectable()
export class MyDialoguesService {
  constructor(
    private readonly db: TenantDb,
    private readonly topics: Topics,
    private readonly flagEnding: FlagEnding,
  ) {}

  /** Open ones first. */
  async list(ctx: TenantContext): Promise<MyDialogues> {
    await this.flagEnding.before(ctx, null);
    return this.db.run(ctx, 'my-dialogues.read', async (tx) => {
      tx.about({ subjectId: ctx.personId });
      const me = actorOf(ctx);
      const { id, archived, partnerName, partnerLocale, coachName } = await myCouple(ctx, tx);
      const rows: MyDialogueRow[] = await tx.em.query(MY_DIALOGUES, [ctx.practiceId, id, me, ctx.now]);
      const shown = await this.topics.openAll(
        tx,
        rows.filter((row) => isShown(ctx.now, me, row)),
      );
      const canAsk = archived ? [] : mayAskNow(await historyOf(ctx, tx, id), ctx.now);
      const dialogues = shown.map((row) => toMyDialogue(ctx.now, me, row));
      return { partnerName, partnerLocale, coachName, dialogues, canAsk };
    });
  }

  /**
   * The moment that the two chose; either of them may.
   * @throws DomainError 'not-found', 'couple.archived', 'dialogue.coach-decides', 'dialogue.in-the-past', and where it stands.
   */
  chooseTime(ctx: TenantContext, id: DialogueId, at: string | null): Promise<void> {
    return this.db.run(ctx, 'dialogue.time', async (tx) => {
      const { dialogue } = await lockDialogue(ctx, tx, id);
      mustBePlanned(dialogue);
      if (dialogue.coachPresent) throw refusal('dialogue.coach-decides');
      const plannedAt = momentAhead(ctx.now, at);
      await tx.em.update(DialogueRow, { practiceId: ctx.practiceId, id }, { plannedAt });
    });
  }
}

/** @throws DomainError 'not-found' for somebody without a couple. */
export async function myCouple(ctx: TenantContext, tx: TenantTransaction): Promise<MyCouple> {
  const [couple]: MyCouple[] = await tx.em.query(MY_COUPLE, [ctx.practiceId, ctx.personId]);
  if (!couple) throw notFound();
  tx.about({ coupleId: couple.id });
  return couple;
}
