import { randomUUID } from 'node:crypto';
import { giftUntil, otherSeat, SEATS } from '@tweespraak/dialogues/domain';
import type { PersonRole, TenantContext, TenantDb, Vault } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';
import type { DemoGift, DemoVisionSentence } from './demo-keepsakes';
import type { DemoCoupleIds } from './demo-writer';

const ACTION = 'demo.prepare';
type Place = DemoCoupleIds & { readonly coupleId: string };

/** Both lists were open and rated: only then there is something to make a vision of. */
const RATED = `
  INSERT INTO dialogue_seats (practice_id, dialogue_id, couple_id, person_id, listed_at, rated_at)
  VALUES ($1, $2, $3, $4, now(), now())`;
const INSERT_VISION = `
  INSERT INTO visions (practice_id, id, dialogue_id, couple_id, version) VALUES ($1, $2, $3, $4, 1)`;
const INSERT_SENTENCE = `
  INSERT INTO vision_sentences (practice_id, vision_id, couple_id, position, pillar, sealed)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const SIGN = `
  INSERT INTO vision_signatures (practice_id, vision_id, couple_id, person_id) VALUES ($1, $2, $3, $4)`;
const INSERT_REQUEST = `
  INSERT INTO behaviour_requests (practice_id, id, dialogue_id, couple_id, person_id, giver_id, position, sealed, days)
  VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)`;
const OFFER = `UPDATE behaviour_requests SET offered_at = now() WHERE practice_id = $1 AND id = $2`;
const GIVE = `
  UPDATE behaviour_requests SET chosen_at = now(), until = $3, given_at = CASE WHEN $4 THEN now() END
  WHERE practice_id = $1 AND id = $2`;

/** Writes what stays of the invented dialogues: each partner the own part, through the same walls as people. */
export class DemoKeepsakeWriter {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
    private readonly now: Date,
  ) {}

  async writeVision(
    place: Place,
    dialogueId: string,
    sentences: readonly DemoVisionSentence[],
  ): Promise<void> {
    const { practiceId, coupleId } = place;
    const id = randomUUID();
    for (const seat of SEATS)
      await this.as(place, place[seat], dialogueId, RATED, [practiceId, dialogueId, coupleId, place[seat]]);
    await this.db.run(this.ctx(place, place.a), ACTION, async (tx) => {
      tx.about({ coupleId, objectId: id });
      await tx.em.query(INSERT_VISION, [practiceId, id, dialogueId, coupleId]);
      for (const [position, { pillar, text }] of sentences.entries()) {
        const spot = { table: 'vision_sentences', column: 'sealed', rowId: `${id}/${position}` };
        const sealed = await this.vault.seal(tx, { ownerId: coupleId, ...spot }, text);
        await tx.em.query(INSERT_SENTENCE, [practiceId, id, coupleId, position, pillar, sealed]);
      }
    });
    for (const seat of SEATS)
      await this.as(place, place[seat], id, SIGN, [practiceId, id, coupleId, place[seat]]);
  }

  async writeGift(place: Place, dialogueId: string, { giver, text, days, given }: DemoGift): Promise<void> {
    const { practiceId, coupleId } = place;
    const [id, asker] = [randomUUID(), place[otherSeat(giver)]];
    await this.db.run(this.ctx(place, asker), ACTION, async (tx) => {
      tx.about({ coupleId, objectId: id });
      const spot = { table: 'behaviour_requests', column: 'sealed', rowId: id };
      const sealed = await this.vault.seal(tx, { ownerId: coupleId, ...spot }, text);
      const values = [practiceId, id, dialogueId, coupleId, asker, place[giver], sealed, days];
      await tx.em.query(INSERT_REQUEST, values);
      await tx.em.query(OFFER, [practiceId, id]);
    });
    const until = giftUntil(this.now.toISOString().slice(0, 10), days);
    await this.as(place, place[giver], id, GIVE, [practiceId, id, until, given]);
  }

  private async as(
    place: Place,
    person: PersonId,
    objectId: string,
    sql: string,
    values: unknown[],
  ): Promise<void> {
    await this.db.run(this.ctx(place, person), ACTION, async ({ em, about }) => {
      about({ coupleId: place.coupleId, objectId });
      await em.query(sql, values);
    });
  }

  private ctx({ practiceId }: Place, personId: PersonId): TenantContext {
    const role: PersonRole = 'partner';
    const nobody = { address: null, requestId: null };
    return { practiceId, personId, role, locale: 'nl', timeZone: 'UTC', now: this.now, ...nobody };
  }
}
