import { Injectable } from '@nestjs/common';
import type { CoupleDialogues } from '@tweespraak/dialogues/contract';
import { WAITS_WHILE_FLAGGED } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { historyOf, nextLevels } from '../history';
import { statusAt } from '../question';
import { notFound } from '../refusals';
import { Topics } from '../topics';
import { toCoachDialogue } from './coach-dialogue.mapper';
import {
  COUPLE_DIALOGUES,
  COUPLE_NAMES,
  type CoupleNamesRow,
  type DialogueOfCouple,
} from './couple-dialogues.sql';
import { SignedVision } from './signed-vision';

/** What a coach sees of one couple's dialogues: when, what of the protocol, and what both signed. Never what was said. */
@Injectable()
export class CoupleDialoguesService {
  constructor(
    private readonly db: TenantDb,
    private readonly topics: Topics,
    private readonly visions: SignedVision,
  ) {}

  /** Newest first. @throws DomainError 'not-found'. */
  list(ctx: TenantContext, coupleId: CoupleId): Promise<CoupleDialogues> {
    return this.db.run(ctx, 'dialogue.list', async (tx) => {
      tx.about({ coupleId });
      const [couple]: CoupleNamesRow[] = await tx.em.query(COUPLE_NAMES, [ctx.practiceId, coupleId]);
      if (!couple) throw notFound();
      const rows: DialogueOfCouple[] = await tx.em.query(COUPLE_DIALOGUES, [ctx.practiceId, coupleId]);
      const shown = rows.filter((row) => statusAt(ctx.now, row) !== 'expired');
      const opened = await this.topics.openAll(tx, shown);
      return {
        dialogues: opened.map((row) => toCoachDialogue(ctx.now, { a: couple.a_id }, row)),
        names: { a: couple.a, b: couple.b },
        locales: { a: couple.a_locale, b: couple.b_locale },
        waiting: couple.flagged ? [...WAITS_WHILE_FLAGGED] : [],
        levels: nextLevels(await historyOf(ctx, tx, coupleId)),
        vision: await this.visions.of(ctx, tx, coupleId),
      };
    });
  }
}
