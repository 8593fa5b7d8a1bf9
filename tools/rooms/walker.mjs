// Chooses legal moves with the engine's own `possibleMoves`.

/** Moves that end the talk, take a minute of waiting, or ask for something beside the room. */
const NOT_HERE = [
  ...['pause', 'stop', 'coach-stop', 'paper-done', 'lapse', 'not-now', 'return-at', 'keeping', 'slow-down'],
  ...['share-phone', 'two-phones', 'settled'],
];
/** Moves of the coach and beside the script: now and then. */
const BESIDE = ['nudge', 'deepen', 'hold', 'double', 'level', 'coach-switch'];
/** A mirror loop always knows another way, so that a talk without these never ends. */
const TOWARDS_THE_END = ['no-more', 'skip', 'coach-switch'];

export const PARTIES = ['a', 'b', 'coach'];

/** All that may be done now: [party, type][]. */
export function openMoves({ possibleMoves, scripts }, state, parties = PARTIES) {
  if (state.phase === 'ended') return [];
  return parties.flatMap((party) =>
    possibleMoves(scripts[state.key], state, party)
      .filter((type) => !NOT_HERE.includes(type) && !(type === 'go-on' && party !== 'coach'))
      .map((type) => [party, type]),
  );
}

/**
 * One legal move of one of the parties, null when there is none.
 * @param random 0–1; @param beside the share of moves beside the script; @param long keeps the talk going rather than to its end
 */
export function chooseMove(engine, state, { random, parties, beside = 0.1, long = false }) {
  const all = openMoves(engine, state, parties).filter(
    ([, type]) => !(long && TOWARDS_THE_END.includes(type)),
  );
  const isBeside = ([, type]) => BESIDE.includes(type);
  const inScript = all.filter((one) => !isBeside(one));
  const others = all.filter(isBeside);
  const from = others.length && (!inScript.length || random() < beside) ? others : inScript;
  if (!from.length) return null;
  const [by, type] = from[Math.floor(random() * from.length)];
  return { by, move: moveOf(engine.scripts[state.key], state, type, random) };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];

function moveOf(script, state, type, random) {
  if (type === 'nudge') return { type, to: pick(['a', 'b'], random), nudge: pick(script.nudges, random).key };
  if (type === 'deepen') return { type, deepening: pick(script.deepenings, random).key };
  if (type === 'level') return { type, level: state.level === 1 ? 2 : 1 };
  return { type };
}

/** A repeatable source of numbers between 0 and 1 (mulberry32). */
export function seeded(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
