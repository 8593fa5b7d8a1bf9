import { DomainError } from '@tweespraak/shared/kernel';
import { checkScript } from './check-script';
import { DIALOGUE_KEYS, type DialogueKey } from './dialogue-keys';
import { openScript } from '../engine/open-room';
import type { Room, RoomStart } from '../engine/room';
import type { Script } from './script';
import { APPRECIATION } from '../scripts/appreciation';
import { BEHAVIOUR_REQUEST } from '../scripts/behaviour-request';
import { CARING_BEHAVIOURS } from '../scripts/caring-behaviours';
import { FRUSTRATION } from '../scripts/frustration';
import { FUN } from '../scripts/fun';
import { GRATITUDE } from '../scripts/gratitude';
import { HOLDING } from '../scripts/holding';
import { IMAGO } from '../scripts/imago';
import { PARENT_CHILD } from '../scripts/parent-child';
import { RECONNECT } from '../scripts/reconnect';
import { RELATIONSHIP_VISION } from '../scripts/relationship-vision';
import { ZERO_NEGATIVITY } from '../scripts/zero-negativity';

/** Every dialogue as data, by its key. Checked when loaded: a script that could get stuck stops the program at once. */
export const scripts: Readonly<Record<DialogueKey, Script>> = checked({
  imago: IMAGO,
  appreciation: APPRECIATION,
  frustration: FRUSTRATION,
  'behaviour-request': BEHAVIOUR_REQUEST,
  'parent-child': PARENT_CHILD,
  'relationship-vision': RELATIONSHIP_VISION,
  'caring-behaviours': CARING_BEHAVIOURS,
  fun: FUN,
  holding: HOLDING,
  'zero-negativity': ZERO_NEGATIVITY,
  reconnect: RECONNECT,
  gratitude: GRATITUDE,
});

/** A room that waits for `begin`. Throws as `openScript`: without a coach's seat where one is needed, or without a card. */
export function openRoom(start: RoomStart): Room {
  return openScript(scripts[start.key], start);
}

function checked(all: Record<DialogueKey, Script>): Record<DialogueKey, Script> {
  const problems = DIALOGUE_KEYS.flatMap((key) =>
    checkScript(all[key]).map((problem) => `${key}: ${problem}`),
  );
  if (problems.length > 0) throw new DomainError('dialogue.bad-script', problems.join('; '));
  return all;
}
