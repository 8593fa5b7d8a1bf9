import type { Script } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';
import { keyed } from './coach-texts';
import { lookBackStep } from './practice-steps';

const SOLO = say({
  name: ['Jouw lijst', 'Your list'],
  stem: ['Ik voel me geliefd als je …', 'I feel cared for when you …'],
  first: ['Ik voel me …', 'I feel cared …'],
  help: [
    'Wat de ander nu doet, wat er vroeger was, en wat je altijd al wilde maar nooit vroeg. Niets waar jullie nu ruzie over hebben.',
    'What the other does now, what used to be, and what you always wanted but never asked. Nothing that you quarrel about now.',
  ],
});

const EXCHANGE = say({
  name: ['Lijsten openen', 'Open the lists'],
  stem: ['Wij lezen elkaars lijst.', "We read each other's list."],
  first: ['Wij lezen …', 'We read …'],
  help: ['Allebei tegelijk. Lees met nieuwsgierigheid.', 'Both at once. Read with curiosity.'],
});

const HARD = say({
  name: ['Nu nog lastig', 'Hard for now'],
  stem: ['Dit is voor mij nu nog lastig: …', 'This is still hard for me now: …'],
  first: ['Dit is voor …', 'This is still …'],
  help: [
    'Geef aan wat nog niet lukt. Dat mag, en het hoeft geen uitleg.',
    'Mark what does not work yet. That is fine and needs no explanation.',
  ],
});

const COMMIT = say({
  name: ['Toezeggen', 'Commit'],
  stem: [
    'Ik doe er elke week minstens twee, ongevraagd en zonder voorwaarde.',
    'I do at least two of them each week, unasked and without conditions.',
  ],
  first: ['Ik doe er …', 'I do at least …'],
  help: ['Eén keer in de week mag er een verrassing bij.', 'Once a week a surprise may join them.'],
});

const WEEKS = say({
  name: ['Deze week', 'This week'],
  stem: ['Wat ik deze week van je ontving is …', 'What I received from you this week is …'],
  first: ['Wat ik deze …', 'What I received …'],
  help: [
    'Leg vast wat je ontving, voor jezelf of om te delen.',
    'Note what you received, for yourself or to share.',
  ],
});

/** C7: small gestures that please, asked for on an own list and given without conditions. Nothing counts what was not done. */
export const CARING_BEHAVIOURS: Script = {
  key: 'caring-behaviours',
  version: 1,
  intensity: 'low',
  setting: 'lists',
  requiresCoach: false,
  minutes: [20, 30],
  pillars: ['intimacy', 'balance', 'support', 'connection'],
  about: {
    nl: 'Jullie schrijven allebei waardoor je je geliefd voelt, en geven elkaar elke week kleine gebaren.',
    en: 'You both write what makes you feel cared for, and give each other small gestures each week.',
  },
  start: 'solo',
  ends: ['completed', 'not-yet'],
  cycle: { unit: 'week', length: 4, max: 12 },
  deepenings: [],
  nudges: [keyed('smaller', ['Maak het kleiner.', 'Make it smaller.'])],
  steps: [
    step('solo', 'both', 'write', SOLO, 'exchange', { list: 'caring', maxSeconds: 1200 }),
    step('exchange', 'both', 'together', EXCHANGE, 'hard', { maxSeconds: 600 }),
    step('hard', 'both', 'write', HARD, 'commit', { list: 'caring-hard', maxSeconds: 600 }),
    step('commit', 'both', 'consent', COMMIT, { next: 'weeks', no: '@not-yet' }),
    step('weeks', 'both', 'cycle', WEEKS, 'look-back', {
      labels: {
        done: { nl: 'Deze week gedaan', en: 'Done this week' },
        next: { nl: 'Rond af', en: 'Round off' },
      },
    }),
    lookBackStep(),
  ],
};
