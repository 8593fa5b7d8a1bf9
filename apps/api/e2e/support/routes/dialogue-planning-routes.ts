import type { FullPractice, TestDatabase } from '@tweespraak/shared/testing';
import { coach, partner, type RouteFixtures } from './fixture';

const CODE = 'K7MPQ2XW';

const coupleId = (full: FullPractice) => ({ coupleId: full.couple.id });
const dialogue = (state: 'planned' | 'asked') => (full: FullPractice) => ({
  dialogueId: full.couple.dialogues[state].id as string,
});
const askedByA = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE dialogues SET asked_by = $2 WHERE id = $1`, [couple.dialogues.asked.id, couple.a.id]);
const ownCode = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE dialogues SET type = 'appreciation', paper_code = $2 WHERE id = $1`, [
    couple.dialogues.planned.id,
    CODE,
  ]);

export const DIALOGUE_PLANNING_ROUTES: RouteFixtures = {
  'GET /api/today/dialogues': { who: coach },
  'GET /api/couples/:coupleId/dialogues': { who: coach, own: coupleId },
  'POST /api/couples/:coupleId/dialogues': {
    who: coach,
    own: coupleId,
    body: () => ({
      ...{ type: 'appreciation', level: 1, coachPresent: false, first: null },
      ...{ topic: null, pillar: null, plannedAt: null },
    }),
  },
  'POST /api/dialogues/done': { who: coach, body: () => ({ code: CODE }), prepare: ownCode },
  'PATCH /api/dialogues/:dialogueId': { who: coach, own: dialogue('planned'), body: () => ({ level: 2 }) },
  'POST /api/dialogues/:dialogueId/cancellation': { who: coach, own: dialogue('planned') },
  'DELETE /api/dialogues/:dialogueId/cancellation': { who: coach, own: dialogue('planned') },
  'GET /api/my/dialogues': { who: partner },
  'POST /api/my/dialogues': {
    who: partner,
    body: () => ({ type: 'appreciation', topic: null, at: null }),
  },
  'POST /api/my/dialogues/done': { who: partner, body: () => ({ code: CODE }), prepare: ownCode },
  'PUT /api/my/dialogues/:dialogueId/answer': {
    who: partner,
    own: dialogue('asked'),
    body: () => ({ answer: 'yes', proposedAt: null }),
  },
  'DELETE /api/my/dialogues/:dialogueId': { who: partner, own: dialogue('asked'), prepare: askedByA },
  'PUT /api/my/dialogues/:dialogueId/time': {
    who: partner,
    own: dialogue('planned'),
    body: () => ({ at: '2098-01-01T10:00:00Z' }),
  },
};
