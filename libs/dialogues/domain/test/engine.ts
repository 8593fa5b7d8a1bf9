import { advance, replay, type Advance } from '../src/engine/advance';
import type { Attempt } from '../src/engine/moves';
import type { Party } from '../src/engine/moves';
import type { Room, RoomEvent, RoomStart } from '../src/engine/room';
import type { Screen } from '../src/screen/screen';
import { openScript } from '../src/engine/open-room';
import { screenOf } from '../src/screen/screen-of';
import type { Script } from '../src/script/script';

/** What the properties look at: the real one, or one with a planted defect. */
export interface Engine {
  open(script: Script, start: RoomStart): Room;
  advance(script: Script, room: Room, attempt: Attempt): Advance;
  replay(script: Script, start: Room, events: readonly RoomEvent[]): Room;
  screenOf(script: Script, room: Room, party: Party): Screen;
}

export const ENGINE: Engine = { open: openScript, advance, replay, screenOf };
