import { Injectable } from '@nestjs/common';
import type { ExerciseDetail, ExerciseList } from '@tweespraak/homework/contract';
import { builtIn, builtInExercises } from '@tweespraak/homework/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { isUuid } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { notFound } from '../refusals';
import { builtInCard, inOrder, ownCards, toBuiltInDetail, toDetail } from './exercise.mapper';
import {
  type ExerciseRow,
  FAVOURITES,
  type FavouriteRow,
  LIST_EXERCISES,
  ONE_EXERCISE,
  STAR,
} from './exercises.sql';

const ARCHIVE = `UPDATE exercises SET archived_at = CASE WHEN $3 THEN coalesce(archived_at, $4) END
  WHERE practice_id = $1 AND id = $2`;

/** What a coach can give: what comes with the product and what the practice made itself. */
@Injectable()
export class ExercisesService {
  constructor(private readonly db: TenantDb) {}

  /** Favourites first, then what was given last, then by title. */
  list(ctx: TenantContext): Promise<ExerciseList> {
    return this.db.run(ctx, 'exercise.list', async ({ em }) => {
      const mine = [ctx.practiceId, actorOf(ctx)];
      const own: ExerciseRow[] = await em.query(LIST_EXERCISES, mine);
      const favourites: FavouriteRow[] = await em.query(FAVOURITES, mine);
      const newest = builtInExercises.filter((one) => builtIn(one.key) === one);
      const cards = [...newest.map(builtInCard), ...own.flatMap(ownCards)];
      return { exercises: inOrder(cards, favourites, ctx.locale) };
    });
  }

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, key: string): Promise<ExerciseDetail> {
    return this.db.run(ctx, 'exercise.read', async (tx) => {
      const ready = builtIn(key);
      return ready ? toBuiltInDetail(ready) : toDetail(await ownExercise(ctx, tx, key));
    });
  }

  /** Out of the list for new homework, or back in it. What was given stays. @throws DomainError 'not-found'. */
  archive(ctx: TenantContext, key: string, archived: boolean): Promise<void> {
    return this.db.run(ctx, 'exercise.archive', async (tx) => {
      await ownExercise(ctx, tx, key);
      await tx.em.query(ARCHIVE, [ctx.practiceId, key, archived, ctx.now]);
    });
  }

  /** On one's own list of favourites, or off it. @throws DomainError 'not-found'. */
  star(ctx: TenantContext, key: string, starred: boolean): Promise<void> {
    return this.db.run(ctx, 'exercise.favourite', async (tx) => {
      if (!builtIn(key)) await ownExercise(ctx, tx, key);
      await tx.em.query(STAR, [ctx.practiceId, actorOf(ctx), key, starred]);
    });
  }
}

/** One of the practice's own, as far as this coach may see it. @throws DomainError 'not-found'. */
export async function ownExercise(
  ctx: TenantContext,
  tx: TenantTransaction,
  key: string,
): Promise<ExerciseRow> {
  if (!isUuid(key)) throw notFound();
  tx.about({ objectId: key });
  const [row]: ExerciseRow[] = await tx.em.query(ONE_EXERCISE, [ctx.practiceId, actorOf(ctx), key]);
  if (!row) throw notFound();
  return row;
}
