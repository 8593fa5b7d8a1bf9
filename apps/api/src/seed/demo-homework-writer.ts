import { randomUUID } from 'node:crypto';
import {
  builtIn,
  type Exercise,
  type Occasion,
  occasionsOf,
  lastDayOf,
  type Plan,
  progressOf,
  meetsAnswered,
} from '@tweespraak/homework/domain';
import type { PersonRole, TenantContext, TenantDb, TenantTransaction, Vault } from '@tweespraak/platform/api';
import {
  addDays,
  instantOnWall,
  type LocalDate,
  localDateIn,
  type PersonId,
} from '@tweespraak/shared/kernel';
import type { DemoEntry } from './demo-diaries';
import type { DemoHomework } from './demo-homework';
import { DEMO_EXERCISE, DEMO_LIBRARY, OWN_EXERCISE } from './demo-library';
import type { DemoCoupleIds } from './demo-writer';

const ACTION = 'demo.prepare';
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const FRIDAY = 5;
const HOUR_MS = 3_600_000;

const ADD_EXERCISE = `INSERT INTO exercises (practice_id, id, created_by) VALUES ($1, $2, $3)`;
const ADD_VERSION = `
  INSERT INTO exercise_versions (practice_id, exercise_id, version, definition, saved_by, published_at)
  VALUES ($1, $2, 1, $3, $4, now())`;
const ADD_ITEM = `
  INSERT INTO library_items (practice_id, id, kind, title, maker, url, locale, note, added_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const ADD_HOMEWORK = `
  INSERT INTO homework (practice_id, id, couple_id, exercise, exercise_version, for_person_id, together, starts_on, due_on,
    rhythm, remind_at, sentence, reply_within_days, given_by, given_at)
  VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;
const ADD_SEAT = `
  INSERT INTO homework_seats (practice_id, homework_id, couple_id, person_id, paper_code) VALUES ($1, $2, $3, $4, $5)`;
const USED = `
  INSERT INTO exercise_favourites (practice_id, person_id, exercise, starred, last_used_at) VALUES ($1, $2, $3, false, $4)
  ON CONFLICT (practice_id, person_id, exercise) DO UPDATE
    SET last_used_at = greatest(exercise_favourites.last_used_at, excluded.last_used_at)`;
const ADD_ENTRY = `
  INSERT INTO homework_entries (practice_id, id, homework_id, couple_id, person_id, day, scope, sealed, handed_in_at, answered,
    read_by_coach_at, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`;
const MOVE_SEAT = `
  UPDATE homework_seats SET begun_at = $4, last_entry_at = $5, done_at = $6
  WHERE practice_id = $1 AND homework_id = $2 AND person_id = $3`;
