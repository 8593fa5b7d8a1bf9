import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@tweespraak/platform/api';
import type { Edition, Groups, Period, Topic } from '@tweespraak/reports/domain';
import { EDITIONS, IN_TURN, KEEP_EDITION, KEEP_MEMBERS, MEMBERS } from './editions.sql';

export interface KeptEdition extends Edition {
  readonly topic: Topic;
  readonly madeAt: Date;
  /** As they were shown. */
  readonly figures: unknown;
}

type EditionRow = Omit<KeptEdition, 'period' | 'groups'> & Period;
interface MembersRow {
  readonly editionId: string;
  readonly name: string;
  readonly things: string[];
  readonly couples: string[];
}

/** What was shown of a practice, in order. Members stay hashed. */
@Injectable()
export class KeptEditions {
  /** Waits for whoever is at it; from here to the end of the transaction nobody else of the practice adds one. */
  async all(tx: TenantTransaction): Promise<KeptEdition[]> {
    await tx.asSystem({ text: IN_TURN });
    const editions = await tx.asSystem<EditionRow>({ text: EDITIONS });
    const members = Map.groupBy(await tx.asSystem<MembersRow>({ text: MEMBERS }), (row) => row.editionId);
    return editions.map(({ from, to, ...edition }) => ({
      ...{ ...edition, period: { from, to }, groups: groupsOf(members.get(edition.id) ?? []) },
    }));
  }

  async keep(tx: TenantTransaction, edition: Omit<KeptEdition, 'id'>): Promise<void> {
    const id = randomUUID();
    const { topic, period, madeAt, figures, groups } = edition;
    const values = [id, topic, period.from, period.to, madeAt, JSON.stringify(figures)];
    await tx.asSystem({ text: KEEP_EDITION, values });
    for (const [name, members] of Object.entries(groups)) {
      const columns = [members.map(({ thing }) => thing), members.map(({ couple }) => couple)];
      await tx.asSystem({ text: KEEP_MEMBERS, values: [id, name, ...columns] });
    }
  }
}

function groupsOf(rows: readonly MembersRow[]): Groups {
  return Object.fromEntries(
    rows.map(({ name, things, couples }) => [
      name,
      things.map((thing, nth) => ({ thing, couple: couples[nth] ?? '' })),
    ]),
  );
}
