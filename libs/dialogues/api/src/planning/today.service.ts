import { Injectable } from '@nestjs/common';
import type { CoachTodayDialogue } from '@tweespraak/dialogues/contract';
import { DIALOGUE_KEYS, scripts, WAITS_WHILE_FLAGGED } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { localDateIn } from '@tweespraak/shared/kernel';
import { END_WHILE_FLAGGED } from '../room/flag-ending';
import { isoOf } from '../moments';
import { TODAY, type TodayRow } from './today.sql';

const LIVE = DIALOGUE_KEYS.filter((key) => scripts[key].setting === 'room');

/** What of the dialogues asks for a coach's eye today, over all couples. */
@Injectable()
export class TodayService {
  constructor(private readonly db: TenantDb) {}

  /** What waits for the coach first, then by the clock. */
  async list(ctx: TenantContext): Promise<CoachTodayDialogue[]> {
    const today = localDateIn(ctx.now, ctx.timeZone);
    const kinds = [LIVE, WAITS_WHILE_FLAGGED, END_WHILE_FLAGGED];
    const values = [ctx.practiceId, today, ctx.timeZone, ...kinds, ctx.now];
    const statement = { name: 'today-dialogues', text: TODAY, values };
    const rows = await this.db.query<TodayRow>(ctx, 'caseload.dialogues', {}, statement);
    return rows.map(({ id, coupleId, a, b, type, why, at }) => ({
      ...{ id, coupleId, type, why },
      names: { a, b },
      at: isoOf(at),
    }));
  }
}
