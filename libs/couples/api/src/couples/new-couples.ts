import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewPartner } from '@tweespraak/couples/contract';
import { type TenantContext, type TenantTransaction, Webhooks } from '@tweespraak/platform/api';
import { Invitations } from '@tweespraak/practices/api';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';

export interface NewCouple {
  readonly partners: readonly [NewPartner, NewPartner];
  readonly togetherSince: string | null;
  readonly note: string;
  readonly coCoachId: string | null;
}

const PEOPLE = `INSERT INTO people (practice_id, id, given_name, family_name, roles, locale)
  SELECT $1, id, given_name, family_name, ARRAY['partner'], locale
  FROM jsonb_to_recordset($2) AS p (id uuid, given_name text, family_name text, locale text)`;
const COUPLES = `INSERT INTO couples (practice_id, id, partner_a_id, partner_b_id, coach_id, co_coach_id, created_at)
  SELECT $1, id, a_id, b_id, $3, co_coach_id, $4
  FROM jsonb_to_recordset($2) AS c (id uuid, a_id uuid, b_id uuid, co_coach_id uuid)`;
const CONTACTS = `INSERT INTO person_contacts (practice_id, person_id, email)
  SELECT $1, id, email FROM jsonb_to_recordset($2) AS p (id uuid, email text)`;
const DOSSIERS = `INSERT INTO couple_dossiers (practice_id, couple_id, together_since, note, updated_at, updated_by)
  SELECT $1, id, together_since, note, $4, $3
  FROM jsonb_to_recordset($2) AS d (id uuid, together_since text, note text)`;

/** Writes couples whose rules were checked before: people, contacts, couple, dossier, and an invitation for each. */
@Injectable()
export class NewCouples {
  constructor(
    private readonly invitations: Invitations,
    private readonly webhooks: Webhooks,
  ) {}

  /** @returns the ids of the couples, in the order given. */
  async add(
    ctx: TenantContext,
    tx: TenantTransaction,
    newCouples: readonly NewCouple[],
  ): Promise<CoupleId[]> {
    const couples = newCouples.map(withIds);
    const people = couples.flatMap(({ people }) => people);
    const practice = ctx.practiceId;
    await tx.em.query(PEOPLE, [practice, JSON.stringify(people)]);
    await tx.em.query(COUPLES, [practice, JSON.stringify(couples), actorOf(ctx), ctx.now]);
    await tx.em.query(CONTACTS, [practice, JSON.stringify(people)]);
    await tx.em.query(DOSSIERS, [practice, JSON.stringify(couples), actorOf(ctx), ctx.now]);
    for (const { id } of people) await this.invitations.invite(ctx, tx, id);
    const ids = couples.map(({ id }) => id);
    const created = ids.map((id) => ({
      practiceId: practice,
      type: 'couple.created' as const,
      objectId: id,
    }));
    await this.webhooks.tellMany(tx.em, created);
    return ids;
  }
}

/** Which partner becomes a is left to chance: the order of a form means nothing. */
function withIds({ partners, togetherSince, note, coCoachId }: NewCouple) {
  const people = partners.map((partner) => ({
    id: randomUUID() as PersonId,
    given_name: partner.givenName,
    family_name: partner.familyName,
    locale: partner.locale,
    email: partner.email,
  }));
  const [a_id, b_id] = people.map(({ id }) => id).sort();
  return {
    id: randomUUID() as CoupleId,
    a_id,
    b_id,
    co_coach_id: coCoachId,
    together_since: togetherSince,
    note,
    people,
  };
}
