// `node tools/bench-pdf/bench-pdf.mjs` (part of `npm run bench`): a report of 60 pages, tagged and laid out by our own kit, beside
// bare pdfkit that writes the same cells with the same letters and no tags. --rounds 7
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { root } from '../lib/paths.mjs';
import { bundle } from '../rooms/build.mjs';
import { barePages } from './bare-pages.mjs';

const PAGES = 60;
const ROWS_OF_A_PAGE = 33;
const HIGHEST_RATIO = 3;
/** Two of them warm up both. */
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });

const PILLARS = 'Verbinding Wereldbeeld Communicatie Vertrouwen Intimiteit Balans Support Diepgang'.split(
  ' ',
);
const COLUMNS = ['Pijler', 'jan 2025', 'feb 2025', 'mrt 2025', 'apr 2025'];
const rows = Array.from({ length: PAGES * ROWS_OF_A_PAGE }, (_, row) => [
  `${PILLARS[row % PILLARS.length]}, ${row % 2 ? 'Noor' : 'Sam'} ${row}`,
  ...[1, 2, 3, 4].map((nth) => `${(row * nth) % 100} (${row % 50} tot ${50 + (row % 50)})`),
]);

const META = {
  ...{ title: 'Meting', locale: 'nl', author: 'Praktijk de Linde', madeAt: new Date('2026-11-20T10:00:00Z') },
  ...{ head: 'Praktijk de Linde', mark: null, foot: 'Meting', pageWord: 'Pagina' },
};

async function ours({ Paper, heading, pdfBytes, table }) {
  const paper = new Paper(META);
  const blocks = function* () {
    heading(paper, 1, 'Meting');
    const columns = COLUMNS.map((head, index) => ({ head, share: index === 0 ? 2 : 1.1 }));
    yield* table(paper, { caption: 'Alle scores', columns, rows });
  };
  let bytes = 0;
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  for await (const chunk of pdfBytes(paper, blocks())) bytes += chunk.length;
  await othersFirst();
  delay.disable();
  return { pages: paper.pages, bytes, holdMs: delay.max / 1e6 };
}

/** CPU time: others use the machine, and they are no part of either. */
async function timed(work) {
  globalThis.gc?.();
  const since = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(since);
  return { ...made, ms: (user + system) / 1000 };
}

const median = (values) => values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)];

const folder = 'tmp/bench-pdf';
mkdirSync(join(root, folder), { recursive: true });
const file = join(root, folder, 'kit.mjs');
await bundle(`export { Paper, heading, pdfBytes, table } from './libs/reports/api/src/pdf';`, file);
const kit = await import(pathToFileURL(file).href);

const [mine, bare] = [[], []];
for (let round = -2; round < Number(options.rounds); round++) {
  const one = await timed(() => ours(kit));
  const other = await timed(() => barePages({ columns: COLUMNS, rows, rowsOfAPage: ROWS_OF_A_PAGE }));
  if (round >= 0) [mine, bare].forEach((list, index) => list.push([one, other][index]));
}
const ms = (list) => median(list.map((one) => one.ms));
const ratio = ms(mine) / ms(bare);
const result = {
  conditions: { node: process.version, cores: cpus().length, load: loadavg()[0] },
  ours: { ...mine[0], ms: ms(mine) },
  bare: { ...bare[0], ms: ms(bare) },
  ...{ ratio, longestHoldMs: median(mine.map(({ holdMs }) => holdMs)) },
};
writeFileSync(join(root, 'tmp/bench-pdf.json'), JSON.stringify(result, null, 2));
const ok = ratio <= HIGHEST_RATIO && mine[0].pages >= PAGES;
console.log(
  `\nPDF of ${mine[0].pages} pages, tagged: ${ms(mine).toFixed(0)} ms of CPU, ${Math.round(mine[0].bytes / 1000)} kB`,
);
console.log(
  `bare pdfkit, ${bare[0].pages} pages, no tags: ${ms(bare).toFixed(0)} ms of CPU, ${Math.round(bare[0].bytes / 1000)} kB`,
);
console.log(`longest time that others wait: ${result.longestHoldMs.toFixed(0)} ms`);
console.log(`${ok ? '✔' : '✖'} times bare pdfkit: ${ratio.toFixed(2)} (≤ ${HIGHEST_RATIO})`);
process.exitCode = ok ? 0 : 1;
