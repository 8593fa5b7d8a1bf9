// Defects that the checks must find. Each is put into a copy of the product as it is bundled; the product has no switch for it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { buildApi } from '../build-api.mjs';
import { root } from '../lib/paths.mjs';

const TENANT_DB = 'libs/platform/api/src/database/tenant-db.ts';
const ROOM = 'libs/dialogues/api/src/room';

/** `changes`: [file, what stands there once, what comes instead]; `found`: the kinds of problems that give it away. */
export const PLANTS = {
  // Gathers commits for a hundredth of a second and says "done" before: what an impatient optimisation would do.
  'ack-before-commit': {
    found: ['lost'],
    changes: [
      [
        TENANT_DB,
        /(async live<T>[\s\S]*?)this\.onClient\(ctx, async \(tx\) => \{([\s\S]*?)await tx\.query\(\{ text: 'COMMIT' \}\);/,
        `$1this.answerFirst(ctx, async (tx, answer) => {$2answer(result);
          await new Promise((later) => setTimeout(later, 10));
          await tx.query({ text: 'COMMIT' });`,
      ],
      [
        TENANT_DB,
        /private async onClient<T>/,
        `private answerFirst(ctx, work) {
          return new Promise((answer, fail) => this.onClient(ctx, (tx) => work(tx, answer)).then(answer, fail));
        }
        private async onClient<T>`,
      ],
    ],
  },
  // A screen that comes back is given one event too few.
  'skip-after-return': {
    found: ['missed'],
    changes: [[`${ROOM}/room.sql.ts`, /version > \$3 ORDER BY/, 'version > $3 + 1 ORDER BY']],
  },
  // A move counts whatever version its device had on the screen: sent again after a lost answer it is done again.
  'done-again': {
    found: ['invented', 'lost'],
    changes: [[`${ROOM}/moves.service.ts`, /locked\.version !== body\.version/, 'false']],
  },
};

/** Bundles the product with one defect in it. @returns its entry file */
export async function buildPlanted(folder, name) {
  const outdir = `${folder}/${name}`;
  await buildApi({ outdir, only: ['main'], plugins: [plantOf(name)] });
  return join(root, outdir, 'main.js');
}

function plantOf(name) {
  const byFile = Map.groupBy(PLANTS[name].changes, ([file]) => join(root, file));
  return {
    name,
    setup: (b) =>
      b.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const changes = byFile.get(path);
        if (!changes) return undefined;
        const text = changes.reduce(plant, await readFile(path, 'utf8'));
        return { contents: (await transform(text, { cwd: root, filename: path })).code, loader: 'js' };
      }),
  };
}

function plant(text, [file, place, instead]) {
  const places = text.match(new RegExp(place, 'g'))?.length ?? 0;
  if (places !== 1)
    throw new Error(`${file} has ${places} places for the planted defect instead of one: adapt plants.mjs.`);
  return text.replace(place, instead);
}
