import { Injectable } from '@nestjs/common';
import { BODY_SPOT_NAMES, isBodySpot, saidAnswers, saidIn, type Scope } from '@tweespraak/homework/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { LocalDate, Locale, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { type ExerciseRef, exercisesOf } from '../exercises/exercises';
import { REPLIES } from '../giving/giving.sql';
import { SealedWords } from '../sealed-words';

const MINE = `
  SELECT e.id, e.person_id AS "personId", e.day::text, e.sealed, e.scope,
    e.handed_in_at IS NOT NULL AS "handedIn", h.exercise, h.exercise_version AS version
  FROM homework_entries e
  JOIN homework h ON h.practice_id = e.practice_id AND h.id = e.homework_id
  WHERE e.practice_id = $1 AND e.person_id = $2 ORDER BY e.day, e.id`;
/** Archived ones too: what was chosen from the list was chosen. */
const TITLES = `SELECT id, title FROM library_items WHERE practice_id = $1`;

interface EntryRow extends ExerciseRef {
  readonly id: string;
  readonly personId: PersonId;
  readonly day: LocalDate;
  readonly sealed: Buffer;
  readonly scope: Scope;
  readonly handedIn: boolean;
}
interface ReplyRow {
  readonly id: string;
  readonly entryId: string;
  readonly personId: PersonId;
  readonly sealed: Buffer;
}

/** One own turn in words, in the language of whoever asks. */
export interface OwnEntryInWords {
  readonly day: LocalDate;
  readonly exercise: string;
  readonly handedIn: boolean;
  readonly scope: Scope;
  readonly lines: readonly { readonly question: string; readonly answer: string }[];
  /** What the coach wrote back. */
  readonly replies: readonly string[];
}

/** For a partner's own data: everything they wrote in homework themselves, drafts too, and nothing of the other's. */
@Injectable()
export class OwnHomeworkWords {
  constructor(private readonly words: SealedWords) {}

  /** Oldest first, within a transaction of the partner's own. */
  async of(ctx: TenantContext, tx: TenantTransaction): Promise<OwnEntryInWords[]> {
    const rows: EntryRow[] = await tx.em.query(MINE, [ctx.practiceId, actorOf(ctx)]);
    const titles: { id: string; title: string }[] = await tx.em.query(TITLES, [ctx.practiceId]);
    const replies: ReplyRow[] = await tx.em.query(REPLIES, [ctx.practiceId, rows.map(({ id }) => id)]);
    const exerciseOf = await exercisesOf(ctx, tx, rows);
    const entries: OwnEntryInWords[] = [];
    for (const row of rows) {
      const exercise = exerciseOf(row);
      const answers = await this.words.openAnswers(tx, row, row.sealed); // one question at a time
      const { day, scope, handedIn } = row;
      const lines = saidAnswers(exercise, answers, ctx.locale, titles).map(({ label, text }) => ({
        question: label,
        answer: text,
      }));
      const own = replies.filter(({ entryId }) => entryId === row.id);
      entries.push({
        ...{ day, scope, handedIn, lines },
        exercise: saidIn(exercise.title, ctx.locale),
        replies: await this.repliesOf(tx, own),
      });
    }
    return entries;
  }

  private async repliesOf(tx: TenantTransaction, rows: readonly ReplyRow[]): Promise<string[]> {
    const texts: string[] = [];
    for (const row of rows) texts.push(await this.words.openReply(tx, row, row.sealed));
    return texts;
  }
}

/** A spot of the body map in words, for what other domains keep of it. */
export function spotName(spot: string, locale: Locale): string {
  return isBodySpot(spot) ? BODY_SPOT_NAMES[spot][locale] : spot;
}
