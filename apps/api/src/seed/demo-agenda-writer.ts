import { randomUUID } from 'node:crypto';
import {
  type Appointment,
  type RepeatRule,
  spanOf,
  type Weekday,
  WEEKDAYS,
  writeRule,
} from '@tweespraak/agenda/domain';
import type { Jobs, PersonRole, TenantContext, TenantDb, TenantTransaction } from '@tweespraak/platform/api';
import { addDays, instantOnWall, localDateIn, type PersonId } from '@tweespraak/shared/kernel';
import type { DemoAppointment } from './demo-agenda';
import type { DemoCoupleIds } from './demo-writer';

const ACTION = 'demo.prepare';
const MINUTE_MS = 60_000;

const INSERT = `
  INSERT INTO appointments (practice_id, id, couple_id, coach_id, kind, dialogue_id, starts_at, minutes, time_zone, rrule, place,
    place_line, from_at, until_at, uid, announced, announced_sequence, undo_until, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000), $8, $9, $10, $11, $12, to_timestamp($13::float8 / 1000),
    to_timestamp($14::float8 / 1000), $15, $16, 0, $17, $4)`;
const INSERT_ANSWER = `
  INSERT INTO appointment_answers (practice_id, appointment_id, couple_id, person_id, occurrence, answer, following, proposed_at,
    sequence, at)
  VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000), $6, $7, to_timestamp($8::float8 / 1000), 0, $9)`;
const DIALOGUE = `
  SELECT id, planned_at FROM dialogues
  WHERE practice_id = $1 AND couple_id = $2 AND status = 'planned' AND coach_present AND planned_at IS NOT NULL`;

type Place = DemoCoupleIds & { readonly coupleId: string };
interface Dialogue {
  readonly id: string;
  readonly planned_at: Date;
}

/** Writes the invented appointments of a couple, as if both were told of them long ago. */
export class DemoAgendaWriter {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly now: Date,
    private readonly timeZone: string,
  ) {}

  async write(place: Place, one: DemoAppointment): Promise<void> {
    const id = randomUUID();
    const is = await this.db.run(this.ctx(place, place.coachId, 'coach'), ACTION, async (tx) => {
      tx.about({ coupleId: place.coupleId, objectId: id });
      const values = [place.practiceId, place.coupleId];
      const [dialogue]: Dialogue[] = one.ofDialogue ? await tx.em.query(DIALOGUE, values) : [];
      if (one.ofDialogue && !dialogue) return null;
      const start = dialogue ? onTheMinute(dialogue.planned_at) : this.momentOf(one.day, one.at);
      const planned = this.appointmentOf(one, start);
      await this.insert(tx, place, { id, dialogueId: dialogue?.id ?? null, is: planned });
      const job = { practiceId: place.practiceId, appointmentId: id };
      await this.jobs.send(tx.em, 'appointment.remind', job, { startAfter: this.now });
      return planned;
    });
    if (!is) return;
    for (const seat of one.confirmed) await this.answer(place, id, place[seat], is, null);
    const { proposed } = one;
    if (proposed)
      await this.answer(place, id, place[proposed.seat], is, this.momentOf(proposed.day, proposed.at));
  }

  private appointmentOf(one: DemoAppointment, start: number): Appointment {
    const { timeZone } = this;
    const { minutes, place, placeLine, repeats } = one;
    const day = weekdayOf(localDateIn(new Date(start), timeZone));
    const rule: RepeatRule | null = repeats && {
      ...{ every: 'week', interval: repeats.weeks, days: [day], end: { count: repeats.count } },
    };
    return {
      ...{ start, minutes, place, placeLine, timeZone, rule },
      ...{ cancelled: false, changes: [], asked: 0 },
    };
  }

  private async insert(
    { em }: TenantTransaction,
    place: Place,
    { id, dialogueId, is }: { id: string; dialogueId: string | null; is: Appointment },
  ): Promise<void> {
    const span = spanOf(is);
    await em.query(INSERT, [
      ...[
        place.practiceId,
        id,
        place.coupleId,
        place.coachId,
        dialogueId ? 'dialogue' : 'session',
        dialogueId,
      ],
      ...[is.start, is.minutes, is.timeZone, is.rule && writeRule(is.rule), is.place, is.placeLine],
      ...[span?.from, span?.until, randomUUID(), JSON.stringify(is), this.now],
    ]);
  }

  private answer(
    place: Place,
    id: string,
    person: PersonId,
    { start, rule }: Appointment,
    proposedAt: number | null,
  ): Promise<void> {
    return this.db.run(this.ctx(place, person, 'partner'), ACTION, async ({ em, about }) => {
      about({ coupleId: place.coupleId, subjectId: person, objectId: id });
      const said = proposedAt === null ? 'confirmed' : 'proposed';
      await em.query(INSERT_ANSWER, [
        ...[place.practiceId, id, place.coupleId, person, start, said],
        ...[rule !== null && proposedAt === null, proposedAt, this.now],
      ]);
    });
  }

  private momentOf(days: number, at: string): number {
    const { timeZone } = this;
    const day = addDays(localDateIn(this.now, timeZone), days);
    const shift = days > 0 ? { SA: 2, SU: 1 }[weekdayOf(day) as string] : 0;
    return Date.parse(instantOnWall(`${addDays(day, shift ?? 0)}T${at}`, timeZone) ?? '');
  }

  private ctx({ practiceId }: Place, personId: PersonId, role: PersonRole): TenantContext {
    const nobody = { address: null, requestId: null };
    return { practiceId, personId, role, locale: 'nl', timeZone: this.timeZone, now: this.now, ...nobody };
  }
}

const onTheMinute = (moment: Date) => Math.floor(moment.getTime() / MINUTE_MS) * MINUTE_MS;

function weekdayOf(day: string): Weekday {
  return WEEKDAYS[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
}
