import { type FullPractice, restAtHome, todayHere } from '@tweespraak/shared/testing';
import { FORM_TYPE, questionnaireForm } from '../questionnaire-form';
import { coach, partner, type RouteFixtures } from './fixture';

const QUESTIONNAIRE = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Rust in huis',
  item: [{ linkId: 'rust', type: 'integer', text: 'Hoeveel rust was er?' }],
};
const ANSWERS = { rust1: '3', rust2: '2', rust3: '1', minuten: 15 };

const instrument = ({ couple }: FullPractice) => ({ instrumentId: couple.instruments.instrumentId });
/** The practice's list is every colleague's here: only another practice has questionnaires that are not. */
const nothingHidden = () => [];
const round = (which: 'open' | 'sealed' | 'together') => ({
  own: ({ couple }: FullPractice) => ({ roundId: couple.instruments[which] }),
  hidden: ({ otherCouple }: FullPractice) => [{ roundId: otherCouple.instruments[which] }],
});
const saved = () => ({ source: 'xlsform', definition: restAtHome() });

export const INSTRUMENT_ROUTES: RouteFixtures = {
  'GET /api/instruments': { who: coach },
  'POST /api/instruments': { who: coach, body: saved },
  'POST /api/instruments/preview': {
    who: coach,
    headers: { 'content-type': FORM_TYPE },
    body: () => questionnaireForm(Buffer.from(JSON.stringify(QUESTIONNAIRE))),
  },
  'GET /api/instruments/:instrumentId': { who: coach, own: instrument, hidden: nothingHidden },
  'POST /api/instruments/:instrumentId/versions': {
    who: coach,
    own: instrument,
    hidden: nothingHidden,
    body: saved,
  },
  'PUT /api/instruments/:instrumentId/licence': {
    who: coach,
    own: instrument,
    hidden: nothingHidden,
    body: () => ({ class: 'own', proof: '', validUntil: null }),
  },
  'POST /api/instruments/:instrumentId/archive': { who: coach, own: instrument, hidden: nothingHidden },
  'DELETE /api/instruments/:instrumentId/archive': { who: coach, own: instrument, hidden: nothingHidden },
  'POST /api/instrument-rounds': {
    who: coach,
    own: ({ couple }) => ({ coupleId: couple.id }),
    body: ({ coupleId }, { couple }) => ({
      ...{ instrumentId: couple.instruments.instrumentId, coupleIds: [coupleId], message: '' },
      ...{ opensOn: todayHere(), dueOn: todayHere() },
    }),
  },
  'GET /api/couples/:coupleId/instrument-rounds': {
    who: coach,
    own: ({ couple }) => ({ coupleId: couple.id }),
  },
  'GET /api/instrument-rounds/:roundId/outcome': { who: coach, ...round('sealed') },
  'POST /api/instrument-rounds/:roundId/cancellation': { who: coach, ...round('open') },
  'PUT /api/instrument-rounds/:roundId/release': {
    who: coach,
    ...round('sealed'),
    body: () => ({ releaseAt: null }),
  },
  'DELETE /api/instrument-rounds/:roundId/release': { who: coach, ...round('sealed') },
  'GET /api/my/instrument-rounds': { who: partner },
  'GET /api/my/instrument-rounds/:roundId': { who: partner, ...round('open') },
  'PUT /api/my/instrument-rounds/:roundId/draft': {
    who: partner,
    ...round('open'),
    body: () => ({ revision: 1, answers: ANSWERS }),
  },
  'POST /api/my/instrument-rounds/:roundId/submission': {
    who: partner,
    ...round('open'),
    body: () => ({ answers: ANSWERS, consent: true }),
  },
  'PUT /api/my/instrument-rounds/:roundId/consent': {
    who: partner,
    ...round('sealed'),
    body: () => ({ consent: true }),
  },
  'PUT /api/my/instrument-rounds/:roundId/declined': {
    who: partner,
    ...round('open'),
    body: () => ({ declined: true }),
  },
  'GET /api/my/instrument-rounds/:roundId/outcome': { who: partner, ...round('together') },
};