const ADD_REPLY = `
  INSERT INTO entry_replies (practice_id, id, entry_id, couple_id, person_id, coach_id, sealed, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const READ_REPLY = `UPDATE entry_replies SET read_at = $3 WHERE practice_id = $1 AND id = $2`;

type Place = DemoCoupleIds & { readonly coupleId: string };
interface Given {
  readonly id: string;
  readonly exercise: Exercise;
  readonly plan: Plan;
}

/** Writes invented homework and what the two made of it: each their own part, through the same walls as people. */
export class DemoHomeworkWriter {
  /** The own exercise of each practice that has one, by practice. */
  private readonly own = new Map<string, string>();

  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
    private readonly now: Date,
    private readonly random: () => number,
    private readonly timeZone: string,
  ) {}

  /** What a coach of the practice made and recommends. */
  async writeLibrary(place: Pick<Place, 'practiceId' | 'coachId'>, locale: 'nl' | 'en'): Promise<void> {
    const { practiceId, coachId } = place;
    const id = randomUUID();
    this.own.set(practiceId, id);
    await this.as(place, coachId, 'coach', async ({ em }) => {
      await em.query(ADD_EXERCISE, [practiceId, id, coachId]);
      await em.query(ADD_VERSION, [practiceId, id, JSON.stringify(DEMO_EXERCISE), coachId]);
      for (const { kind, title, maker, url, note } of DEMO_LIBRARY[locale]) {
        const parts = [kind, title, maker, url, locale, note];
        await em.query(ADD_ITEM, [practiceId, randomUUID(), ...parts, coachId]);
      }
    });
  }

  async write(place: Place, homework: DemoHomework): Promise<void> {
    const given = await this.give(place, homework);
    for (const seat of ['a', 'b'] as const) {
      if (homework.for !== 'both' && homework.for !== seat) continue;
      if (homework[seat].length) await this.fillIn(place, place[seat], given, homework[seat]);
    }
  }

  private async give(place: Place, homework: DemoHomework): Promise<Given> {
    const { practiceId, coupleId, coachId } = place;
    const id = randomUUID();
    const startsOn = addDays(localDateIn(this.now, this.timeZone), -homework.daysAgo);
    const { rhythm } = homework;
    const dueOn = lastDayOf({ rhythm, startsOn, dueOn: fridayAfter(localDateIn(this.now, this.timeZone)) });
    const { key, exercise } = this.exerciseOf(practiceId, homework.exercise);
    const forPerson = homework.for === 'both' ? null : place[homework.for];
    const givenAt = this.onWall(startsOn, '09:40');
    await this.as(place, coachId, 'coach', async (tx) => {
      tx.about({ objectId: id, subjectId: forPerson });
      const sentence = homework.sentence
        ? await this.seal(tx, forPerson ?? coupleId, 'homework', 'sentence', id, homework.sentence)
        : null;
      await tx.em.query(ADD_HOMEWORK, [
        ...[practiceId, id, coupleId, key, forPerson, homework.together, startsOn, dueOn],
        ...[JSON.stringify(rhythm), homework.remindAt, sentence, homework.replyWithinDays, coachId, givenAt],
      ]);
      for (const person of forPerson ? [forPerson] : [place.a, place.b])
        await tx.em.query(ADD_SEAT, [practiceId, id, coupleId, person, this.code()]);
      await tx.em.query(USED, [practiceId, coachId, key, givenAt]);
    });
    return { id, exercise: { ...exercise, rhythm }, plan: { rhythm, startsOn, dueOn } };
  }

  private async fillIn(
    place: Place,
    personId: PersonId,
    given: Given,
    entries: readonly DemoEntry[],
  ): Promise<void> {
    const { practiceId, coupleId } = place;
    const ids = entries.map(() => randomUUID());
    await this.as(place, personId, 'partner', async (tx) => {
      tx.about({ subjectId: personId, objectId: given.id });
      const moments: Date[] = [];
      for (const [nth, entry] of entries.entries()) {
        const day = dayOfTurn(given.plan, entry.turn);
        const at = this.onWall(day, '20:50');
        if (!entry.draft) moments.push(at);
        const id = ids[nth] ?? '';
        const sealed = await this.seal(
          tx,
          personId,
          'homework_entries',
          'sealed',
          id,
          JSON.stringify(entry.answers),
        );
        const seen = entry.scope === 'me' || entry.draft || entry.unread ? null : addHours(at, 15);
        await tx.em.query(ADD_ENTRY, [
          ...[practiceId, id, given.id, coupleId, personId, day, entry.scope, sealed],
          ...[entry.draft ? null : at, meetsAnswered(given.exercise, entry.answers), seen, at],
        ]);
      }
      const last = moments.at(-1) ?? null;
      const isDone = progressOf(given.exercise, entries.map(toFact)) === 'done';
      const begun = this.onWall(dayOfTurn(given.plan, entries[0]?.turn ?? 1), '20:40');
      await tx.em.query(MOVE_SEAT, [practiceId, given.id, personId, begun, last, isDone ? last : null]);
    });
    for (const [nth, { reply, turn }] of entries.entries()) {
      if (reply)
        await this.reply(place, personId, { id: ids[nth] ?? '', day: dayOfTurn(given.plan, turn) }, reply);
    }
  }

  private async reply(
    place: Place,
    personId: PersonId,
    entry: { readonly id: string; readonly day: LocalDate },
    { text, read }: NonNullable<DemoEntry['reply']>,
  ): Promise<void> {
    const { practiceId, coupleId, coachId } = place;
    const id = randomUUID();
    const at = addHours(this.onWall(entry.day, '20:50'), 16);
    await this.as(place, coachId, 'coach', async (tx) => {
      tx.about({ subjectId: personId, objectId: entry.id });
      const sealed = await this.seal(tx, personId, 'entry_replies', 'sealed', id, text);
      const values = [practiceId, id, entry.id, coupleId, personId, coachId, sealed, at];
      await tx.em.query(ADD_REPLY, values);
    });
    if (!read) return;
    await this.as(place, personId, 'partner', async ({ em, about }) => {
      about({ subjectId: personId, objectId: id });
      await em.query(READ_REPLY, [practiceId, id, addHours(at, 4)]);
    });
  }

  private exerciseOf(practiceId: string, name: string): { key: string; exercise: Exercise } {
    const key = name === OWN_EXERCISE ? (this.own.get(practiceId) ?? '') : name;
    const exercise = builtIn(key) ?? ({ ...DEMO_EXERCISE, key, version: 1 } as unknown as Exercise);
    return { key, exercise };
  }

  private seal(
    tx: TenantTransaction,
    ownerId: string,
    table: string,
    column: string,
    rowId: string,
    text: string,
  ): Promise<Buffer> {
    return this.vault.seal(tx, { ownerId, table, column, rowId }, text);
  }

  /** Not later than an hour ago: of today's evening nothing has happened yet. */
  private onWall(day: LocalDate, time: string): Date {
    const at = Date.parse(instantOnWall(`${day}T${time}`, this.timeZone) ?? '');
    return new Date(Math.min(at, this.now.getTime() - HOUR_MS));
  }

  private code(): string {
    return Array.from({ length: 8 }, () => SIGNS[Math.floor(this.random() * SIGNS.length)]).join('');
  }

  private async as(
    place: Pick<Place, 'practiceId'> & { readonly coupleId?: string },
    personId: PersonId,
    role: PersonRole,
    work: (tx: TenantTransaction) => Promise<void>,
  ): Promise<void> {
    const nobody = { address: null, requestId: null };
    const { practiceId, coupleId } = place;
    const who = { practiceId, personId, role, locale: 'nl', now: this.now } as const;
    const ctx: TenantContext = { ...who, timeZone: this.timeZone, ...nobody };
    await this.db.run(ctx, ACTION, async (tx) => {
      if (coupleId) tx.about({ coupleId });
      await work(tx);
    });
  }
}

const toFact = ({ turn, draft, scope, reply }: DemoEntry) => ({
  ...{ occasion: turn, handedIn: !draft, scope, replyRead: reply?.read === true },
});

/** The name of a turn, as the API gives it. */
function dayOfTurn(plan: Plan, turn: number): LocalDate {
  const found: Occasion | undefined = occasionsOf(plan)[turn - 1];
  if (!found) throw new Error('this homework has no such turn');
  const { rhythm } = plan;
  return rhythm.kind === 'weekly'
    ? addDays(found.from, turn - 1 - (found.week - 1) * rhythm.times)
    : found.from;
}

function fridayAfter(today: LocalDate): LocalDate {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (FRIDAY - weekday + 7) % 7 || 7);
}

const addHours = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR_MS);
