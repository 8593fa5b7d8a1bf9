import type { MoveOutcome, RoomView } from '@tweespraak/dialogues/contract';
import type { Move, Party, Room, RoomEvent } from '@tweespraak/dialogues/domain';
import type { DialogueId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aDialogue,
  aPractice,
  type DialogueOverrides,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import type { TestApp } from './test-app';

export interface TestRoom {
  readonly couple: TestCouple;
  readonly id: DialogueId;
  /** `/api/rooms/…` */
  readonly path: string;
}

/** A couple in a practice of its own, with a dialogue that is planned: a basic dialogue with the coach, unless told otherwise. */
export async function aPlannedRoom(test: TestApp, overrides: DialogueOverrides = {}): Promise<TestRoom> {
  const practice = await aPractice(test.db);
  const couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
  const id = await aDialogue(test.db, couple, {
    type: 'imago',
    coachPresent: true,
    first: couple.a,
    ...overrides,
  });
  return { couple, id, path: `/api/rooms/${id}` };
}

export const personOf = ({ couple }: TestRoom, party: Party): TestPerson => couple[party];

export async function enter(
  test: TestApp,
  room: TestRoom,
  party: Party,
): Promise<RoomView & { state: Room }> {
  const answer = await (await test.as(personOf(room, party))).get(room.path).expect(200);
  return answer.body;
}

/** Sends one move, with the version that was seen. */
export async function send(
  test: TestApp,
  room: TestRoom,
  party: Party,
  body: { version: number; move: object; seat?: Party },
): Promise<Response> {
  return (await test.as(personOf(room, party))).post(`${room.path}/moves`).send(body);
}

export type Step = readonly [by: Party, move: Move | Move['type']];

/** Makes moves one after the other; the clock of each step has run. @returns the room after the last. */
export async function walk(test: TestApp, room: TestRoom, steps: readonly Step[]): Promise<Room> {
  let state = await stateOf(test, room);
  for (const [by, move] of steps) {
    await letTimePass(test, room);
    const answer = await send(test, room, by, {
      version: state.version,
      move: typeof move === 'string' ? { type: move } : move,
    });
    const said: MoveOutcome & { code?: string } = answer.body;
    if (said.outcome !== 'done')
      throw new Error(`${by} ${JSON.stringify(move)} at ${state.step}: ${answer.text}`);
    state = said.room.state as Room;
  }
  return state;
}

export async function stateOf(test: TestApp, room: TestRoom): Promise<Room> {
  const [row] = await test.db.rows<{ state: Room }>(
    `SELECT state FROM dialogue_rooms WHERE dialogue_id = $1`,
    [room.id],
  );
  if (!row) throw new Error('nobody has entered this room');
  return row.state;
}

export async function eventsOf(test: TestApp, room: TestRoom): Promise<RoomEvent[]> {
  const rows = await test.db.rows<{ event: RoomEvent }>(
    `SELECT event FROM dialogue_events WHERE dialogue_id = $1 ORDER BY version`,
    [room.id],
  );
  return rows.map(({ event }) => event);
}

export async function dialogueRow(
  test: TestApp,
  room: TestRoom,
): Promise<{ status: string } & Record<string, unknown>> {
  const [row] = await test.db.rows<{ status: string }>(`SELECT * FROM dialogues WHERE id = $1`, [room.id]);
  return { ...row, status: row?.status ?? 'gone' };
}

/** Sets the beginning of the present step back, as if people had taken their time. */
export async function letTimePass(test: TestApp, room: TestRoom, seconds = 600): Promise<void> {
  await test.db.rows(
    `UPDATE dialogue_rooms SET state = jsonb_set(state, '{stepStartedAt}',
       to_jsonb((state->>'stepStartedAt')::bigint - $2::bigint)) WHERE dialogue_id = $1`,
    [room.id, seconds * 1000],
  );
}

/** A mirrored sentence: said, given back, right, nothing more. */
const mirrored = (from: Party, to: Party): Step[] => [
  [from, 'next'],
  [to, 'mirrored'],
  [from, 'confirm'],
  [from, 'no-more'],
];

/** The basic dialogue from its beginning to the offer to switch, one round. */
export const TO_THE_SWITCH: readonly Step[] = [
  ['coach', 'begin'],
  ['a', 'settled'],
  ['b', 'settled'],
  ['a', 'next'],
  ['b', 'yes'],
  ['a', 'ready'],
  ['b', 'ready'],
  ['a', 'next'],
  ['b', 'next'],
  ...mirrored('a', 'b'),
  ...mirrored('a', 'b'),
  ...mirrored('a', 'b'),
  ['a', 'skip'],
  ['b', 'next'],
  ['a', 'confirm'],
  ['b', 'next'],
  ['a', 'confirm'],
  ['b', 'next'],
  ['a', 'confirm'],
  ['a', 'next'],
  ['b', 'mirrored'],
];

/** Both settled and arrived, and a is about to tell. */
export const TO_TELLING = TO_THE_SWITCH.slice(0, 9);

/** From the offer to switch to the end, without a second round. */
export const CLOSE: readonly Step[] = [
  ['a', 'switch-later'],
  ['a', 'next'],
  ['b', 'mirrored'],
  ['b', 'next'],
  ['a', 'mirrored'],
  ['b', 'not-yet'],
  ['a', 'ready'],
  ['b', 'ready'],
];
