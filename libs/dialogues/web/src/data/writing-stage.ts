import type { DialogueKey, ListRule, Room } from '@tweespraak/dialogues/domain';
import type { Pane } from './pane';

/** What is written or read on the screen at a step that needs more than a stem. */
export type WritingStage =
  'requests' | 'ask' | 'choice' | 'own-list' | 'both-lists' | 'marks' | 'vision' | 'sign';

const OWN_LISTS: readonly ListRule[] = ['vision', 'caring', 'fun'];
const WITH_LISTS: readonly DialogueKey[] = ['relationship-vision', 'caring-behaviours', 'fun'];

/** Null when the stem says it all, and while one waits for the other. */
export function writingStage(room: Room, pane: Pane): WritingStage | null {
  if (room.phase !== 'active' || pane.waiting) return null;
  if (pane.input === 'list' && pane.list) {
    if (pane.list === 'requests') return 'requests';
    return OWN_LISTS.includes(pane.list) ? 'own-list' : 'marks';
  }
  if (room.key === 'behaviour-request') return requestStage(room, pane);
  return WITH_LISTS.includes(room.key) ? listStage(room) : null;
}

function requestStage({ step, position, sender }: Room, { input, party }: Pane): WritingStage | null {
  if (step === 'choose' && input === 'options') return 'choice';
  const reads = party === sender && position === 'send';
  return reads && (placeOfRequest(step) !== null || step === 'smaller-said') ? 'ask' : null;
}

function listStage({ step }: Room): WritingStage | null {
  if (step === 'exchange') return 'both-lists';
  if (step === 'merge') return 'vision';
  return step === 'sign' ? 'sign' : null;
}

/** Which of the three requests is read aloud in this step, from 0; null in any other step. */
export function placeOfRequest(step: string): number | null {
  const n = /^option-([123])$/.exec(step)?.[1];
  return n === undefined ? null : Number(n) - 1;
}
