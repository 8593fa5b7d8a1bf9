import { randomUUID } from 'node:crypto';
import { aDefinition, type FullPractice, type TestDatabase, todayHere } from '@tweespraak/shared/testing';
import { coach, partner, type RouteFixtures } from './fixture';

const CODE = 'K7MPQ2XW';

const coupleId = ({ couple }: FullPractice) => ({ coupleId: couple.id as string });
const draft = ({ couple }: FullPractice) => ({ key: couple.homework.draftKey });
const item = ({ couple }: FullPractice) => ({ itemId: couple.homework.itemId });
const diary = ({ couple }: FullPractice) => ({ homeworkId: couple.homework.diary.id as string });
/** What is the other partner's is hidden, and what is another couple's. */
const notMine = ({ couple, otherCouple }: FullPractice) => [
  { homeworkId: couple.homework.forB.id as string },
  { homeworkId: otherCouple.homework.diary.id as string },
];
const entry = (which: 'draft' | 'kept' | 'forCoach') => ({
  own: ({ couple }: FullPractice) => ({ entryId: couple.homework.ofA[which] as string }),
  hidden: ({ couple: { homework }, otherCouple }: FullPractice) => [
    { entryId: homework.ofB.draft as string },
    { entryId: homework.ofB.forCoach as string },
    { entryId: homework.ofB.shared as string },
    { entryId: otherCouple.homework.ofA[which] as string },
  ],
});
/** A coach sees of the couple's entries those for the coach; drafts and private ones are hidden. */
const entryOfCoach = {
  own: ({ couple }: FullPractice) => ({ entryId: couple.homework.ofA.forCoach as string }),
  hidden: ({ couple: { homework }, otherCouple }: FullPractice) => [
    { entryId: homework.ofA.draft as string },
    { entryId: homework.ofA.kept as string },
    { entryId: otherCouple.homework.ofA.forCoach as string },
  ],
};
/** The practice's list is everybody's here: only another practice has items that are not. */
const nothingHidden = () => [];
/** While a flag stands touch waits. */
const noFlag = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE private_answers SET flagged = false WHERE couple_id = $1`, [couple.id]);
const LIBRARY_ITEM = { kind: 'book', title: 'Stil', maker: 'N. Iemand', url: null, locale: 'nl', note: '' };

export const HOMEWORK_ROUTES: RouteFixtures = {
  'GET /api/exercises': { who: coach },
  'POST /api/exercises': {
    who: coach,
    body: () => ({ from: null, definition: aDefinition() }),
  },
  'GET /api/exercises/:key': { who: coach, own: draft },
  'PUT /api/exercises/:key/draft': {
    who: coach,
    own: draft,
    body: () => ({ revision: 1, definition: aDefinition() }),
  },
  'POST /api/exercises/:key/publication': { who: coach, own: draft },
  'POST /api/exercises/:key/archive': { who: coach, own: draft },
  'DELETE /api/exercises/:key/archive': { who: coach, own: draft },
  'PUT /api/exercises/:key/favourite': { who: coach, own: draft },
  'DELETE /api/exercises/:key/favourite': { who: coach, own: draft },
  'GET /api/library': { who: coach },
  'POST /api/library': { who: coach, body: () => LIBRARY_ITEM },
  'PUT /api/library/:itemId': { who: coach, own: item, hidden: nothingHidden, body: () => LIBRARY_ITEM },
  'POST /api/library/:itemId/archive': { who: coach, own: item, hidden: nothingHidden },
  'DELETE /api/library/:itemId/archive': { who: coach, own: item, hidden: nothingHidden },
  'GET /api/today/homework': { who: coach },
  'GET /api/couples/:coupleId/homework': { who: coach, own: coupleId },
  'POST /api/couples/:coupleId/homework': {
    who: coach,
    own: coupleId,
    body: () => ({
      ...{ exercise: 'gratitude-ritual', for: 'both', together: false, rhythm: null, remindAt: null },
      ...{
        startsOn: todayHere(),
        dueOn: todayHere(),
        withoutSteps: [],
        sentence: null,
        replyWithinDays: null,
      },
    }),
  },
  'GET /api/homework/:homeworkId': { who: coach, own: diary },
  'PATCH /api/homework/:homeworkId': { who: coach, own: diary, body: () => ({ replyWithinDays: 3 }) },
  'POST /api/homework/:homeworkId/withdrawal': { who: coach, own: diary },
  'DELETE /api/homework/:homeworkId/withdrawal': { who: coach, own: diary },
  'POST /api/entries/:entryId/replies': { who: coach, ...entryOfCoach, body: () => ({ text: 'Dank je.' }) },
  'POST /api/entries/:entryId/widening': { who: coach, ...entryOfCoach },
  'GET /api/my/homework': { who: partner },
  'GET /api/my/homework/:homeworkId': { who: partner, own: diary, hidden: notMine },
  'POST /api/my/homework/:homeworkId/later': {
    who: partner,
    own: diary,
    hidden: notMine,
    body: () => ({ until: null }),
  },
  'GET /api/my/homework/:homeworkId/consent': {
    who: partner,
    own: ({ couple }) => ({ homeworkId: couple.homework.touch.id as string }),
    hidden: notMine,
    query: '?step=hands',
    prepare: noFlag,
  },
  'PUT /api/my/homework/:homeworkId/consent': {
    who: partner,
    own: ({ couple }) => ({ homeworkId: couple.homework.touch.id as string }),
    hidden: notMine,
    body: () => ({ step: 'hands', yes: true }),
    prepare: noFlag,
  },
  'PUT /api/my/homework/:homeworkId/entries/:entryId': {
    who: partner,
    own: diary,
    hidden: notMine,
    fixed: { entryId: randomUUID() }, // made by the device: it names no row yet
    body: (_, { couple }) => ({
      ...{ revision: 0, day: dayOfDiary(couple.homework.diary.startsOn), scope: 'me', answers: {} },
    }),
  },
  'POST /api/my/homework/codes': {
    who: partner,
    body: () => ({ code: CODE }),
    prepare: (db: TestDatabase, { couple }: FullPractice) =>
      db.rows(`UPDATE homework_seats SET paper_code = $3 WHERE homework_id = $1 AND person_id = $2`, [
        ...[couple.homework.diary.id, couple.a.id, CODE],
      ]),
  },
  'GET /api/my/diary': { who: partner },
  'POST /api/my/entries/:entryId/hand-in': {
    who: partner,
    ...entry('draft'),
    body: () => ({ revision: 1, declined: false }),
  },
  'PUT /api/my/entries/:entryId/scope': { who: partner, ...entry('forCoach'), body: () => ({ scope: 'me' }) },
  'POST /api/my/entries/:entryId/widening': {
    who: partner,
    ...entry('forCoach'),
    body: () => ({ yes: true }),
    prepare: (db: TestDatabase, { couple }: FullPractice) =>
      db.rows(`UPDATE homework_entries SET widening = 'asked' WHERE id = $1`, [couple.homework.ofA.forCoach]),
  },
  'DELETE /api/my/entries/:entryId': { who: partner, ...entry('kept') },
  'POST /api/my/replies/:replyId/read': {
    who: partner,
    own: ({ couple }) => ({ replyId: couple.homework.replyToA }),
    hidden: ({ otherCouple }) => [{ replyId: otherCouple.homework.replyToA }],
  },
};

/** A turn of the diary that nobody has begun. */
const dayOfDiary = (startsOn: string) =>
  new Date(Date.parse(`${startsOn}T00:00:00Z`) + 4 * 86_400_000).toISOString().slice(0, 10);
