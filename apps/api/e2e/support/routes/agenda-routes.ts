import { type FullPractice, noonIn } from '@tweespraak/shared/testing';
import { admin, coach, partner, type RouteFixtures } from './fixture';

const coupleId = ({ couple }: FullPractice) => ({ coupleId: couple.id });
const appointmentId = ({ couple }: FullPractice) => ({ appointmentId: couple.agenda.series });
const proposedId = ({ couple }: FullPractice) => ({ appointmentId: couple.agenda.proposed });
const first = ({ couple }: FullPractice) => ({ occurrence: couple.agenda.occurrence });
/** In an address a colon would begin a slot. */
const moment = (days: number) => encodeURIComponent(noonIn(days).toISOString());

const session = {
  ...{ kind: 'session', dialogueId: null, startsAt: noonIn(40).toISOString(), minutes: 60 },
  ...{ place: 'practice', placeLine: '', rrule: null },
};

export const AGENDA_ROUTES: RouteFixtures = {
  'GET /api/today/appointments': { who: coach },
  'GET /api/appointments': {
    who: coach,
    query: `?from=${moment(-1)}&until=${moment(80)}`,
  },
  'GET /api/couples/:coupleId/next-appointment': { who: coach, own: coupleId },
  'POST /api/couples/:coupleId/appointments': {
    who: coach,
    own: ({ couple }) => ({ coupleId: couple.id, dialogueId: couple.dialogues.planned.id }),
    body: ({ dialogueId }) => ({ ...session, kind: 'dialogue', dialogueId }),
  },
  'POST /api/appointments/preview': {
    who: coach,
    own: coupleId,
    body: (ids) => ({ act: 'plan', coupleId: ids['coupleId'], body: session }),
  },
  'PATCH /api/appointments/:appointmentId': {
    who: coach,
    own: appointmentId,
    body: (_, full) => ({ ...first(full), scope: 'following', minutes: 90 }),
  },
  'POST /api/appointments/:appointmentId/cancellation': {
    who: coach,
    own: appointmentId,
    body: (_, full) => ({ ...first(full), scope: 'this' }),
  },
  'DELETE /api/appointments/:appointmentId/latest-change': { who: coach, own: proposedId },
  'PUT /api/appointments/:appointmentId/proposal': {
    who: coach,
    own: proposedId,
    body: (_, full) => ({ ...first(full), seat: 'a', accept: false }),
  },
  'GET /api/my/appointments': { who: partner },
  'PUT /api/my/appointments/:appointmentId/answer': {
    who: partner,
    own: appointmentId,
    body: (_, full) => ({ ...first(full), answer: 'confirmed', proposedAt: null, scope: 'following' }),
  },
  'DELETE /api/my/appointments/:appointmentId/answer': {
    who: partner,
    own: appointmentId,
    query: `?occurrence=${moment(30)}`,
  },
  'GET /api/my/calendar-feed': { who: partner },
  'POST /api/my/calendar-feed': { who: admin, body: () => ({ titles: 'neutral' }) },
  'DELETE /api/my/calendar-feed': { who: coach },
  'GET /api/calendar/:token': {
    bearer: partner,
    own: ({ couple }) => ({ token: `${couple.agenda.feedOfA}.ics` }),
  },
};
