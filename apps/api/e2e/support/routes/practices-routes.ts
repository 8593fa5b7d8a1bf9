import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { hashToken } from '@tweespraak/platform/api';
import type { FullPractice, TestDatabase } from '@tweespraak/shared/testing';
import { admin, coach, partner, type RouteFixtures } from './fixture';

const PASSWORD = 'een lange zin voor deze proef';
const NEXT_PASSWORD = 'nog een lange zin voor later';
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** The secret in a link for a full practice: known to nobody else. */
const tokenFor = ({ practice }: FullPractice) => `token-of-${practice.id}`;
const token = (full: FullPractice) => ({ token: tokenFor(full) });

const withPassword = async (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
    couple.a.accountId,
    await hash(PASSWORD, CHEAP),
  ]);

const invited = async (db: TestDatabase, full: FullPractice) => {
  const { id } = full.couple.b;
  await db.rows(`UPDATE people SET joined_at = NULL, account_id = NULL WHERE id = $1`, [id]);
  await db.rows(`DELETE FROM identity.accounts WHERE id = $1`, [full.couple.b.accountId]);
  await db.rows(`UPDATE invitations SET accepted_at = NULL, token_hash = $2 WHERE person_id = $1`, [
    id,
    hashToken(tokenFor(full)),
  ]);
};

const resetAsked = (db: TestDatabase, full: FullPractice) =>
  db.rows(
    `INSERT INTO identity.password_resets (id, token_hash, account_id, expires_at)
     VALUES ($1, $2, $3, now() + interval '10 minutes')`,
    [randomUUID(), hashToken(tokenFor(full)), full.couple.a.accountId],
  );

const signUp = () => ({
  practiceName: 'Praktijk van de proef',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  givenName: 'Proef',
  familyName: '',
  email: `${randomUUID()}@voorbeeld.example`,
  alsoCoach: true,
});
const signUpAsked = (db: TestDatabase, full: FullPractice) =>
  db.rows(
    `INSERT INTO identity.sign_ups (id, token_hash, details, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [randomUUID(), hashToken(tokenFor(full)), JSON.stringify(signUp())],
  );

const notJoined = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE people SET joined_at = NULL, account_id = NULL WHERE id = $1`, [couple.coach.id]);
const member = (full: FullPractice) => ({ id: full.couple.coach.id });
/** Clients are nobody's members: their ids are as unknown to an admin as one that does not exist. */
const clients = ({ couple, otherCouple }: FullPractice) => [{ id: couple.a.id }, { id: otherCouple.b.id }];

export const PRACTICES_ROUTES: RouteFixtures = {
  'GET /health/live': {},
  'GET /health/ready': {},
  'POST /api/session': {
    bearer: partner,
    prepare: withPassword,
    body: (_, { couple }) => ({ email: couple.a.email, password: PASSWORD }),
  },
  'GET /api/session': { who: partner },
  'DELETE /api/session': { who: partner },
  'POST /api/session/practice': {
    who: coach,
    own: ({ practice }) => ({ practiceId: practice.id }),
    hidden: () => [],
    body: ({ practiceId }) => ({ practiceId }),
  },
  'POST /api/sign-ups': { body: signUp },
  'GET /api/sign-ups/:token': { bearer: partner, own: token, prepare: signUpAsked },
  'POST /api/sign-ups/:token/confirmation': {
    bearer: partner,
    own: token,
    prepare: signUpAsked,
    body: () => ({ password: NEXT_PASSWORD }),
  },
  'POST /api/password-resets': { body: (_, { couple }) => ({ email: couple.a.email }) },
  'PUT /api/password-resets/:token': {
    bearer: partner,
    own: token,
    prepare: resetAsked,
    body: () => ({ password: NEXT_PASSWORD }),
  },
  'GET /api/invitations/:token': { bearer: ({ couple }) => couple.b, own: token, prepare: invited },
  'POST /api/invitations/:token/acceptance': {
    bearer: ({ couple }) => couple.b,
    own: token,
    prepare: invited,
    body: () => ({ password: NEXT_PASSWORD }),
  },
  'GET /api/account': { who: partner },
  'PATCH /api/account': { who: partner, body: () => ({ locale: 'en' }) },
  'PUT /api/account/password': {
    who: partner,
    prepare: withPassword,
    body: () => ({ current: PASSWORD, next: NEXT_PASSWORD }),
  },
  'DELETE /api/account/other-sessions': { who: partner },
  'GET /api/practice': { who: admin },
  'PATCH /api/practice': { who: admin, body: () => ({ country: 'BE' }) },
  'GET /api/colleagues': { who: coach },
  'GET /api/members': { who: admin },
  'POST /api/members': {
    who: admin,
    body: () => ({
      givenName: 'Nieuw',
      familyName: '',
      email: `${randomUUID()}@voorbeeld.example`,
      locale: 'nl',
      roles: ['coach'],
    }),
  },
  'POST /api/members/:id/invitation': { who: admin, own: member, hidden: clients, prepare: notJoined },
  'PATCH /api/members/:id': {
    who: admin,
    own: member,
    hidden: clients,
    body: () => ({ roles: ['coach', 'admin'] }),
  },
  'POST /api/members/:id/departure': {
    who: admin,
    own: (full) => ({ id: full.couple.coach.id, couplesTo: full.otherCouple.coach.id }),
    hidden: ({ couple }) => [
      { id: couple.a.id, couplesTo: couple.a.id },
      { id: couple.b.id, couplesTo: couple.b.id },
    ],
    body: ({ couplesTo }) => ({ couplesTo }),
  },
};
