import { Injectable } from '@nestjs/common';
import type { DialogueKey, Party, RoomEvent } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, type ThinTransaction } from '@tweespraak/platform/api';
import { type CoupleId, type DialogueId, DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import type { StoredStatus } from '../dialogue.entity';
import { notFound, refusal } from '../refusals';
import type { EventStream } from './event-stream';
import { FlagEnding } from './flag-ending';
import { FanOut, lineOf } from './fan-out';
import { OpenRooms } from './open-rooms';
import { toMessage } from './room-news';
import { type Places, partyOf, presentParties } from './room-party';
import { COME_IN, EVENTS_AFTER, FIND_ROOM, WHO_IS_HERE } from './room.sql';
import { RoomWatch } from './room-watch';
import { type RoomLine, Viewer } from './viewer';

/** Two people, a few tabs and devices each; more is no conversation. */
const STREAMS_A_PERSON = 10;

interface FoundRoom extends Places {
  couple_id: CoupleId;
  type: DialogueKey;
  status: StoredStatus;
  version: number | null;
}

interface Entered {
  readonly party: Party;
  readonly version: number;
  readonly missed: readonly RoomLine[];
  readonly present: readonly Party[];
}

/** What one asks for: from which version on (none: from now), and with which session. */
export interface StreamWish {
  readonly after: number | null;
  readonly tokenHash: Buffer;
}

/** Streams of a room's events: first what was missed, then what happens. */
@Injectable()
export class StreamsService {
  constructor(
    private readonly db: TenantDb,
    private readonly open: OpenRooms,
    private readonly fanOut: FanOut,
    private readonly watch: RoomWatch,
    private readonly flagEnding: FlagEnding,
  ) {}

  /**
   * Opens a stream. It hears before it reads what was missed, so that nothing falls between the two.
   * @throws DomainError 'not-found', 'dialogue.not-yet', 'too-many-requests'.
   */
  async listen(
    ctx: TenantContext,
    dialogueId: DialogueId,
    wish: StreamWish,
    stream: EventStream,
  ): Promise<void> {
    const { practiceId, role } = ctx;
    const personId = actorOf(ctx);
    if (this.open.countOf(personId) >= STREAMS_A_PERSON)
      throw new DomainError('too-many-requests', 'This room is open on too many screens.');
    const viewer = new Viewer({ practiceId, personId, role, dialogueId, tokenHash: wish.tokenHash });
    this.open.add(viewer);
    this.fanOut.start();
    this.watch.start();
    try {
      this.begin(viewer, stream, wish, await this.enter(ctx, dialogueId, wish.after));
    } catch (error) {
      this.open.remove(viewer);
      throw error;
    }
  }

  private begin(viewer: Viewer, stream: EventStream, { after }: StreamWish, entered: Entered): void {
    const from = after ?? entered.version;
    stream.open(from, () => this.open.remove(viewer));
    viewer.open(from, stream, entered.party);
    if (from > entered.version) viewer.refresh(); // it saw a room that this database does not have
    for (const line of entered.missed) viewer.moved(line);
    viewer.present(entered.present);
    const { dialogueId } = viewer.who;
    if ((this.open.get(dialogueId)?.heard ?? 0) > viewer.version) void this.fanOut.catchUp(dialogueId);
  }

  private enter(ctx: TenantContext, dialogueId: DialogueId, after: number | null): Promise<Entered> {
    return this.db.thin(ctx, 'room.enter', async (tx) => {
      tx.about({ objectId: dialogueId });
      let found = await find(ctx, tx, dialogueId);
      const ended = await this.flagEnding.onEntering(ctx, tx, dialogueId, found);
      if (ended) found = await find(ctx, tx, dialogueId);
      const party = partyOf(ctx, found);
      if (!party) throw notFound();
      tx.about({ coupleId: found.couple_id });
      const room = [ctx.practiceId, dialogueId];
      const missed = await tx.query<{ event: RoomEvent }>(
        { name: 'room-come-in', text: COME_IN, values: [...room, found.couple_id, ctx.personId] },
        { name: 'room-events', text: EVENTS_AFTER, values: [...room, after ?? found.version] },
      );
      const [here] = await tx.query<{ people: PersonId[] }>({
        name: 'room-here',
        text: WHO_IS_HERE,
        values: room,
      });
      const lines = missed.map(({ event }) => lineOf(toMessage(event)));
      const present = presentParties(here?.people ?? [], found);
      return { party, version: found.version, missed: lines, present };
    });
  }
}

async function find(
  ctx: TenantContext,
  tx: ThinTransaction,
  dialogueId: DialogueId,
): Promise<FoundRoom & { version: number }> {
  const statement = { name: 'room-find', text: FIND_ROOM, values: [ctx.practiceId, dialogueId] };
  const [found] = await tx.query<FoundRoom>(statement);
  if (!found) throw notFound();
  const { version, status } = found;
  if (version === null || status === 'cancelled') throw refusal('dialogue.not-yet');
  return { ...found, version };
}
