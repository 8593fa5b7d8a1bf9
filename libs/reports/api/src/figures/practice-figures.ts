import { setImmediate as othersFirst } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import {
  type Draft,
  type Groups,
  type Part,
  type Period,
  type PracticeReport,
  publicationOf,
  SMALLEST_CLASS,
  SMALLEST_GROUP,
  type Topic,
  type TopicFigures,
} from '@tweespraak/reports/domain';
import { FigureReading } from './figure-reading';
import { type KeptEdition, KeptEditions } from './kept-editions';
import { MemberHash } from './member-hash';

interface Judged {
  readonly tx: TenantTransaction;
  readonly period: Period;
  readonly now: Date;
  readonly earlier: readonly KeptEdition[];
  readonly hashed: (groups: Groups) => Groups;
}

/** The one way to figures of a practice: the page, the PDF and the files show what comes from here, and nothing else. */
@Injectable()
export class PracticeFigures {
  constructor(
    private readonly db: TenantDb,
    private readonly reading: FigureReading,
    private readonly editions: KeptEditions,
    private readonly members: MemberHash,
  ) {}

  /**
   * The report of a period (whole months on the practice's wall), small classes hidden. What is shown for the first time is kept,
   * so that nothing shown later can be held beside it. For an admin, or for the product on behalf of one. Opens transactions of its
   * own: never call it from within `TenantDb.run` or `ExportDb.read`. Throws DomainError `period.*`.
   */
  read(ctx: TenantContext, period: Period): Promise<PracticeReport> {
    return this.db.run(ctx, 'report.read', async (tx) => {
      const earlier = await this.editions.all(tx); // first, as it waits: what is read after is not older than what is judged
      const { drafts, ...now } = await this.reading.now(ctx, period);
      const hashed = await this.members.of(ctx, tx);
      const judged: Judged = { tx, period, now: ctx.now, earlier, hashed };
      return {
        ...{ ...now, period, madeAt: ctx.now.toISOString() },
        threshold: { group: SMALLEST_GROUP, class: SMALLEST_CLASS },
        responses: await this.part('responses', drafts.responses, judged),
        homework: await this.part('homework', drafts.homework, judged),
        dialogues: await this.part('dialogues', drafts.dialogues, judged),
        outcomes: await this.part('outcomes', drafts.outcomes, judged),
      };
    });
  }

  private async part<T extends Topic>(
    topic: T,
    { figures, groups: open }: Draft<TopicFigures[T]>,
    { tx, period, now, earlier, hashed }: Judged,
  ): Promise<Part<TopicFigures[T]>> {
    const ofTopic = earlier.filter((edition) => edition.topic === topic);
    await othersFirst(); // a large practice is some arithmetic, and everybody else waits for this process
    const groups = hashed(open);
    const answer = publicationOf(period, groups, ofTopic);
    if (answer.show === 'nothing') return { state: 'withheld', why: answer.why };
    if (answer.show === 'new') {
      await this.editions.keep(tx, { topic, period, madeAt: now, figures, groups });
      return { state: 'shown', asOf: now.toISOString(), current: true, figures };
    }
    const kept = ofTopic.find(({ id }) => id === answer.editionId);
    if (!kept) throw new Error('an edition that was judged is gone');
    const asKept = kept.figures as TopicFigures[T]; // written by this method alone, below row security for the product
    return { state: 'shown', asOf: kept.madeAt.toISOString(), current: answer.current, figures: asKept };
  }
}
