import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type TenantContext, type TenantTransaction, Vault } from '@tweespraak/platform/api';
import type { Groups, Member } from '@tweespraak/reports/domain';

const KEY_BYTES = 32;
const HASH_BYTES = 16;
const READ = `SELECT sealed FROM figure_keys WHERE practice_id = app_practice()`;
const KEEP = `INSERT INTO figure_keys (practice_id, sealed) VALUES (app_practice(), $1)`;

/** Makes members that cannot be led back to a couple: hashed with a key of the practice, which lies sealed. */
@Injectable()
export class MemberHash {
  constructor(private readonly vault: Vault) {}

  /** What `groups` are kept as. Under the practice's lock: the first use makes the key. */
  async of(ctx: TenantContext, tx: TenantTransaction): Promise<(groups: Groups) => Groups> {
    const key = await this.key(ctx, tx);
    const couples = new Map<string, string>(); // each stands behind many things
    const hash = (text: string) =>
      createHmac('sha256', key).update(text).digest().subarray(0, HASH_BYTES).toString('hex');
    const ofCouple = (id: string) => {
      const known = couples.get(id) ?? hash(id);
      couples.set(id, known);
      return known;
    };
    const ofMember = ({ thing, couple }: Member): Member => ({
      thing: hash(thing),
      couple: ofCouple(couple),
    });
    return (groups) =>
      Object.fromEntries(Object.entries(groups).map(([name, members]) => [name, members.map(ofMember)]));
  }

  private async key(ctx: TenantContext, tx: TenantTransaction): Promise<Buffer> {
    const place = { ownerId: ctx.practiceId, table: 'figure_keys', column: 'sealed', rowId: ctx.practiceId };
    const [kept] = await tx.asSystem<{ sealed: Buffer }>({ text: READ });
    if (kept) return Buffer.from(await this.vault.open(tx, place, kept.sealed), 'base64');
    const key = randomBytes(KEY_BYTES);
    const sealed = await this.vault.seal(tx, place, key.toString('base64'));
    await tx.asSystem({ text: KEEP, values: [sealed] });
    return key;
  }
}
