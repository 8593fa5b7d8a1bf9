import { coach, partner, type RouteFixtures } from './fixture';

export const OWN_DATA_ROUTES: RouteFixtures = {
  'GET /api/my/data': { who: partner },
  'GET /api/fhir/export': { who: coach, query: '?format=ndjson' },
  'GET /api/fhir/couples/:coupleId': { who: coach, own: ({ couple }) => ({ coupleId: couple.id }) },
  'GET /api/fhir/people/:personId': { who: coach, own: ({ couple }) => ({ personId: couple.a.id }) },
  'GET /api/fhir/Questionnaire/:questionnaireId': { who: coach, fixed: { questionnaireId: '9p-36-v1' } },
};
