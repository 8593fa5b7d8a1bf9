import { coach, type RouteFixtures } from './fixture';

export const COUPLE_REPORT_ROUTES: RouteFixtures = {
  'GET /api/couples/:coupleId/report': {
    who: coach,
    own: (full) => ({ coupleId: full.couple.id }),
    query: '?edition=coach&locale=nl',
  },
};
