import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FeedTitles } from '@tweespraak/agenda/contract';
import { DAY_MS } from '@tweespraak/agenda/domain';
import {
  hashToken,
  IdentityDb,
  type PersonRole,
  type TenantContext,
  TenantDb,
} from '@tweespraak/platform/api';
import type { Locale, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { AGENDA, type AgendaRow } from '../agenda.sql';
import { type CalendarEntry, writeFeed } from '../calendar/write-calendar';
import { WORDS, whereOf } from '../mail/appointment.mail';
import { notFound } from '../refusals';
import { toStored } from '../stored';
import { CalendarLimits } from './calendar-limits';

const BACK_MS = 60 * DAY_MS;
const AHEAD_MS = 366 * DAY_MS;
const TOKEN = /^([\w-]{43})\.ics$/;
const HOLDER = `
  SELECT f.practice_id AS "practiceId", f.person_id AS "personId", f.titles, p.roles, p.locale, t.time_zone AS "timeZone"
  FROM calendar_feeds f
  JOIN people p ON p.practice_id = f.practice_id AND p.id = f.person_id AND p.left_at IS NULL AND p.account_id IS NOT NULL
  JOIN practices t ON t.practice_id = f.practice_id
  WHERE f.token_hash = $1`;
const KINDS = {
  nl: { session: 'Sessie', dialogue: 'Dialoog' },
  en: { session: 'Session', dialogue: 'Dialogue' },
} as const;

interface Holder {
  readonly practiceId: PracticeId;
  readonly personId: PersonId;
  readonly titles: FeedTitles;
  readonly roles: readonly PersonRole[];
  readonly locale: Locale;
  readonly timeZone: string;
}
export interface CalendarRequest {
  readonly file: string;
  readonly address: string;
  readonly requestId: string;
  /** What the reader has already. */
  readonly tag: string | undefined;
}
export interface CalendarAnswer {
  readonly status: 200 | 304;
  readonly tag: string;
  readonly text: string;
}

/** The calendar behind a secret address: its holder's own appointments, and nothing of who they are with. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly identity: IdentityDb,
    private readonly db: TenantDb,
    private readonly limits: CalendarLimits,
  ) {}

  /** @throws DomainError 'not-found' for whatever is no address (any more), 'too-many-requests'. */
  async read({ file, tag: has, ...request }: CalendarRequest): Promise<CalendarAnswer> {
    const holder = await this.holderOf(file, request.address);
    const now = new Date();
    const rows: AgendaRow[] = [];
    for (const role of holder.roles.filter((one) => one !== 'admin'))
      rows.push(...(await this.rows({ ...contextOf(holder, role, now), ...request })));
    const entries = rows.map((row) => toEntry(holder, row));
    const text = writeFeed(entries, WORDS[holder.locale].calendar);
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    return has?.includes(tag) ? { status: 304, tag, text: '' } : { status: 200, tag, text };
  }

  private async holderOf(file: string, address: string): Promise<Holder> {
    const token = TOKEN.exec(file)?.[1];
    const [holder] = token ? await this.identity.query<Holder>(HOLDER, [hashToken(token)]) : [];
    if (token && holder) {
      await this.limits.read(token);
      return holder;
    }
    await this.limits.miss(address);
    throw notFound();
  }

  private rows(ctx: TenantContext): Promise<AgendaRow[]> {
    const now = ctx.now.getTime();
    const values = [ctx.practiceId, new Date(now - BACK_MS), new Date(now + AHEAD_MS), null];
    const about = { subjectId: ctx.personId };
    return this.db.query<AgendaRow>(ctx, 'calendar.read', about, { name: 'agenda', text: AGENDA, values });
  }
}

function contextOf(
  { practiceId, personId, locale, timeZone }: Holder,
  role: PersonRole,
  now: Date,
): TenantContext {
  return { practiceId, personId, role, locale, timeZone, now, address: null, requestId: null };
}

function toEntry({ locale, titles }: Holder, row: AgendaRow): CalendarEntry {
  const { uid, sequence, is, kind, undoUntil } = toStored(row);
  const title = titles === 'kind' ? KINDS[locale][kind] : WORDS[locale].title;
  return { uid, sequence, is, title, where: (details) => whereOf(locale, details), stamp: undoUntil };
}
