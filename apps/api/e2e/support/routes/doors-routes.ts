import { hash } from '@node-rs/argon2';
import type { FullPractice, TestDatabase } from '@tweespraak/shared/testing';
import { admin, coach, type RouteFixtures } from './fixture';

const PASSWORD = 'een lange zin voor deze proef';
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

const withPassword = async (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
    couple.coach.accountId,
    await hash(PASSWORD, CHEAP),
  ]);

const tokenOf = ({ doors }: FullPractice, id: string) => ({ tokenId: doors.tokens.get(id)?.id ?? '' });
const webhook = ({ doors }: FullPractice) => ({ webhookId: doors.webhookId });
/** All of a practice's admins see the same: what is hidden is another practice's. */
const nobodys = () => [];

export const DOORS_ROUTES: RouteFixtures = {
  'GET /api/my/tokens': { who: coach },
  'POST /api/my/tokens': {
    who: coach,
    prepare: withPassword,
    body: () => ({ name: 'Rooster', scopes: ['couples.read'], days: 90, password: PASSWORD }),
  },
  'DELETE /api/my/tokens/:tokenId': {
    who: coach,
    own: (full) => tokenOf(full, full.couple.coach.id),
    hidden: (full) => [tokenOf(full, full.otherCouple.coach.id), tokenOf(full, full.admin.id)],
  },
  'GET /api/practice/usage': { who: admin },
  'GET /api/practice/webhooks': { who: admin },
  'POST /api/practice/webhooks': {
    who: admin,
    body: () => ({ url: 'https://daar.voorbeeld.example/in', description: '', types: ['round.opened'] }),
  },
  'PATCH /api/practice/webhooks/:webhookId': {
    who: admin,
    own: webhook,
    hidden: nobodys,
    body: () => ({ on: false }),
  },
  'DELETE /api/practice/webhooks/:webhookId': { who: admin, own: webhook, hidden: nobodys },
  'POST /api/practice/webhooks/:webhookId/secret': { who: admin, own: webhook, hidden: nobodys },
  'POST /api/practice/webhooks/:webhookId/test': { who: admin, own: webhook, hidden: nobodys },
  'GET /api/practice/webhooks/:webhookId/deliveries': { who: admin, own: webhook, hidden: nobodys },
  'POST /api/practice/webhooks/:webhookId/deliveries/:deliveryId/replay': {
    who: admin,
    own: ({ doors }) => ({ webhookId: doors.webhookId, deliveryId: doors.deliveryId }),
    hidden: nobodys,
  },
  'GET /api/couples': { who: coach },
  'GET /api/rounds': { who: coach },
};
