import { randomUUID } from 'node:crypto';
import type { TestDialogue } from './dialogue-rooms';
import { inPractice } from './in-practice';
import type { TestPerson } from './people';
import type { TestDatabase } from './test-database';

const keysOf = ({ couple, id }: TestDialogue) => ({
  practice_id: couple.practice.id,
  dialogue_id: id,
  couple_id: couple.id,
});
const sealedPlace = (table: string, ownerId: string, rowId: string) => ({
  ownerId,
  table,
  column: 'sealed',
  rowId,
});

export type TestBox = 'wish' | 'now' | 'before' | 'always-wanted' | 'fun';

/** A sentence of one's own list. @returns its id. */
export async function aSentence(
  db: TestDatabase,
  dialogue: TestDialogue,
  person: TestPerson,
  text: string,
  { box = 'wish', weight = null }: { box?: TestBox; weight?: number | null } = {},
): Promise<string> {
  const id = randomUUID();
  await inPractice(db, dialogue.couple.practice.id, async ({ rows, seal }) => {
    const sealed = await seal(sealedPlace('dialogue_sentences', person.id, id), text);
    await rows('dialogue_sentences', [
      { ...keysOf(dialogue), id, person_id: person.id, box, weight, sealed },
    ]);
  });
  return id;
}

export interface MarkOverrides {
  sameAs?: string;
  agreed?: boolean;
  importance?: number;
  top?: boolean;
  hard?: boolean;
}

/** What somebody thinks of a sentence. */
export async function aMark(
  db: TestDatabase,
  dialogue: TestDialogue,
  person: TestPerson,
  sentenceId: string,
  { sameAs, agreed = false, importance, top = false, hard = false }: MarkOverrides = {},
): Promise<void> {
  const mark = { same_as: sameAs ?? null, agreed, importance: importance ?? null, top, hard };
  await inPractice(db, dialogue.couple.practice.id, ({ rows }) =>
    rows('sentence_marks', [{ ...keysOf(dialogue), sentence_id: sentenceId, person_id: person.id, ...mark }]),
  );
}

/** A shared vision of a dialogue, signed by whom one names. @returns its id. */
export async function aVision(
  db: TestDatabase,
  dialogue: TestDialogue,
  texts: readonly string[],
  { version = 1, signedBy = [] }: { version?: number; signedBy?: readonly TestPerson[] } = {},
): Promise<string> {
  const id = randomUUID();
  const { couple } = dialogue;
  const ofVision = { practice_id: couple.practice.id, vision_id: id, couple_id: couple.id };
  await inPractice(db, couple.practice.id, async ({ rows, seal }) => {
    await rows('visions', [{ ...keysOf(dialogue), id, version }]);
    for (const [position, text] of texts.entries()) {
      const sealed = await seal(sealedPlace('vision_sentences', couple.id, `${id}/${position}`), text);
      await rows('vision_sentences', [{ ...ofVision, position, pillar: null, sealed }]);
    }
    for (const { id: person_id } of signedBy) await rows('vision_signatures', [{ ...ofVision, person_id }]);
  });
  return id;
}

/** Small requests, three unless told otherwise; offered, and the first chosen, when one says so. @returns their ids. */
export async function someRequests(
  db: TestDatabase,
  dialogue: TestDialogue,
  asker: TestPerson,
  texts: readonly string[],
  { offered = false, chosen = false }: { offered?: boolean; chosen?: boolean } = {},
): Promise<string[]> {
  const { couple } = dialogue;
  const now = new Date();
  const until = new Date(now.getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  const giver = asker.id === couple.a.id ? couple.b : couple.a;
  const ids = texts.map(() => randomUUID());
  await inPractice(db, couple.practice.id, async ({ rows, seal }) => {
    for (const [nth, text] of texts.entries()) {
      const id = ids[nth] ?? '';
      const isGift = chosen && nth === 0;
      await rows('behaviour_requests', [
        {
          ...{
            ...keysOf(dialogue),
            id,
            person_id: asker.id,
            giver_id: giver.id,
            position: nth + 1,
            days: 14,
          },
          sealed: await seal(sealedPlace('behaviour_requests', couple.id, id), text),
          offered_at: offered || chosen ? now : null,
          chosen_at: isGift ? now : null,
          until: isGift ? until : null,
        },
      ]);
    }
  });
  return ids;
}

/** Words that somebody wanted to keep. */
export async function someWords(
  db: TestDatabase,
  dialogue: TestDialogue,
  speaker: TestPerson,
  text: string,
  { round = 1, step = 'send' }: { round?: 1 | 2; step?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await inPractice(db, dialogue.couple.practice.id, async ({ rows, seal }) => {
    const sealed = await seal(sealedPlace('dialogue_words', speaker.id, id), text);
    await rows('dialogue_words', [{ ...keysOf(dialogue), id, person_id: speaker.id, round, step, sealed }]);
  });
  return id;
}

export async function aBodyCheck(
  db: TestDatabase,
  dialogue: TestDialogue,
  person: TestPerson,
  {
    spots = ['jaw'],
    tension = 3,
    shared = false,
  }: { spots?: string[]; tension?: number; shared?: boolean } = {},
): Promise<void> {
  await inPractice(db, dialogue.couple.practice.id, ({ rows }) =>
    rows('body_checks', [
      { ...keysOf(dialogue), id: randomUUID(), person_id: person.id, spots, tension, shared },
    ]),
  );
}

export interface DayOverrides {
  onDay?: string;
  kind?: 'sun' | 'cloud' | 'skipped' | 'said' | 'received' | 'done';
  smile?: number;
  shared?: boolean;
}

/** One day of a practice over days. @returns its id. */
export async function aDay(
  db: TestDatabase,
  dialogue: TestDialogue,
  person: TestPerson,
  { onDay = new Date().toISOString().slice(0, 10), kind = 'said', smile, shared = false }: DayOverrides = {},
): Promise<string> {
  const id = randomUUID();
  const day = { on_day: onDay, kind, smile: smile ?? null, shared };
  await inPractice(db, dialogue.couple.practice.id, ({ rows }) =>
    rows('dialogue_days', [{ ...keysOf(dialogue), id, person_id: person.id, ...day }]),
  );
  return id;
}
