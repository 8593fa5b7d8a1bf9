import { hash } from '@node-rs/argon2';
import { hashToken } from '@tweespraak/platform/api';
import type { FullPractice, TestDatabase } from '@tweespraak/shared/testing';
import { partner, type RouteFixtures } from './fixture';

const PASSWORD = 'een lange zin voor deze proef';
const PIN = '739462';
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };
const PHONE = 'e4a1c2d4-6b4f-4f0e-9d0a-7c1f1a2b3c4d';
const KEY = 'key-of-the-phone-of-the-proof';
const cookie = `__Host-phone=${KEY}`;

/** One phone on which partners of several couples, and of several practices, have a PIN. */
const onOnePhone = async (db: TestDatabase, { couple, otherCouple }: FullPractice) => {
  await db.rows(
    `INSERT INTO identity.shared_phones (id, token_hash) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET token_hash = $2`,
    [PHONE, hashToken(KEY)],
  );
  const pinHash = await hash(PIN, CHEAP);
  for (const { accountId } of [couple.a, couple.b, otherCouple.a, otherCouple.b])
    await db.rows(
      `INSERT INTO identity.phone_pins (phone_id, account_id, pin_hash) SELECT $1, id, $3 FROM identity.accounts
       WHERE id = $2 ON CONFLICT (phone_id, account_id) DO UPDATE SET pin_hash = $3, tries = 0`,
      [PHONE, accountId, pinHash],
    );
};

const handedOver = async (db: TestDatabase, full: FullPractice) => {
  await onOnePhone(db, full);
  await db.rows(
    `INSERT INTO identity.hand_overs (phone_id, practice_id, from_id, to_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (phone_id) DO UPDATE SET practice_id = $2, from_id = $3, to_id = $4, at = now()`,
    [PHONE, full.practice.id, full.couple.b.id, full.couple.a.id],
  );
};

const withPassword = async (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
    couple.a.accountId,
    await hash(PASSWORD, CHEAP),
  ]);

export const SHARED_PHONE_ROUTES: RouteFixtures = {
  'GET /api/shared-phone': { who: partner, prepare: onOnePhone, headers: { cookie } },
  'PUT /api/my/pin': {
    who: partner,
    prepare: withPassword,
    body: () => ({ pin: PIN, password: PASSWORD }),
  },
  'DELETE /api/my/pin': { who: partner },
  'POST /api/shared-phone/hand-over': {
    who: partner,
    own: ({ couple }) => ({ to: couple.b.id }),
    prepare: onOnePhone,
    headers: { cookie },
    body: ({ to }) => ({ to }),
  },
  'GET /api/shared-phone/hand-over': { bearer: partner, prepare: handedOver, headers: { cookie } },
  'POST /api/shared-phone/entry': {
    bearer: partner,
    prepare: handedOver,
    headers: { cookie },
    body: () => ({ side: 'to', pin: PIN }),
  },
};
