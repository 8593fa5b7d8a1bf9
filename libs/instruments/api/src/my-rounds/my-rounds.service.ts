import { Injectable } from '@nestjs/common';
import type {
  InstrumentAnswers,
  MyInstrumentRound,
  MyInstrumentRoundDetail,
  MyInstrumentRounds,
} from '@tweespraak/instruments/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { actorOf, todayOf } from '../actor';
import { notFound } from '../refusals';
import { SealedAnswers } from '../sealed-answers';
import { MY_ROUND, MY_ROUNDS, type MyRoundDetailRow } from './my-rounds.sql';

/** What a partner sees of the questionnaires that were given to them. */
@Injectable()
export class MyInstrumentRoundsService {
  constructor(
    private readonly db: TenantDb,
    private readonly sealed: SealedAnswers,
  ) {}

  /** All rounds that stand, newest first. */
  list(ctx: TenantContext): Promise<MyInstrumentRounds> {
    return this.db.run(ctx, 'my-instruments.read', async ({ em, about }) => {
      about({ subjectId: ctx.personId });
      const values = [ctx.practiceId, actorOf(ctx), todayOf(ctx)];
      const rounds: MyInstrumentRound[] = await em.query(MY_ROUNDS, values);
      return { rounds };
    });
  }

  /** With the own answers so far; sealed answers do not come back. @throws DomainError 'not-found'. */
  read(ctx: TenantContext, roundId: string): Promise<MyInstrumentRoundDetail> {
    return this.db.run(ctx, 'my-instrument.read', async (tx) => {
      tx.about({ subjectId: ctx.personId, objectId: roundId });
      const me = actorOf(ctx);
      const values = [ctx.practiceId, me, todayOf(ctx), roundId];
      const [row]: MyRoundDetailRow[] = await tx.em.query(MY_ROUND, values);
      if (!row) throw notFound();
      const { definition, sealed, revision, coupleId, ...round } = row;
      tx.about({ coupleId });
      const answers = sealed && (await this.sealed.openDraft(tx, me, roundId, sealed));
      const draft = answers && { answers: answers as InstrumentAnswers, revision: revision ?? 0 };
      return { round, introduction: definition.introduction, items: definition.items, draft };
    });
  }
}
