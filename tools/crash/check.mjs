// What must be true of a room after everything: pure, from what the devices wrote down and what the database holds.
import { isDeepStrictEqual } from 'node:util';

/**
 * @param room its start; `entered`: the version at which the devices came in
 * @param intents what devices tried: { by, version, move, outcome: 'done' | 'stale' | 'refused' | 'unknown', tries }
 * @param devices what each saw: { party, seen: { version, data, isReload }[] } in the order of arrival, over all its
 * connections; of a reload the data are the whole room
 * @param stored rows of the database: { events: { version, party, event }[] by version, version, state, status }
 * @returns {{ kind: string, text: string }[]} empty when all is well
 */
export function checkRoom({ room, intents, devices, stored }, { replay, scripts }) {
  const byVersion = new Map(stored.events.map((row) => [row.version, row]));
  const script = scripts[room.start.key];
  const replayed = (rows) => {
    const events = rows.map(({ event }) => event);
    return JSON.parse(JSON.stringify(replay(script, room.start, events))); // as a column holds it
  };
  return [
    ...checkVersions(stored),
    ...checkAcknowledged(intents, byVersion),
    ...checkInvented(room, intents, stored.events),
    ...devices.flatMap((device) => checkSeen(room, device, stored, byVersion)),
    ...devices.flatMap((device) => checkReloads(replayed, device, stored)),
    ...checkState(replayed, stored),
  ];
}

const problem = (kind, text) => ({ kind, text });

function checkVersions({ events, version }) {
  const gaps = events.filter((row, i) => row.version !== i + 1 || row.event.version !== row.version);
  const problems = gaps.map((row) =>
    problem('gap', `version ${row.version} is not the one after its forerunner`),
  );
  const turned = events.filter((row, i) => i > 0 && row.event.at < events[i - 1].event.at);
  problems.push(
    ...turned.map((row) => problem('order', `version ${row.version} is older than its forerunner`)),
  );
  if (version !== events.length)
    problems.push(problem('state', `room at ${version}, ${events.length} events`));
  return problems;
}

const isOf = (row, { by, move }) => row?.party === by && isDeepStrictEqual(row.event.move, move);

/** What was acknowledged is there, at the version that was acknowledged, for one device alone. */
function checkAcknowledged(intents, byVersion) {
  const done = intents.filter(({ outcome }) => outcome === 'done');
  const lost = done.filter((intent) => !isOf(byVersion.get(intent.version + 1), intent));
  const taken = new Set();
  const twice = done.filter(({ version }) => taken.has(version) || !taken.add(version));
  return [
    ...lost.map(({ by, version, move }) =>
      problem('lost', `${move.type} of ${by} was acknowledged as version ${version + 1}`),
    ),
    ...twice.map(({ version }) => problem('acknowledged twice', `version ${version + 1}`)),
  ];
}

/** Told to be done, or never told: what got no answer may have been done, and is stale when it is sent again. */
const mayBeDone = ({ outcome, tries }) => outcome === 'done' || outcome === 'unknown' || tries > 1;

/** Every event was wanted by its party at that very version: nothing was invented, nothing done twice by a retry. */
function checkInvented({ entered }, intents, events) {
  const wanted = Map.groupBy(intents.filter(mayBeDone), ({ version }) => version + 1);
  return events
    .filter((row) => row.version > entered && !wanted.get(row.version)?.some((intent) => isOf(row, intent)))
    .map((row) => problem('invented', `version ${row.version}: ${row.event.move.type} of ${row.party}`));
}

/** Each event once and in order, over all reconnections, and the same as in the database. */
function checkSeen({ entered }, { party, seen }, { events }, byVersion) {
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
    if (!isDeepStrictEqual(data.event, byVersion.get(version)?.event))
      problems.push(problem('seen otherwise', `${party} saw another version ${version} than was stored`));
    last = Math.max(last, version);
  }
  if (last < events.length)
    problems.push(problem('missed', `${party} never saw ${last + 1} to ${events.length}`));
  return problems;
}

/** A page that was loaded again never goes back, and shows the room as it was at its version. */
function checkReloads(replayed, { party, seen }, { events }) {
  return seen.flatMap(({ version, data, isReload }, i) => {
    if (!isReload) return [];
    if (i > 0 && version < seen[i - 1].version)
      return [problem('went back', `${party} loaded version ${version} after ${seen[i - 1].version}`)];
    const same = isDeepStrictEqual(data.state, replayed(events.slice(0, version)));
    return same ? [] : [problem('seen otherwise', `${party} loaded another room at version ${version}`)];
  });
}

function checkState(replayed, { events, state, status }) {
  const expected = replayed(events);
  const problems = [];
  if (!isDeepStrictEqual(state, expected)) problems.push(problem('state', differences(state, expected)));
  const hasEnded = expected.phase === 'ended';
  if (hasEnded !== (status === 'closed'))
    problems.push(problem('state', `phase ${expected.phase}, but ${status}`));
  return problems;
}

function differences(stored, replayed) {
  const names = Object.keys({ ...stored, ...replayed });
  const different = names.filter((name) => !isDeepStrictEqual(stored[name], replayed[name]));
  return `the stored state differs from the replay in ${different.join(', ')}`;
}
