import { Injectable } from '@nestjs/common';
import { type DialogueKey, doneBetween, doneWords, type Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import {
  type CoupleId,
  type DialogueId,
  type LocalDate,
  localDateIn,
  type Localised,
} from '@tweespraak/shared/kernel';
import { historyOf } from '../history';
import { END_WHILE_FLAGGED } from '../room/flag-ending';
import { DIALOGUE_SIGNS, SETTLED_SINCE } from './dialogue-reading.sql';

/** Held to its end, or (`closedAt` null) taken back by the coach. */
export interface SettledDialogue {
  readonly id: DialogueId;
  readonly key: DialogueKey;
  readonly closedAt: Date | null;
}

/** Something in a couple's dialogues that stalls. `seat`: who said "not now". */
export interface DialogueSign {
  readonly id: DialogueId;
  readonly coupleId: CoupleId;
  readonly status: 'lapsed' | 'not-now';
  readonly seat: Seat | null;
  readonly at: Date;
}

/** For other domains: what a coach may know of dialogues, within a transaction of theirs. One statement each. */
@Injectable()
export class DialogueReading {
  /** Dialogues of a couple that were held to their end since a moment, oldest first (also on paper), and those planned since and taken back. */
  settledSince(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    coupleId: CoupleId,
    since: Date,
  ): Promise<SettledDialogue[]> {
    return em.query(SETTLED_SINCE, [practiceId, coupleId, since]);
  }

  /**
   * What a couple held to its end from a day up to, not with, another: counts per type in words ("vier waarderingsdialogen"),
   * as both of them know it. No topic, no persons.
   */
  async done(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    [from, to]: readonly [LocalDate, LocalDate],
  ): Promise<Localised[]> {
    const history = await historyOf(ctx, tx, coupleId);
    const dated = history.map(({ key, endedAt, endedHow }) => ({
      ...{ key, endedHow },
      endedOn: endedAt === null ? null : localDateIn(new Date(endedAt), ctx.timeZone),
    }));
    return doneBetween(dated, from, to).map((one) => ({
      nl: doneWords([one], 'nl'),
      en: doneWords([one], 'en'),
    }));
  }

  /** Over all couples of the coach: pauses that nobody came back from, and what was put off in the last `notNowDays`. */
  signs(
    { practiceId, now }: TenantContext,
    { em }: TenantTransaction,
    { notNowDays }: { readonly notNowDays: number },
  ): Promise<DialogueSign[]> {
    return em.query(DIALOGUE_SIGNS, [practiceId, now, END_WHILE_FLAGGED, notNowDays]);
  }
}
