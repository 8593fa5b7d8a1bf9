import { randomUUID } from 'node:crypto';
import { hashToken, mintAccessToken } from '@tweespraak/platform/api';
import { ALL_TOKEN_SCOPES, type TokenScope } from '@tweespraak/shared/kernel';
import type { Canaries } from './canaries';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

export interface TestToken {
  readonly id: string;
  readonly token: string;
}

/** What a practice opens to its own programs. */
export interface FullDoors {
  readonly tokens: ReadonlyMap<string, TestToken>;
  readonly webhookId: string;
  readonly deliveryId: string;
}

/** A personal access token that works for ninety days. */
export async function aToken(
  db: TestDatabase,
  person: TestPerson,
  {
    scopes = ALL_TOKEN_SCOPES,
    name = 'Eigen rooster',
  }: { scopes?: readonly TokenScope[]; name?: string } = {},
): Promise<TestToken> {
  const id = randomUUID();
  const { token, prefix } = mintAccessToken();
  await db.rows(
    `INSERT INTO access_tokens (practice_id, id, person_id, name, prefix, token_hash, scopes, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '90 days')`,
    [person.practiceId, id, person.id, name, prefix, hashToken(token), scopes],
  );
  return { id, token };
}

/** An address that is told of couples, and the secret that its messages are signed with. */
export async function aWebhook(
  db: TestDatabase,
  { practiceId }: TestPerson,
  changes: { url?: string; description?: string; types?: readonly string[]; state?: string } = {},
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = randomUUID();
  const secret = `whsec_${Buffer.from(`${id}${id}`.slice(0, 32)).toString('base64')}`;
  const place = { ownerId: practiceId, table: 'webhook_endpoints', column: 'secret', rowId: id };
  await inPractice(db, practiceId, async ({ client, seal }) => {
    const sealed = await seal(place, secret);
    await client.query(
      `INSERT INTO webhook_endpoints (practice_id, id, url, description, types, state, secret)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[practiceId, id, changes.url ?? 'https://hier.voorbeeld.example/berichten'],
        ...[changes.description ?? '', changes.types ?? ['couple.created'], changes.state ?? 'on', sealed],
      ],
    );
  });
  return { id, secret };
}

/** A token for each of the staff, one address with a message that arrived, and letters that were counted. */
export async function plantDoors(
  db: TestDatabase,
  canaries: Canaries,
  { admin, coaches, objectId }: { admin: TestPerson; coaches: readonly TestPerson[]; objectId: string },
): Promise<FullDoors> {
  const tokens = new Map<string, TestToken>();
  for (const one of [admin, ...coaches])
    tokens.set(one.id, await aToken(db, one, { name: canaries.word('name of a token', [one]) }));
  const { id: webhookId } = await aWebhook(db, admin, {
    url: `https://hier.voorbeeld.example/${canaries.word('address of a program', [admin])}`,
    description: canaries.word('what a program is for', [admin]),
  });
  const deliveryId = randomUUID();
  await db.rows(
    `INSERT INTO webhook_deliveries (practice_id, id, endpoint_id, message_id, type, object_id, state, tries, tried_at, status)
     VALUES ($1, $2, $3, $4, 'couple.created', $5, 'delivered', 1, now(), 200)`,
    [admin.practiceId, deliveryId, webhookId, randomUUID(), objectId],
  );
  await db.rows(
    `INSERT INTO mail_outcomes (practice_id, id, refused) VALUES ($1, $2, false), ($1, $3, true)`,
    [admin.practiceId, randomUUID(), randomUUID()],
  );
  return { tokens, webhookId, deliveryId };
}
