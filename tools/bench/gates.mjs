// What may not break. Deterministic figures are held hard; times only loosely, since machines differ and are shared.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distDashboard } from '../lib/paths.mjs';
import { checkSizes } from '../sizes.mjs';
import {
  bytesPerResponse,
  pagesTouched,
  readBack,
  refusesForeign,
  rescored,
  statementsOf,
} from './deterministic.mjs';
import { caseloadOf, coupleOf, submitOf } from './workloads.mjs';

// A couple's page reads nine tables, each behind its own walls: 20 pages are for the answers, the whole is held by itself.
const LIMITS = { responsePages: 20, couplePages: 110, rowBytes: 420, responseBytes: 800 };
const STATEMENTS = { submit: 8, caseload: 6, couple: 7 };
const LOWEST_RATIO = 0.5;
const HIGHEST_SIGN_IN = 2; // times the bare hash
const HIGHEST_GROWTH = 2;

const gate = (title, found, ok, limit = '') => ({ title, found: String(found), limit, ok });

const atMost = (title, found, limit) => gate(title, found, found <= limit, `≤ ${limit}`);

/** On fresh data, before any load. */
export async function gatesBefore(sizes, stage) {
  const gates = [];
  for (const size of sizes) {
    const pages = await pagesTouched(size, stage.appSecret);
    const where = `of ${size.practices} practices`;
    const { couple, caseload } = pages;
    gates.push(
      atMost(`pages of responses for one couple ${where}`, couple.responses, LIMITS.responsePages),
      atMost(`pages for one couple, walls included, ${where}`, couple.all, LIMITS.couplePages),
      gate(`pages for a caseload, walls included, ${where}`, caseload.all, true),
    );
  }
  const [small, large] = sizes;
  const bytes = await bytesPerResponse(large.superuser);
  gates.push(
    atMost('bytes of a response', bytes.row, LIMITS.rowBytes),
    atMost('bytes of a response with its indexes', bytes.total, LIMITS.responseBytes),
  );
  gates.push(...(await sameStatements(small, stage)), await bundleSize());
  gates.push(
    gate(
      'one submit read back as its coach',
      'scores of the domain',
      await readBack(small.product.port, small, [1, 3]),
    ),
  );
  gates.push(
    gate("another practice's couple", 'the same 404 as for none', await refusesForeign(small.product.port)),
  );
  return gates;
}

/** The plain server proves that the product's statements are all there is to the work: both send the same ones. */
async function sameStatements(size, stage) {
  const requests = {
    submit: [submitOf(1, 1, 'a'), submitOf(1, 2, 'a')],
    caseload: twice(caseloadOf(1)),
    couple: twice(coupleOf(1, 1)),
  };
  const gates = [];
  for (const [name, [first, second]] of Object.entries(requests)) {
    const mine = await statementsOf(size.product.port, first, stage);
    const theirs = await statementsOf(size.plain.port, second, stage);
    const limit = STATEMENTS[name];
    const ok = mine.length <= limit && mine.join() === theirs.join();
    gates.push(
      gate(
        `statements of ${name}`,
        `${mine.length}: ${mine.join(' ')}`,
        ok,
        ok ? `≤ ${limit}, as plain` : `plain: ${theirs.join(' ')}`,
      ),
    );
  }
  return gates;
}

const twice = (one) => [one, one];

async function bundleSize() {
  if (!existsSync(join(distDashboard, 'browser-stats.json')))
    return gate('first load', 'not built, not measured', true);
  try {
    checkSizes();
    return gate('first load', 'within its limit', true);
  } catch (error) {
    return gate('first load', error.message, false);
  }
}

/** After the loads: all that they handed in, and the loose times. */
export async function gatesAfter(sizes, loads) {
  const { checked, different } = await rescored(sizes.at(-1).superuser);
  const ratios = loads.map(({ name, title, ratio }) => {
    if (name === 'growth')
      return gate(title.trim(), ratio.toFixed(2), ratio < HIGHEST_GROWTH, `< ${HIGHEST_GROWTH}`);
    if (name === 'signIn')
      return gate(title, ratio.toFixed(2), ratio <= HIGHEST_SIGN_IN, `≤ ${HIGHEST_SIGN_IN}`);
    return gate(title, ratio.toFixed(2), ratio >= LOWEST_RATIO, `≥ ${LOWEST_RATIO}`);
  });
  return [
    gate('responses of the load scored again', `${checked}, ${different} differ`, different === 0),
    ...ratios,
  ];
}
