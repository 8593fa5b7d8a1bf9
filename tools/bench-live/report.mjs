// What is printed, and what may not be.
import { median, ratioOf, summary } from '../bench/rounds.mjs';
import { printGates } from '../bench/report.mjs';

const AIM_P99_MS = 25;
const LOWEST_SHARE = 0.95; // of the rate that was aimed at

const FIGURES = [
  ['delivered events/s', 'eventsPerSecond', 0],
  ['moves accepted/s', 'movesPerSecond', 0],
  ['move → screen, p50 ms', 'p50', 1],
  ['move → screen, p99 ms', 'p99', 1],
  ['CPU of the two processes per event, µs', 'appMicros', 0],
  ['CPU of Postgres per event, µs', 'databaseMicros', 0],
];

const FAULTS = {
  lost: 'events that a screen never got',
  doubled: 'events that came twice',
  outOfOrder: 'events that came before their forerunner',
  broken: 'streams that broke off',
  stale: 'moves that came back as stale',
  refused: 'moves that were refused',
  failed: 'moves without an answer',
};

const total = (list) => list.reduce((sum, one) => sum + one, 0);
const memoryAt = (rounds, moment) => median(rounds.map(({ memory }) => total(memory[moment])));

/** Ratios within the rounds (product over plain), and the gates: nothing lost, nothing twice, nothing in disorder. */
export function judge({ product, plain }, { movesPerSecond }) {
  const ratios = Object.fromEntries(
    FIGURES.map(([, figure]) => [figure, ratioOf(product, plain, (one) => one[figure])]),
  );
  ratios.memory = memoryAt(product, 'end') / memoryAt(plain, 'end');
  const faults = Object.keys(product[0].faults).map((name) => {
    const [mine, theirs] = [product, plain].map((rounds) => total(rounds.map((one) => one.faults[name])));
    const title = FAULTS[name];
    return { title, found: `product ${mine}, plain ${theirs}`, limit: 'none', ok: mine + theirs === 0 };
  });
  const reached = median(product.map((one) => one.movesPerSecond)) / movesPerSecond;
  return {
    ratios,
    reached,
    p99Met: median(product.map((one) => one.p99)) < AIM_P99_MS,
    gates: [
      ...faults,
      { title: 'rounds in which the product moved', found: String(product.length), ok: hasEvents(product) },
    ],
  };
}

const hasEvents = (rounds) => rounds.every(({ movesPerSecond }) => movesPerSecond > 0);

export function printReport({ product, plain }, { ratios, reached, p99Met, gates }, { movesPerSecond }) {
  const [mine, theirs] = [product, plain].map((rounds) =>
    summary(rounds.map(({ memory: _, faults: __, ...rest }) => rest)),
  );
  console.log(`\n${''.padEnd(42)}${'product'.padStart(10)}${'plain'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const [title, figure, digits] of FIGURES) {
    const show = (value) => value.toFixed(digits).padStart(10);
    console.log(
      `${title.padEnd(42)}${show(mine[figure])}${show(theirs[figure])}${ratios[figure].toFixed(2).padStart(8)}`,
    );
  }
  for (const moment of ['before', 'connected', 'end']) {
    const show = (rounds) => memoryAt(rounds, moment).toFixed(0).padStart(10);
    console.log(`${`memory of the two processes, ${moment}, MB`.padEnd(42)}${show(product)}${show(plain)}`);
  }
  console.log(
    `\n  aimed at ${Math.round(movesPerSecond)} moves/s; the product took ${(reached * 100).toFixed(0)} %`,
  );
  if (reached < LOWEST_SHARE) console.log('  the machine (or the product) could not keep up with that rate');
  console.log(`  p99 below ${AIM_P99_MS} ms at this load: ${p99Met ? 'yes ✔' : 'no ·'}`);
  console.log(`  the load itself took ${(mine.driverShare * 100).toFixed(0)} % of one core`);
  printGates(gates);
}
