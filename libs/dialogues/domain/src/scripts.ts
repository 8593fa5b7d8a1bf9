import type { DialogueKey } from './dialogue-keys';
import { openScript } from './open-room';
import type { Room, RoomStart } from './room';
import type { Script } from './script';
import { IMAGO } from './scripts/imago';

/** Every dialogue as data, by its key. */
export const scripts: Readonly<Partial<Record<DialogueKey, Script>>> & { readonly imago: Script } = {
  imago: IMAGO,
};

export function openRoom(start: RoomStart): Room {
  return openScript(scripts[start.key] ?? IMAGO, start);
}
