import { A_CHOICE, type FullPractice } from '@tweespraak/shared/testing';
import { admin, type Ids, type RouteFixtures } from './fixture';

const ready = ({ exports }: FullPractice) => ({ exportId: exports.ready });
const stopped = ({ exports }: FullPractice) => ({ exportId: exports.stopped });
const schedule = ({ exports }: FullPractice) => ({ scheduleId: exports.schedule });
/** Of the same practice, and somebody else's. */
const colleagues = ({ exports }: FullPractice) => [exports.ofColleague];
/** A filter that names a coach: whoever coaches in the practice, for an admin. */
const filtered = {
  ...{ who: admin, hidden: () => [] },
  own: ({ couple }: FullPractice) => ({ coachId: couple.coach.id }),
};
const choice = ({ coachId }: Ids) => ({
  ...A_CHOICE,
  filters: { ...A_CHOICE.filters, coachIds: coachId ? [coachId] : null },
});

export const EXPORT_ROUTES: RouteFixtures = {
  'GET /api/exports/options': { who: admin },
  'POST /api/exports/estimate': { ...filtered, body: choice },
  'POST /api/exports/preview': { ...filtered, body: choice },
  'POST /api/exports': { ...filtered, body: (ids) => ({ choice: choice(ids), names: null }) },
  'GET /api/exports': { who: admin },
  'GET /api/exports/:exportId': { who: admin, own: ready, hidden: colleagues },
  'POST /api/exports/:exportId/cancel': { who: admin, own: stopped, hidden: colleagues },
  'POST /api/exports/:exportId/continue': { who: admin, own: stopped, hidden: colleagues },
  'POST /api/exports/:exportId/again': {
    ...{ who: admin, own: stopped, hidden: colleagues },
    body: () => ({ snapshot: 'new' }),
  },
  'GET /api/exports/:exportId/file': { who: admin, own: ready, hidden: colleagues },
  'GET /api/export-schedules': { who: admin },
  'POST /api/export-schedules': { ...filtered, body: (ids) => ({ choice: choice(ids) }) },
  'DELETE /api/export-schedules/:scheduleId': { who: admin, own: schedule, hidden: colleagues },
};
