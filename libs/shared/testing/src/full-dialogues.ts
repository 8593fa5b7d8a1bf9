import type { DialogueId } from '@tweespraak/shared/kernel';
import type { Canaries } from './canaries';
import type { TestCouple } from './couples';
import {
  aBodyCheck,
  aDay,
  aMark,
  aSentence,
  aVision,
  someRequests,
  someWords,
  type TestBox,
} from './dialogue-content';
import { aDialogueRoom, aDialogueSeat, type TestDialogue } from './dialogue-rooms';
import { aDialogue, type DialogueOverrides } from './dialogues';
import { inPractice, together } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

/** One dialogue in each state that the walls must hold. */
export interface FullDialogues {
  readonly ids: readonly DialogueId[];
  readonly planned: TestDialogue;
  /** By b: a may answer. */
  readonly asked: TestDialogue;
  /** Live, both keep words; a shared the tension with the coach, b did not. */
  readonly running: TestDialogue;
  /** Only a keeps: words of before are for their speakers alone. */
  readonly unkept: TestDialogue;
  /** Caring behaviours: a's list is ready, b's is not. */
  readonly closedLists: TestDialogue;
  /** A vision under way: both lists are open, only a has rated. */
  readonly openLists: TestDialogue;
  /** A vision that both signed. */
  readonly vision: TestDialogue;
  readonly visionId: string;
  /** In the closed lists one of each; in the open ones one of b. */
  readonly sentenceIds: { readonly closedOfA: string; readonly closedOfB: string; readonly openOfB: string };
  /** Behaviour requests of a: being written, offered to b, one chosen by b; and a gift that a gives. */
  readonly writing: TestDialogue;
  readonly writtenId: string;
  readonly offered: TestDialogue;
  readonly offeredId: string;
  readonly gift: TestDialogue;
  readonly giftByA: string;
  readonly days: TestDialogue;
  readonly dayOfA: string;
  /** Shared with a. */
  readonly dayOfB: string;
}

interface Plant {
  readonly db: TestDatabase;
  readonly canaries: Canaries;
  readonly couple: TestCouple;
}

const NOW = () => new Date();
const FIGURES = {
  ...{ rounds: 1, loops: 4, corrections: 1, pauses: 0 },
  ...{ summaryConfirmed: true, validated: true, empathised: true, switched: false, onPaper: false },
};

export function plantDialogues(
  db: TestDatabase,
  canaries: Canaries,
  couple: TestCouple,
): Promise<FullDialogues> {
  return together(db, couple.practice.id, async (inner) => {
    const plant = { db: inner, canaries, couple };
    const planted = {
      planned: await plantDialogue(plant, {}),
      asked: await plantDialogue(plant, { type: 'appreciation', askedBy: couple.b }),
      ...(await plantRooms(plant)),
      ...(await plantLists(plant)),
      ...(await plantRequests(plant)),
      ...(await plantDays(plant)),
    };
    const all: readonly unknown[] = Object.values(planted);
    return { ...planted, ids: all.filter(isDialogue).map(({ id }) => id) };
  });
}

const isDialogue = (one: unknown): one is TestDialogue =>
  typeof one === 'object' && one !== null && 'couple' in one;

/** What both and their coach may know of any dialogue. */
async function plantDialogue(
  { db, canaries, couple }: Plant,
  overrides: DialogueOverrides,
): Promise<TestDialogue> {
  const three = [couple.a, couple.b, couple.coach];
  const id = await aDialogue(db, couple, {
    topic: canaries.word('topic of a dialogue', three),
    paperCode: canaries.code('code of a paper card', three),
    figures: { ...FIGURES, minutes: canaries.score('minutes of a dialogue', three) },
    pillar: 'timeTogether',
    ...(overrides.status ? { startedAt: NOW() } : {}),
    ...overrides,
  });
  return { id, couple };
}

async function plantRoom(plant: Plant, overrides: DialogueOverrides, keep: readonly TestPerson[]) {
  const { db, canaries, couple } = plant;
  const three = [couple.a, couple.b, couple.coach];
  const dialogue = await plantDialogue(plant, { status: 'running', ...overrides });
  await aDialogueRoom(db, dialogue, { openedAt: canaries.integer('live room', three), version: 3 });
  for (const person of [couple.a, couple.b]) {
    await aDialogueSeat(db, dialogue, person, {
      meter: [7, 8, 6],
      ...(keep.includes(person) ? { keepAt: NOW() } : {}),
    });
  }
  const ofRoom = { practice_id: couple.practice.id, dialogue_id: dialogue.id, couple_id: couple.id };
  await inPractice(db, couple.practice.id, async ({ rows }) => {
    const at = NOW();
    const event = {
      version: 1,
      at: canaries.integer('event in a room', three),
      by: 'a',
      move: { type: 'begin' },
    };
    await rows('dialogue_events', [
      { ...ofRoom, version: 1, party: 'a', person_id: couple.a.id, event, at },
      { ...ofRoom, version: 2, party: 'b', person_id: couple.b.id, event, at },
      { ...ofRoom, version: 3, party: 'coach', person_id: couple.coach.id, event, at },
    ]);
    await rows(
      'dialogue_presence',
      [couple.a, couple.b, couple.coach].map(({ id }) => ({ ...ofRoom, person_id: id, seen_at: at })),
    );
  });
  return dialogue;
}

