import { Injectable } from '@nestjs/common';
import type { DialogueKey, Seat } from '@tweespraak/dialogues/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
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

  /** Over all couples of the coach: pauses that nobody came back from, and what was put off in the last `notNowDays`. */
  signs(
    { practiceId, now }: TenantContext,
    { em }: TenantTransaction,
    { notNowDays }: { readonly notNowDays: number },
  ): Promise<DialogueSign[]> {
    return em.query(DIALOGUE_SIGNS, [practiceId, now, END_WHILE_FLAGGED, notNowDays]);
  }
}
