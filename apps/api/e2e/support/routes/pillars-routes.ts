import type { FullPractice, FullRounds, TestDatabase } from '@tweespraak/shared/testing';
import { coach, partner, type RouteFixtures } from './fixture';

const round = (state: keyof FullRounds) => (full: FullPractice) => ({ roundId: full.couple.rounds[state] });

const releaseTomorrow = (db: TestDatabase, { practice, couple }: FullPractice) =>
  db.rows(
    `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by)
     VALUES ($1, $2, $3, now() + interval '1 day', $4) ON CONFLICT DO NOTHING`,
    [practice.id, couple.rounds.sealed, couple.id, couple.coach.id],
  );

export const PILLARS_ROUTES: RouteFixtures = {
  'GET /api/caseload': { who: coach },
  'GET /api/couples/:coupleId/pillars': { who: coach, own: (full) => ({ coupleId: full.couple.id }) },
  'POST /api/rounds': {
    who: coach,
    own: (full) => ({ coupleId: full.couple.id }),
    body: ({ coupleId }) => ({
      coupleIds: [coupleId],
      opensOn: '2098-01-01',
      dueOn: '2098-02-01',
      repeat: null,
      message: '',
    }),
  },
  'POST /api/rounds/cancellation': {
    who: coach,
    own: round('open'),
    body: ({ roundId }) => ({ roundIds: [roundId] }),
  },
  'PATCH /api/rounds/:roundId': { who: coach, own: round('open'), body: () => ({ dueOn: '2098-01-01' }) },
  'POST /api/rounds/:roundId/reminder': { who: coach, own: round('open') },
  'PUT /api/rounds/:roundId/release': {
    who: coach,
    own: round('sealed'),
    body: () => ({ releaseAt: null }),
  },
  'DELETE /api/rounds/:roundId/release': { who: coach, own: round('sealed'), prepare: releaseTomorrow },
  'GET /api/my/rounds': { who: partner },
  'GET /api/my/draft-key': { who: partner },
  'GET /api/my/rounds/:roundId': { who: partner, own: round('half') },
  'PATCH /api/my/rounds/:roundId/draft': {
    who: partner,
    own: round('open'),
    body: () => ({ answers: [{ item: 0, value: 3, ms: 1500 }] }),
  },
  'PUT /api/my/rounds/:roundId/private': {
    who: partner,
    own: round('open'),
    body: () => ({ validity: [1, 1, 1], safety: [0, 0, 0, 0] }),
  },
  'POST /api/my/rounds/:roundId/submission': {
    who: partner,
    own: round('open'),
    body: () => ({ consent: true }),
  },
  'PUT /api/my/rounds/:roundId/consent': {
    who: partner,
    own: round('sealed'),
    body: () => ({ consent: true }),
  },
  'PUT /api/my/rounds/:roundId/declined': {
    who: partner,
    own: round('open'),
    body: () => ({ declined: true }),
  },
  'GET /api/my/rounds/:roundId/outcome': { who: partner, own: round('together') },
};
