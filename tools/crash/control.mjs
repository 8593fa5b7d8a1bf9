// The same checks on a product with a defect in it: if they do not find it, they say nothing about the product.
import { buildPlanted, PLANTS } from './plants.mjs';
import { run } from './run.mjs';

const FEW = { kills: 3, movesBetween: 40, withinMs: 60_000, patienceMs: 2_000 };
const TRIES = 3; // a few kills may all miss the moment of a defect

/** @returns {{ name: string, found: boolean, problems: string[] }} with the figures of the run that found it, or of the last */
export async function control(name, given, folder) {
  console.log(`▸ control: ${name}`);
  const script = await buildPlanted(folder, name);
  let result;
  for (let attempt = 0; attempt < TRIES && !result?.found; attempt++) {
    result = judge(name, await run({ ...given, ...FEW, script, seed: given.seed + attempt }));
  }
  const { found, problems, acknowledged, kills } = result;
  const what = `${problems.join(', ') || 'nothing'} (${acknowledged} acknowledged, ${kills} kills)`;
  console.log(`  ${found ? '✔ found' : '✖ NOT found'}: ${what}`);
  return { name, ...result };
}

function judge(name, { problems, ...figures }) {
  const kinds = Object.groupBy(problems, ({ kind }) => kind);
  return {
    found: PLANTS[name].found.some((kind) => kinds[kind]),
    problems: Object.entries(kinds).map(([kind, all]) => `${all.length} ${kind}`),
    ...figures,
  };
}
