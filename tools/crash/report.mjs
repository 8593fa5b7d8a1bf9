// What is printed and written, and the exit code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** Nothing can be said: neither that something was lost nor that nothing was. */
export const INVALID = 2;
const SHOWN = 20;

export function print({ problems, invalid, ...figures }) {
  const all = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`\n  ${all.join(' · ')}`);
  for (const { kind, text } of problems.slice(0, SHOWN)) console.log(`  ✖ ${kind}: ${text}`);
  if (problems.length > SHOWN) console.log(`  … and ${problems.length - SHOWN} more`);
  if (invalid) console.log(`  INVALID: ${invalid}`);
}

/** Writes tmp/crash.json. @returns the exit code */
export function conclude(report) {
  mkdirSync(join(root, 'tmp'), { recursive: true });
  writeFileSync(join(root, 'tmp/crash.json'), JSON.stringify(report, null, 2));
  const { controls, result } = report;
  const missed = controls.filter(({ found }) => !found).map(({ name }) => name);
  if (missed.length) console.log(`✖ INVALID: the checks do not see ${missed.join(', ')}`);
  if (missed.length || result?.invalid) return INVALID;
  if (!result) return 0;
  const { acknowledged, kills, problems } = result;
  if (!problems.length)
    console.log(`✔ ${acknowledged} acknowledged moves, each there once and in order, after ${kills} kills`);
  return problems.length ? 1 : 0;
}
