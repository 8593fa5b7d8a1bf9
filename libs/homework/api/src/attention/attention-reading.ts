import { Injectable } from '@nestjs/common';
import { DialogueReading } from '@tweespraak/dialogues/api';
import {
  type AnsweredOccasion,
  type AttentionFacts,
  builtInExercises,
  LATE_DAYS,
  NOT_NOW_DAYS,
  type OpenSeat,
  type ProgrammePlace,
  TEST_DAYS,
} from '@tweespraak/homework/domain';
import { RoundReading } from '@tweespraak/pillars/api';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { todayOf } from '../today';
import { ANSWERED, OPEN_SEATS, PROGRAMME_SIGNS } from './attention.sql';

type OfCouple<T> = T & { readonly coupleId: CoupleId };
type ProgrammeSign = OfCouple<ProgrammePlace> & { readonly state: 'stuck' | 'delivered' };

const WAITING = builtInExercises.filter(({ waitsWhileFlagged }) => waitsWhileFlagged).map(({ key }) => key);
/** As long as a drop of the total is news. */
const NEWS_DAYS = 28;

/** What is known of all couples of a coach: a few statements, however many couples there are. */
@Injectable()
export class AttentionReading {
  constructor(
    private readonly rounds: RoundReading,
    private readonly dialogues: DialogueReading,
  ) {}

  /** Four statements. */
  async facts(ctx: TenantContext, tx: TenantTransaction): Promise<AttentionFacts[]> {
    const rounds = await this.rounds.signs(ctx, tx, { newsDays: NEWS_DAYS, waitDays: TEST_DAYS });
    const dialogues = await this.dialogues.signs(ctx, tx, { notNowDays: NOT_NOW_DAYS });
    const seats = [ctx.practiceId, todayOf(ctx), WAITING, LATE_DAYS];
    const homework: OfCouple<OpenSeat>[] = await tx.em.query(OPEN_SEATS, seats);
    const steps: ProgrammeSign[] = await tx.em.query(PROGRAMME_SIGNS, [ctx.practiceId, ctx.now]);
    const stuck = steps.filter(({ state }) => state === 'stuck');
    const notes = steps.filter(({ state }) => state !== 'stuck');
    const of = {
      ...{ dialogues: byCouple(dialogues), homework: byCouple(homework) },
      ...{ stuck: byCouple(stuck), notes: byCouple(notes) },
    };
    return rounds.map(({ coupleId, latest, waiting }) => ({
      ...{ coupleId, latest, tests: waiting },
      dialogues: of.dialogues.get(coupleId) ?? [],
      homework: of.homework.get(coupleId) ?? [],
      stuck: of.stuck.get(coupleId) ?? [],
      notes: of.notes.get(coupleId) ?? [],
    }));
  }

  answered({ practiceId }: TenantContext, { em }: TenantTransaction): Promise<AnsweredOccasion[]> {
    return em.query(ANSWERED, [practiceId]);
  }
}

function byCouple<T extends { readonly coupleId: CoupleId }>(rows: readonly T[]): Map<CoupleId, T[]> {
  return Map.groupBy(rows, ({ coupleId }) => coupleId);
}
