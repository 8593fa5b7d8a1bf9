// What one device must have seen of a room.
import { isDeepStrictEqual } from 'node:util';

/** @param views what may stand on this device: { event, room, roomAfter } */
export function checkScreen(room, device, stored, views) {
  return [
    ...checkSeen(room, device, stored, views),
    ...checkReloads(device, stored, views),
    ...checkLast(device, stored, views),
  ];
}

const problem = (kind, text) => ({ kind, text });

/** Each event once and in order, over all reconnections, and the same as in the database. */
function checkSeen({ entered }, { party, seen }, { events }, views) {
  const problems = [];
  let last = entered;
  for (const { version, data, isReload } of seen) {
    if (isReload) {
      last = Math.max(last, version);
      continue;
    }
    if (version <= last)
      problems.push(problem('seen twice', `${party} saw version ${version} after ${last}`));
    if (version > last + 1) problems.push(problem('missed', `${party} saw version ${version} after ${last}`));
    const row = events[version - 1];
    if (!row || !isDeepStrictEqual(data.event, views.event(row.event)))
      problems.push(problem('seen otherwise', `${party} saw another version ${version} than was stored`));
    last = Math.max(last, version);
  }
  if (last < events.length)
    problems.push(problem('missed', `${party} never saw ${last + 1} to ${events.length}`));
  return problems;
}

/** A page that was loaded again never goes back, and shows the room as it was at its version. */
function checkReloads({ party, seen }, { events }, views) {
  return seen.flatMap(({ version, data, isReload }, i) => {
    if (!isReload) return [];
    if (i > 0 && version < seen[i - 1].version)
      return [problem('went back', `${party} loaded version ${version} after ${seen[i - 1].version}`)];
    const same = isDeepStrictEqual(data.state, views.roomAfter(events.slice(0, version)));
    return same ? [] : [problem('seen otherwise', `${party} loaded another room at version ${version}`)];
  });
}

/** What stands on the screen in the end is what a page that is loaded then would show. */
function checkLast({ party, state, last }, { events }, views) {
  if (last < events.length) return []; // told by checkSeen
  const same = isDeepStrictEqual(views.room(state), views.roomAfter(events));
  return same ? [] : [problem('seen otherwise', `${party} has another room on the screen than the last one`)];
}
