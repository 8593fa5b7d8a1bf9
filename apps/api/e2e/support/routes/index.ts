import { AGENDA_ROUTES } from './agenda-routes';
import { COUPLE_REPORT_ROUTES } from './couple-report-routes';
import { COUPLES_ROUTES } from './couples-routes';
import { DIALOGUE_LIST_ROUTES } from './dialogue-list-routes';
import { DIALOGUE_PLANNING_ROUTES } from './dialogue-planning-routes';
import { DIALOGUE_ROOM_ROUTES } from './dialogue-room-routes';
import { DOORS_ROUTES } from './doors-routes';
import { EXPORT_ROUTES } from './export-routes';
import type { RouteFixtures } from './fixture';
import { HOMEWORK_ROUTES } from './homework-routes';
import { INSTRUMENT_ROUTES } from './instrument-routes';
import { LEAVING_ROUTES } from './leaving-routes';
import { NOTICES_ROUTES } from './notices-routes';
import { OWN_DATA_ROUTES } from './own-data-routes';
import { PILLARS_ROUTES } from './pillars-routes';
import { PRACTICES_ROUTES } from './practices-routes';
import { PROGRAMME_ROUTES } from './programme-routes';
import { REPORT_ROUTES } from './report-routes';
import { SHARED_PHONE_ROUTES } from './shared-phone-routes';

/** A valid request to every route of the product. A route without one fails the tests of the walls. */
export const ROUTES: RouteFixtures = {
  ...PRACTICES_ROUTES,
  ...SHARED_PHONE_ROUTES,
  ...NOTICES_ROUTES,
  ...LEAVING_ROUTES,
  ...DOORS_ROUTES,
  ...COUPLES_ROUTES,
  ...COUPLE_REPORT_ROUTES,
  ...PILLARS_ROUTES,
  ...INSTRUMENT_ROUTES,
  ...DIALOGUE_PLANNING_ROUTES,
  ...DIALOGUE_LIST_ROUTES,
  ...DIALOGUE_ROOM_ROUTES,
  ...AGENDA_ROUTES,
  ...EXPORT_ROUTES,
  ...HOMEWORK_ROUTES,
  ...PROGRAMME_ROUTES,
  ...REPORT_ROUTES,
  ...OWN_DATA_ROUTES,
};
