// What the tables must hold of a room.
import { isDeepStrictEqual } from 'node:util';

/** @param expected the state that a replay of its events gives */
export function checkStored(room, intents, stored, expected) {
  const byVersion = new Map(stored.events.map((row) => [row.version, row]));
  return [
    ...checkVersions(stored),
    ...checkAcknowledged(intents, byVersion),
    ...checkInvented(room, intents, stored.events),
    ...checkState(expected, stored),
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

function checkState(expected, { state, status }) {
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
