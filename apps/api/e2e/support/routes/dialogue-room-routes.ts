import type { FullDialogues, FullPractice, TestDatabase, TestDialogue } from '@tweespraak/shared/testing';
import { partner, type RouteFixtures } from './fixture';

type Live = {
  [K in keyof FullDialogues]: FullDialogues[K] extends TestDialogue ? K : never;
}[keyof FullDialogues];

const room = (state: Live) => (full: FullPractice) => ({ dialogueId: full.couple.dialogues[state].id });

/** a tells, at the own turn, and both keep. */
const telling = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(
    `UPDATE dialogue_rooms SET state = state || '{"step": "tell", "position": "send", "sender": "a", "keeping": true}'
     WHERE dialogue_id = $1`,
    [couple.dialogues.running.id],
  );

export const DIALOGUE_ROOM_ROUTES: RouteFixtures = {
  'GET /api/rooms/:dialogueId': { who: partner, own: room('planned') },
  'POST /api/rooms/:dialogueId/moves': {
    who: partner,
    own: room('running'),
    body: () => ({ version: 3, move: { type: 'pause' } }),
  },
  'GET /api/rooms/:dialogueId/events': {
    who: partner,
    own: room('running'),
    query: '?after=0',
    stream: true,
  },
  'POST /api/rooms/:dialogueId/body-check': {
    who: partner,
    own: room('running'),
    body: () => ({ spots: ['chest'], tension: 9, shareWithCoach: false, goOn: false }),
  },
  'PUT /api/rooms/:dialogueId/meter': {
    who: partner,
    own: room('running'),
    body: () => ({ heard: 7, safe: 8, close: 6 }),
  },
  'PUT /api/rooms/:dialogueId/keep': { who: partner, own: room('unkept'), body: () => ({ keep: false }) },
  'GET /api/rooms/:dialogueId/words': { who: partner, own: room('running') },
  'POST /api/rooms/:dialogueId/words': {
    who: partner,
    own: room('running'),
    prepare: telling,
    body: () => ({ text: 'Ik mis onze wandelingen.' }),
  },
  'DELETE /api/rooms/:dialogueId/words': { who: partner, own: room('running') },
};
