import { randomUUID } from 'node:crypto';
import { fidelityOf, type Mover, type RoomEvent, type Seat, scripts } from '@tweespraak/dialogues/domain';
import {
  type Jobs,
  type PersonRole,
  systemContext,
  type TenantContext,
  type TenantDb,
  type TenantTransaction,
  type Vault,
} from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';
import type { DemoDialogue, DemoDialogueEnding } from './demo-dialogues';
import { DemoRoom } from './demo-room';
import type { DemoCoupleIds } from './demo-writer';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RETURN_AFTER_MS = 7 * HOUR_MS;
const ACTION = 'demo.prepare';
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Some of the days of a practice; today is left for whoever tries the demo. */
const PRACTISED = [1, 2, 4, 5];
/** Moves before somebody pauses or stops. */
const SOME_MOVES = 24;

const STATUS: Readonly<Record<DemoDialogueEnding, string>> = {
  ...{ closed: 'closed', 'on-paper': 'closed', stopped: 'stopped', paused: 'paused', lapsed: 'lapsed' },
  ...{ practising: 'running', planned: 'planned', asked: 'asked' },
};
const ON_PAPER = {
  ...{ minutes: 0, rounds: 0, loops: 0, corrections: 0, pauses: 0 },
  ...{ summaryConfirmed: false, validated: false, empathised: false, switched: false, onPaper: true },
};

const INSERT = `
  INSERT INTO dialogues (practice_id, id, couple_id, type, level, coach_present, first_person_id, topic, pillar, planned_at,
    status, asked_by, asked_at, announced_at, paper_code, on_paper, created_by, created_at, started_at, ended_at, figures)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $14, $18, $19, $20)`;
const INSERT_ROOM = `
  INSERT INTO dialogue_rooms (practice_id, dialogue_id, couple_id, version, state, updated_at)
  VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000))`;
const INSERT_EVENTS = `
  INSERT INTO dialogue_events (practice_id, dialogue_id, couple_id, version, party, person_id, event, at)
  SELECT $1, $2, $3, (e ->> 'version')::int, e ->> 'by', $4, e, to_timestamp((e ->> 'at')::float8 / 1000)
  FROM jsonb_array_elements($5::jsonb) e`;

type Place = DemoCoupleIds & { readonly coupleId: string };

