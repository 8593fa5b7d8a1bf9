import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { type Env, UnsubscribeTokens } from '@tweespraak/platform/api';
import type { FullPractice } from '@tweespraak/shared/testing';
import { admin, coach, partner, type RouteFixtures } from './fixture';

const choices = {
  mail: true,
  push: false,
  quietFrom: '22:00',
  quietUntil: '07:30',
  discreet: true,
};

const endpoint = () => `https://fcm.googleapis.com/fcm/send/${randomUUID()}`;
const p256dh = createECDH('prime256v1').generateKeys('base64url');
const auth = randomBytes(16).toString('base64url');

const tokens = () => new UnsubscribeTokens({ APP_SECRET: process.env['TEST_APP_SECRET'] } as Env);
const token = ({ practice, couple }: FullPractice) => ({
  token: tokens().mint({ practiceId: practice.id, personId: couple.a.id }),
});

export const NOTICES_ROUTES: RouteFixtures = {
  'GET /api/my/notices': { who: partner },
  'PUT /api/my/notices': { who: partner, body: () => choices },
  'PUT /api/my/push-subscription': { who: coach, body: () => ({ endpoint: endpoint(), p256dh, auth }) },
  'POST /api/my/push-subscription/removal': { who: coach, body: () => ({ endpoint: endpoint() }) },
  'POST /api/my/push-trial': { who: admin },
  'POST /api/unsubscribe/:token': { bearer: partner, own: token },
  'GET /api/unsubscribe/:token': { bearer: partner, own: token },
  'GET /api/practice/jobs': { who: admin },
  'POST /api/practice/jobs/:kind/retry': { who: admin, fixed: { kind: 'messages' } },
};
