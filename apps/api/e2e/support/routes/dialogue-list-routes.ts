import { localDateIn } from '@tweespraak/shared/kernel';
import type { FullDialogues, FullPractice, TestDatabase } from '@tweespraak/shared/testing';
import { partner, type RouteFixtures } from './fixture';

const otherPartner = ({ couple }: FullPractice) => couple.b;
const inDialogue =
  (name: keyof FullDialogues & ('closedLists' | 'openLists' | 'vision' | 'days' | 'writing' | 'offered')) =>
  ({ couple }: FullPractice) => ({ dialogueId: couple.dialogues[name].id });

const ownSentence = ({ couple: { dialogues } }: FullPractice) => ({
  dialogueId: dialogues.closedLists.id,
  sentenceId: dialogues.sentenceIds.closedOfB,
});
/** Another couple's, and the one of the other partner that is still to open. */
const othersSentences = ({ couple: { dialogues }, otherCouple }: FullPractice) => [
  {
    dialogueId: otherCouple.dialogues.closedLists.id,
    sentenceId: otherCouple.dialogues.sentenceIds.closedOfB,
  },
  { dialogueId: otherCouple.dialogues.closedLists.id, sentenceId: dialogues.sentenceIds.closedOfA },
];

const ownDay = ({ couple: { dialogues } }: FullPractice) => ({
  dialogueId: dialogues.days.id,
  dayId: dialogues.dayOfA,
});
const othersDays = ({ couple: { dialogues }, otherCouple }: FullPractice) => [
  { dialogueId: otherCouple.dialogues.days.id, dayId: otherCouple.dialogues.dayOfA },
  { dialogueId: otherCouple.dialogues.days.id, dayId: dialogues.dayOfB },
];

const visionId = ({ couple }: FullPractice) => ({ visionId: couple.dialogues.visionId });
const notSigned = (db: TestDatabase, { couple }: FullPractice) =>
  db.rows(`UPDATE visions SET signed_at = NULL WHERE id = $1`, [couple.dialogues.visionId]);

const request = (what: string) => ({ text: `Elke dag een kop ${what} zetten`, days: 7 });

export const DIALOGUE_LIST_ROUTES: RouteFixtures = {
  'GET /api/rooms/:dialogueId/list': { who: partner, own: inDialogue('openLists') },
  'POST /api/rooms/:dialogueId/list': {
    who: otherPartner,
    own: inDialogue('closedLists'),
    body: () => ({ box: 'now', text: 'als je thee zet', weight: 2 }),
  },
  'PUT /api/rooms/:dialogueId/list/ready': {
    who: otherPartner,
    own: inDialogue('closedLists'),
    body: () => ({ ready: false }),
  },
  'PUT /api/rooms/:dialogueId/list/rated': {
    who: otherPartner,
    own: inDialogue('openLists'),
    body: () => ({ ready: false }),
  },
  'PATCH /api/rooms/:dialogueId/list/:sentenceId': {
    who: otherPartner,
    own: ownSentence,
    hidden: othersSentences,
    body: () => ({ text: 'als je koffie zet' }),
  },
  'DELETE /api/rooms/:dialogueId/list/:sentenceId': {
    who: otherPartner,
    own: ownSentence,
    hidden: othersSentences,
  },
  'PUT /api/rooms/:dialogueId/list/:sentenceId/mark': {
    who: otherPartner,
    own: ({ couple: { dialogues } }) => ({
      dialogueId: dialogues.openLists.id,
      sentenceId: dialogues.sentenceIds.openOfB,
      sameAs: dialogues.sentenceIds.openOfB,
    }),
    body: ({ sameAs }) => ({ sameAs, agreed: true, importance: 4, top: false, hard: false }),
  },
  'POST /api/rooms/:dialogueId/vision': { who: partner, own: inDialogue('vision') },
  'GET /api/my/vision': { who: partner },
  'PUT /api/my/vision/:visionId/sentences/:position': {
    who: partner,
    own: visionId,
    fixed: { position: '0' },
    prepare: notSigned,
    body: () => ({ pillar: 'trust' }),
  },
  'PUT /api/my/vision/:visionId/signature': { who: partner, own: visionId, body: () => ({ signed: true }) },
  'GET /api/rooms/:dialogueId/requests': { who: otherPartner, own: inDialogue('offered') },
  'PUT /api/rooms/:dialogueId/requests': {
    who: partner,
    own: inDialogue('writing'),
    body: () => ({ requests: [request('thee'), request('koffie'), request('soep')] }),
  },
  'PUT /api/rooms/:dialogueId/gift': {
    who: otherPartner,
    own: ({ couple: { dialogues } }) => ({
      dialogueId: dialogues.offered.id,
      requestId: dialogues.offeredId,
    }),
    hidden: ({ couple: { dialogues }, otherCouple }) => [
      { dialogueId: otherCouple.dialogues.offered.id, requestId: otherCouple.dialogues.offeredId },
      { dialogueId: otherCouple.dialogues.offered.id, requestId: dialogues.writtenId },
    ],
    body: ({ requestId }) => ({ requestId }),
  },
  'GET /api/my/gifts': { who: partner },
  'PUT /api/my/gifts/:giftId/given': {
    who: partner,
    own: ({ couple }) => ({ giftId: couple.dialogues.giftByA }),
    hidden: ({ couple: { dialogues }, otherCouple }) => [
      { giftId: otherCouple.dialogues.giftByA },
      { giftId: dialogues.offeredId },
    ],
    body: () => ({ given: true }),
  },
  'GET /api/rooms/:dialogueId/days': { who: partner, own: inDialogue('days') },
  'PUT /api/rooms/:dialogueId/days': {
    who: partner,
    own: inDialogue('days'),
    body: () => ({
      onDay: localDateIn(new Date(), 'Europe/Amsterdam'),
      kind: 'said',
      smile: null,
      shared: true,
    }),
  },
  'DELETE /api/rooms/:dialogueId/days/:dayId': { who: partner, own: ownDay, hidden: othersDays },
};
