import type { Script } from '../script/script';
import { step } from './build-step';
import { DEEPENINGS, keyed, NUDGES } from './coach-texts';
import {
  ANCHOR,
  CHILD_HARDEST,
  CHILD_NEEDED,
  CHILD_TELLS,
  CONSENT,
  DEROLE,
  HARDEST,
  HERE,
  NEEDED,
  OFFER,
  PARENT_ASKS,
  VALIDATE_AS_PARENT,
  WISH,
} from './parent-child-words';
import { empathiseSteps, validateSteps } from './recognise-steps';
import { appreciateSteps, bodyStep, meterStep, summarySteps } from './shared-steps';

/** C5: with the coach only, and never a second round on the same day. */
export const PARENT_CHILD: Script = {
  key: 'parent-child',
  version: 1,
  intensity: 'high',
  setting: 'room',
  requiresCoach: true,
  minutes: [40, 60],
  pillars: ['depth', 'connection', 'support'],
  about: {
    nl: 'Met je coach erbij. Eén van jullie spreekt als kind van toen, de ander luistert als één ouder.',
    en: 'With your coach present. One of you speaks as the child of then, the other listens as one parent.',
  },
  start: 'body',
  ends: ['completed', 'not-yet'],
  deepenings: [
    ...DEEPENINGS,
    keyed('child-wished', ['Wat ik toen zo graag had gehoord is …', 'What I so wished to hear then is …']),
  ],
  nudges: [...NUDGES, keyed('one-parent', ['Blijf die ene ouder.', 'Stay that one parent.'])],
  steps: [
    bodyStep('consent'),
    step('consent', 'both', 'consent', CONSENT, { next: 'anchor', no: '@not-yet' }),
    step('anchor', 'coach', 'say', ANCHOR, 'here'),
    step('here', 'sender', 'mirror', HERE, 'parent-asks'),
    step('parent-asks', 'receiver', 'say', PARENT_ASKS, 'child-tells'),
    step('child-tells', 'sender', 'mirror', CHILD_TELLS, 'hardest'),
    step('hardest', 'receiver', 'say', HARDEST, 'child-hardest'),
    step('child-hardest', 'sender', 'mirror', CHILD_HARDEST, 'needed'),
    step('needed', 'receiver', 'say', NEEDED, 'child-needed'),
    step('child-needed', 'sender', 'mirror', CHILD_NEEDED, 'summary'),
    ...summarySteps('validate'),
    ...validateSteps('empathise', VALIDATE_AS_PARENT),
    ...empathiseSteps('derole'),
    step('derole', 'receiver', 'say', DEROLE, 'offer', { stage: 'derole', minSeconds: 60, maxSeconds: 180 }),
    step('offer', 'receiver', 'say', OFFER, 'wish'),
    step('wish', 'sender', 'echo', WISH, 'close-sender'),
    ...appreciateSteps('meter'),
    meterStep('@completed'),
  ],
};
