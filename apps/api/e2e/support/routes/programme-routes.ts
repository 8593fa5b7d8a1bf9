import type { FullPractice } from '@tweespraak/shared/testing';
import { coach, type RouteFixtures } from './fixture';

const coupleId = ({ couple }: FullPractice) => ({ coupleId: couple.id as string });
const own = ({ couple }: FullPractice) => ({ key: couple.programmes.programmeKey });
const running = ({ couple }: FullPractice) => ({ enrolmentId: couple.programmes.running });
const later = { who: coach, own: running, fixed: { stepId: 'later' } };
/** The practice's programmes are every coach's here: only another practice has some that are not. */
const nothingHidden = () => [];
const ofOurs = { who: coach, own, hidden: nothingHidden };
const BODY = {
  title: { nl: 'Rustig aan', en: 'Gently' },
  summary: { nl: 'Eerst de test.', en: 'The test first.' },
  steps: [{ id: 'test', kind: 'round', dueInDays: 7, delivery: { rule: 'at-once' } }],
};
const OCCASION = 'no-entry:0b54aa0b';

export const PROGRAMME_ROUTES: RouteFixtures = {
  'GET /api/programmes': { who: coach },
  'POST /api/programmes': { who: coach, body: () => BODY },
  'PUT /api/programmes/:key': { ...ofOurs, body: () => BODY },
  'POST /api/programmes/:key/archive': ofOurs,
  'DELETE /api/programmes/:key/archive': ofOurs,
  'GET /api/couples/:coupleId/enrolments': { who: coach, own: coupleId },
  'POST /api/couples/:coupleId/enrolments': {
    who: coach,
    own: coupleId,
    body: () => ({ programme: 'start-of-coaching', startsOn: tomorrow() }),
  },
  'POST /api/enrolments/:enrolmentId/pause': { who: coach, own: running },
  'DELETE /api/enrolments/:enrolmentId/pause': { who: coach, own: running },
  'POST /api/enrolments/:enrolmentId/cancellation': { who: coach, own: running },
  'DELETE /api/enrolments/:enrolmentId/cancellation': { who: coach, own: running },
  'POST /api/enrolments/:enrolmentId/steps/:stepId/skip': later,
  'DELETE /api/enrolments/:enrolmentId/steps/:stepId/skip': later,
  'POST /api/enrolments/:enrolmentId/steps/:stepId/delivery': later,
  'GET /api/today/attention': { who: coach },
  'PUT /api/couples/:coupleId/attention': {
    who: coach,
    own: coupleId,
    body: () => ({ kind: 'no-entry', occasion: OCCASION, reason: 'discussed' }),
  },
  'DELETE /api/couples/:coupleId/attention': {
    who: coach,
    own: coupleId,
    query: `?occasion=${OCCASION}`,
  },
};

/** A day on the wall that has not passed anywhere. */
const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