/** Writes the invented dialogues of a couple: each held by the rules of the domain, kept through the walls of everybody. */
export class DemoDialogueWriter {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly vault: Vault,
    private readonly now: Date,
    private readonly random: () => number,
  ) {}

  /** @returns its id */
  async write(place: Place, dialogue: DemoDialogue): Promise<string> {
    const id = randomUUID();
    const room = this.held(dialogue);
    const maker = dialogue.ending === 'asked' ? place[dialogue.first ?? 'a'] : place.coachId;
    const ctx = this.ctx(place, maker, dialogue.ending === 'asked' ? 'partner' : 'coach');
    await this.db.run(ctx, ACTION, async (tx) => {
      tx.about({ coupleId: place.coupleId, objectId: id });
      await this.insert(tx, place, { id, maker, dialogue, room });
      if (room) await insertRoom(tx, place, id, room);
      await this.lookLater(tx, place, id, dialogue, room);
    });
    for (const by of ['a', 'b', 'system'] as const) await this.writeEvents(place, id, by, room?.events ?? []);
    return id;
  }

  /** The room of one that was held; null on paper and before it begins. */
  private held({ ending, type: key, level, coach, first, topic, ...one }: DemoDialogue): DemoRoom | null {
    const at = this.ago(one.hoursAgo ?? 0).getTime();
    const start = { key, level, first: first ?? 'a', coachPresent: coach, topicGiven: topic !== null, at };
    const room = () => new DemoRoom({ ...start, mode: 'two-phones' }, this.random);
    if (ending === 'closed') return room().hold();
    if (ending === 'practising') return room().practise(PRACTISED);
    if (ending === 'stopped') return room().hold(SOME_MOVES).move('b', { type: 'stop' });
    if (ending !== 'paused' && ending !== 'lapsed') return null;
    const paused = room().hold(SOME_MOVES).move('b', { type: 'pause' });
    const pausedAt = paused.room.pausedAt ?? at;
    if (ending === 'lapsed') return paused.move('system', { type: 'lapse' }, pausedAt + DAY_MS);
    return paused.move('b', { type: 'return-at', at: pausedAt + RETURN_AFTER_MS });
  }

  private async insert(
    tx: TenantTransaction,
    place: Place,
    {
      id,
      maker,
      dialogue,
      room,
    }: { id: string; maker: PersonId; dialogue: DemoDialogue; room: DemoRoom | null },
  ): Promise<void> {
    const { ending, hoursAgo, first, topic } = dialogue;
    const moment = hoursAgo === null ? null : this.ago(hoursAgo);
    const asked = ending === 'asked';
    const onPaper = ending === 'on-paper';
    const made = asked ? moment : this.ago(hoursAgo !== null && hoursAgo > 0 ? hoursAgo + 4 * 24 : 12 * 24);
    await tx.em.query(INSERT, [
      ...[place.practiceId, id, place.coupleId, dialogue.type, dialogue.level, dialogue.coach],
      ...[
        first && place[first],
        await this.sealed(tx, place, id, isOpen(ending) ? topic : null),
        dialogue.pillar,
      ],
      ...[asked ? null : moment, STATUS[ending], asked ? maker : null, asked ? moment : null, made],
      ...[
        this.code(),
        onPaper,
        maker,
        dateOf(room?.room.begunAt),
        onPaper ? moment : dateOf(room?.room.endedAt),
      ],
      JSON.stringify(onPaper ? ON_PAPER : figuresOf(room)),
    ]);
  }

  private sealed(
    tx: TenantTransaction,
    { coupleId }: Place,
    id: string,
    topic: string | null,
  ): Promise<Buffer | null> {
    const place = { ownerId: coupleId, table: 'dialogues', column: 'topic', rowId: id };
    return topic ? this.vault.seal(tx, place, topic) : Promise.resolve(null);
  }

  /** What waits for its day gets the product's look, as it would have. */
  private async lookLater(
    tx: TenantTransaction,
    { practiceId }: Place,
    dialogueId: string,
    { ending, hoursAgo }: DemoDialogue,
    room: DemoRoom | null,
  ): Promise<void> {
    if (ending !== 'paused' && ending !== 'asked') return;
    const since = room?.room.pausedAt ?? this.ago(hoursAgo ?? 0).getTime();
    const startAfter = new Date(since + DAY_MS + 1000);
    await this.jobs.send(tx.em, 'dialogue.look', { practiceId, dialogueId }, { startAfter });
  }

  /** The log of a room takes from each only their own moves. */
  private async writeEvents(
    place: Place,
    id: string,
    by: Seat | 'system',
    events: readonly RoomEvent[],
  ): Promise<void> {
    const own = events.filter((event) => event.by === (by satisfies Mover));
    if (!own.length) return;
    const person = by === 'system' ? null : place[by];
    const ctx = person ? this.ctx(place, person, 'partner') : systemContext(place.practiceId, this.now);
    await this.db.run(ctx, ACTION, async ({ em, about }) => {
      about({ coupleId: place.coupleId, objectId: id });
      await em.query(INSERT_EVENTS, [place.practiceId, id, place.coupleId, person, JSON.stringify(own)]);
    });
  }

  private code(): string {
    return Array.from({ length: 8 }, () => SIGNS[Math.floor(this.random() * SIGNS.length)]).join('');
  }

  private ago(hours: number): Date {
    return new Date(this.now.getTime() - hours * HOUR_MS);
  }

  private ctx({ practiceId }: Place, personId: PersonId, role: PersonRole): TenantContext {
    const nobody = { address: null, requestId: null };
    return { practiceId, personId, role, locale: 'nl', timeZone: 'UTC', now: this.now, ...nobody };
  }
}

async function insertRoom(
  tx: TenantTransaction,
  { practiceId, coupleId }: Place,
  id: string,
  { room }: DemoRoom,
): Promise<void> {
  const values = [practiceId, id, coupleId, room.version, JSON.stringify(room), room.movedAt];
  await tx.em.query(INSERT_ROOM, values);
}

/** As the product writes them at the end of a room. */
function figuresOf(held: DemoRoom | null) {
  if (held?.room.phase !== 'ended') return null;
  const { rounds, minutes, loops, corrections, pauses, ...ticks } = fidelityOf(
    scripts[held.room.key],
    held.events,
  );
  const { summaryConfirmed, validated, empathised, switched, onPaper } = ticks;
  const counts = { minutes, rounds: rounds.length, loops, corrections, pauses };
  return { ...counts, summaryConfirmed, validated, empathised, switched, onPaper };
}

const isOpen = (ending: DemoDialogueEnding) => ['planned', 'asked', 'paused'].includes(ending);
const dateOf = (ms: number | null | undefined) => (typeof ms === 'number' ? new Date(ms) : null);
