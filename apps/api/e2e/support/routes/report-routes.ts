import { admin, type RouteFixtures } from './fixture';

export const REPORT_ROUTES: RouteFixtures = {
  'GET /api/reports/practice': { who: admin, query: '?from=2025-07-01&to=2025-09-30' },
};
