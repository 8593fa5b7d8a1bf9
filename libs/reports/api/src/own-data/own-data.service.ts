import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { OwnDialogueWords } from '@tweespraak/dialogues/api';
import { OwnHomeworkWords } from '@tweespraak/homework/api';
import { OwnResponses } from '@tweespraak/instruments/api';
import { HandedInRounds } from '@tweespraak/pillars/api';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { PersonInFile } from '@tweespraak/reports/domain';
import { DomainError } from '@tweespraak/shared/kernel';
import { OwnReports } from '../couple-report/own-reports';
import { FewAtOnce } from '../few-at-once';
import { wholePdf } from '../pdf';
import type { OwnData } from './own-data';
import { OwnDataTries } from './own-data-tries';
import { filesOf, zipOf } from './own-file';

/** Each holds its files in memory until they are sent; on one process more would slow everybody down. */
const AT_ONCE = 3;
/** Parameters: practice, person. */
const ME = `
  SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.locale, k.email, w.name AS "practiceName"
  FROM people p
  JOIN practices w ON w.practice_id = p.practice_id
  LEFT JOIN person_contacts k ON k.practice_id = p.practice_id AND k.person_id = p.id
  WHERE p.practice_id = $1 AND p.id = $2`;

/** What was read, with the pages of the overview still to be drawn. */
type ReadData = Omit<OwnData, 'overview'> & { readonly pages: AsyncIterable<Buffer> | null };

/** A partner takes their own data along. Made at the moment of asking and kept nowhere: what both allow may end. */
@Injectable()
export class OwnDataService {
  private readonly few = new FewAtOnce(AT_ONCE);

  constructor(
    private readonly db: TenantDb,
    private readonly tries: OwnDataTries,
    private readonly rounds: HandedInRounds,
    private readonly questionnaires: OwnResponses,
    private readonly homework: OwnHomeworkWords,
    private readonly dialogues: OwnDialogueWords,
    private readonly reports: OwnReports,
  ) {}

  /** The ZIP as a stream. @throws DomainError 'too-many-requests' with details.seconds. */
  async take(ctx: TenantContext): Promise<Readable> {
    await this.tries.take(ctx.practiceId, ctx.personId ?? '');
    const leave = this.few.take();
    try {
      const { pages, ...read } = await this.db.run(ctx, 'own-data.take', (tx) => this.read(ctx, tx));
      const overview = pages && (await wholePdf(pages)); // drawn when the database is free again
      const stream = zipOf(filesOf({ ...read, overview }), ctx.now);
      stream.once('close', leave);
      stream.once('end', leave);
      return stream;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Everything in the one transaction of the person: row security is the wall, the gates are asked at this moment. */
  private async read(ctx: TenantContext, tx: TenantTransaction): Promise<ReadData> {
    tx.about({ subjectId: ctx.personId });
    const mine = [ctx.practiceId, ctx.personId];
    const [me]: (PersonInFile & { practiceName: string })[] = await tx.em.query(ME, mine);
    if (!me) throw new DomainError('not-found', 'This does not exist.');
    const { practiceName, ...person } = me;
    const { own, joint } = await this.dialogues.of(ctx, tx);
    return {
      ...{ person, practiceName, locale: ctx.locale, timeZone: ctx.timeZone, madeAt: ctx.now },
      rounds: await this.rounds.mine(ctx, tx),
      questionnaires: await this.questionnaires.of(ctx, tx),
      homework: await this.homework.of(ctx, tx),
      dialogues: own,
      joint: { ...joint, rounds: await this.rounds.open(ctx, tx) },
      pages: await this.reports.render(ctx, tx, ctx.locale),
    };
  }
}