async function plantRooms(plant: Plant): Promise<Pick<FullDialogues, 'running' | 'unkept'>> {
  const { db, canaries, couple } = plant;
  const running = await plantRoom(plant, {}, [couple.a, couple.b]);
  await aBodyCheck(db, running, couple.a, { tension: 4, shared: true });
  await aBodyCheck(db, running, couple.b, { tension: 6 });
  const unkept = await plantRoom(plant, { type: 'appreciation' }, [couple.a]);
  for (const person of [couple.a, couple.b]) {
    await someWords(db, running, person, canaries.word('words that both keep', [couple.a, couple.b]));
    await someWords(db, unkept, person, canaries.word('words that not both keep', [person]));
  }
  return { running, unkept };
}

async function plantList(
  { db, canaries, couple }: Plant,
  dialogue: TestDialogue,
  person: TestPerson,
  { box, open, listed, rated }: { box: TestBox; open: boolean; listed: boolean; rated: boolean },
): Promise<string> {
  await aDialogueSeat(db, dialogue, person, {
    ...(listed ? { listedAt: NOW() } : {}),
    ...(rated ? { ratedAt: NOW() } : {}),
  });
  const text = canaries.word(
    open ? 'sentence of an open list' : 'sentence of a closed list',
    open ? [couple.a, couple.b] : [person],
  );
  return aSentence(db, dialogue, person, text, { box, weight: 2 });
}

type Lists = Pick<FullDialogues, 'closedLists' | 'openLists' | 'vision' | 'visionId' | 'sentenceIds'>;

async function plantLists(plant: Plant): Promise<Lists> {
  const { db, canaries, couple } = plant;
  const { a, b, coach } = couple;
  const closedLists = await plantDialogue(plant, { type: 'caring-behaviours', status: 'running' });
  const closedOfA = await plantList(plant, closedLists, a, {
    box: 'now',
    open: false,
    listed: true,
    rated: false,
  });
  const closedOfB = await plantList(plant, closedLists, b, {
    box: 'now',
    open: false,
    listed: false,
    rated: false,
  });
  const openLists = await plantDialogue(plant, { type: 'relationship-vision', status: 'running' });
  const ofA = await plantList(plant, openLists, a, { box: 'wish', open: true, listed: true, rated: true });
  const openOfB = await plantList(plant, openLists, b, {
    box: 'wish',
    open: true,
    listed: true,
    rated: false,
  });
  await aMark(db, openLists, a, openOfB, { sameAs: ofA, importance: 4 });
  const vision = await plantDialogue(plant, {
    type: 'relationship-vision',
    status: 'closed',
    endedAt: NOW(),
  });
  for (const person of [a, b]) {
    const own = await plantList(plant, vision, person, {
      box: 'wish',
      open: true,
      listed: true,
      rated: true,
    });
    await aMark(db, vision, person, own, { importance: 5, top: true });
  }
  const texts = [canaries.word('sentence of a signed vision', [a, b, coach])];
  const visionId = await aVision(db, vision, texts, { signedBy: [a, b] });
  return { closedLists, openLists, vision, visionId, sentenceIds: { closedOfA, closedOfB, openOfB } };
}

type Requests = Pick<FullDialogues, 'writing' | 'writtenId' | 'offered' | 'offeredId' | 'gift' | 'giftByA'>;

async function plantRequests(plant: Plant): Promise<Requests> {
  const { db, canaries, couple } = plant;
  const { a, b } = couple;
  const three = (what: string, readers: readonly TestPerson[]) =>
    [1, 2, 3].map(() => canaries.word(what, readers));
  const plan = () => plantDialogue(plant, { type: 'behaviour-request', status: 'running' });
  const [writing, offered, gift] = [await plan(), await plan(), await plan()];
  const place = { key: 'behaviour-request', sender: 'a', position: 'send' } as const;
  await aDialogueRoom(db, writing, { ...place, step: 'options' });
  await aDialogueRoom(db, offered, { ...place, step: 'choose' });
  const [writtenId = ''] = await someRequests(db, writing, a, three('request that is being written', [a]));
  const [offeredId = ''] = await someRequests(db, offered, a, three('request that was offered', [a, b]), {
    offered: true,
  });
  const [giftByA = ''] = await someRequests(db, gift, b, three('request that was offered', [a, b]), {
    chosen: true,
  });
  return { writing, writtenId, offered, offeredId, gift, giftByA };
}

async function plantDays(plant: Plant): Promise<Pick<FullDialogues, 'days' | 'dayOfA' | 'dayOfB'>> {
  const { db, couple } = plant;
  const days = await plantDialogue(plant, { type: 'gratitude', status: 'running' });
  return {
    days,
    dayOfA: await aDay(db, days, couple.a, { kind: 'said' }),
    dayOfB: await aDay(db, days, couple.b, { kind: 'said', shared: true }),
  };
}
