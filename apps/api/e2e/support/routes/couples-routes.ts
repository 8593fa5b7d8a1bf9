import { randomUUID } from 'node:crypto';
import type { FullPractice, TestDatabase } from '@tweespraak/shared/testing';
import { coach, partner, type RouteFixtures } from './fixture';

const newPartner = () => ({
  givenName: 'Nieuw',
  familyName: '',
  email: `${randomUUID()}@voorbeeld.example`,
  locale: 'nl',
});
const coupleId = (full: FullPractice) => ({ coupleId: full.couple.id });
const partnerOf = (full: FullPractice) => ({ coupleId: full.couple.id, personId: full.couple.b.id });
/** A partner's place in the couple; a coach is a person too, but not in that place. */
const notPartners = ({ couple, otherCouple }: FullPractice) => [
  { coupleId: otherCouple.id, personId: otherCouple.b.id },
  { coupleId: otherCouple.id, personId: couple.coach.id },
];
const csv = () =>
  `given_name_1,email_1,given_name_2,email_2\nSam,${randomUUID()}@v.example,Noor,${randomUUID()}@v.example`;

const notJoined = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE people SET joined_at = NULL, account_id = NULL WHERE id = $1`, [couple.b.id]);

export const COUPLES_ROUTES: RouteFixtures = {
  'POST /api/couples': {
    who: coach,
    own: (full) => ({ coCoachId: full.otherCouple.coach.id }),
    hidden: ({ admin, otherCouple }) => [{ coCoachId: admin.id }, { coCoachId: otherCouple.a.id }],
    body: ({ coCoachId }) => ({
      partners: [newPartner(), newPartner()],
      togetherSince: null,
      note: '',
      coCoachId,
    }),
  },
  'GET /api/couples/:coupleId': { who: coach, own: coupleId },
  'PUT /api/couples/:coupleId/co-coach': {
    who: coach,
    own: (full) => ({ coupleId: full.couple.id, coCoachId: full.otherCouple.coach.id }),
    hidden: ({ admin, otherCouple }) => [
      { coupleId: otherCouple.id, coCoachId: admin.id },
      { coupleId: otherCouple.id, coCoachId: otherCouple.a.id },
    ],
    body: ({ coCoachId }) => ({ coCoachId }),
  },
  'PUT /api/couples/:coupleId/archived': { who: coach, own: coupleId, body: () => ({ archived: true }) },
  'PATCH /api/couples/:coupleId/partners/:personId': {
    who: coach,
    own: partnerOf,
    hidden: notPartners,
    body: () => ({ givenName: 'Robin' }),
  },
  'POST /api/couples/:coupleId/partners/:personId/invitation': {
    who: coach,
    own: partnerOf,
    hidden: notPartners,
    prepare: notJoined,
  },
  'GET /api/couples/:coupleId/dossier': { who: coach, own: coupleId },
  'PUT /api/couples/:coupleId/dossier': {
    who: coach,
    own: coupleId,
    headers: { 'if-match': '"1"' },
    body: () => ({ togetherSince: '2014', note: 'Kort.' }),
  },
  'POST /api/couples/imports/preview': { who: coach, body: () => ({ csv: csv(), confirmedRows: [] }) },
  'POST /api/couples/imports': { who: coach, body: () => ({ csv: csv(), confirmedRows: [] }) },
  'GET /api/access-log': { who: partner, query: '?who=others' },
};
