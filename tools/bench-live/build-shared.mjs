// What the plain server has in common with the product: one text of each statement, and the engine.
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { bundle } from '../rooms/build.mjs';

const LIBS = './libs';
const SHARED = `
  export { SESSION_READ } from '${LIBS}/platform/api/src/sign-in/session-read.sql';
  export { contextStatement, narrowContextStatement } from '${LIBS}/platform/api/src/database/statements';
  export { roleUrl } from '${LIBS}/platform/api/src/database/role-url';
  export { EVENTS_AFTER, FIND_DIALOGUE, LOCK_ROOM, MOVE_ROOM } from '${LIBS}/dialogues/api/src/room/room.sql';
  export { CHANNEL, toMessage } from '${LIBS}/dialogues/api/src/room/room-news';
  export { partyOf } from '${LIBS}/dialogues/api/src/room/room-party';
  export { advance, scripts } from '${LIBS}/dialogues/domain/src';
`;

/** @returns the file */
export async function buildShared(folder) {
  const file = join(root, folder, 'shared.mjs');
  await bundle(SHARED, file);
  return file;
}
