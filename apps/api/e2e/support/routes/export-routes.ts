import { A_CHOICE, type FullPractice } from '@tweespraak/shared/testing';
import { admin, type RouteFixtures } from './fixture';

const ready = ({ exports }: FullPractice) => ({ exportId: exports.ready });
const stopped = ({ exports }: FullPractice) => ({ exportId: exports.stopped });
const schedule = ({ exports }: FullPractice) => ({ scheduleId: exports.schedule });
/** Of the same practice, and somebody else's. */
const colleagues = ({ exports }: FullPractice) => [exports.ofColleague];
const choice = () => ({ ...A_CHOICE });

export const EXPORT_ROUTES: RouteFixtures = {
  'GET /api/exports/options': { who: admin },
  'POST /api/exports/estimate': { who: admin, body: choice },
  'POST /api/exports/preview': { who: admin, body: choice },
  'POST /api/exports': { who: admin, body: () => ({ choice: A_CHOICE, names: null }) },
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
  'POST /api/export-schedules': { who: admin, body: () => ({ choice: A_CHOICE }) },
  'DELETE /api/export-schedules/:scheduleId': { who: admin, own: schedule, hidden: colleagues },
};
