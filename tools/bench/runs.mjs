// The loads, what they are compared by, and what is aimed at.
import { printHead, printLoad } from './report.mjs';
import { interleave, ratioOf, summary } from './rounds.mjs';
import { caseloads, couples, openSeats, signIns } from './workloads.mjs';

const perSecond = (one) => one.perSecond;
const cpu = (one) => one.appMicros + one.databaseMicros;
const atLeast = (aim) => ({ text: `≥ ${aim}`, isMet: (ratio) => ratio >= aim });
const atMost = (aim) => ({ text: `≤ ${aim}`, isMet: (ratio) => ratio <= aim });

const LOADS = {
  caseload: {
    title: '(b) caseload, 100 couples',
    take: caseloads,
    count: 150,
    concurrency: 16,
    status: [200],
    aim: atLeast(0.75),
  },
  couple: {
    title: '(c) one couple',
    take: couples,
    count: 600,
    concurrency: 16,
    status: [200],
    aim: atLeast(0.75),
  },
  signIn: {
    title: '(f) sign-in, time / bare hash',
    take: signIns,
    count: 80,
    concurrency: 16,
    status: [200, 204],
    aim: atMost(1.3),
  },
  submit: {
    title: '(a) submit',
    take: openSeats,
    count: 600,
    concurrency: 16,
    status: [204],
    aim: atLeast(0.65),
  },
};
const GROWTH_AIM = atMost(1.2);

/** Runs the chosen loads on the larger size, and the caseload on both. @returns one object for each line of the table. */
export async function runLoads(sizes, { rounds, only, stage }) {
  const options = { rounds, postgresPid: stage.postgresPid };
  const lines = [];
  for (const name of Object.keys(LOADS).filter((one) => only.includes(one))) {
    process.stdout.write(`▸ ${LOADS[name].title} `);
    lines.push(
      ...(name === 'caseload'
        ? await onBothSizes(sizes, options)
        : [await onOne(name, sizes.at(-1), options)]),
    );
  }
  printHead();
  lines.forEach(printLoad);
  return lines;
}

function line(name, { product, plain }, { title, aim } = LOADS[name]) {
  const ratio = name === 'signIn' ? ratioOf(plain, product, perSecond) : ratioOf(product, plain, perSecond); // of times, and of speeds
  return {
    ...{ name, title, ratio, aim: aim.text, isMet: aim.isMet(ratio) },
    ...{
      cpuRatio: ratioOf(plain, product, cpu),
      product: summary(product),
      plain: summary(plain),
      rounds: { product, plain },
    },
  };
}

async function onOne(name, size, options) {
  const take = LOADS[name].take(size);
  const contestants = { product: { server: size.product, take }, plain: { server: size.plain, take } };
  return line(name, await interleave(contestants, LOADS[name], options));
}

/** Small and large in the same rounds: growth is what the same request costs in CPU on the large one. */
async function onBothSizes([small, large], options) {
  const contestants = Object.fromEntries(
    [small, large].flatMap((size) => {
      const take = caseloads(size);
      return ['product', 'plain'].map((name) => [`${name} ${size.practices}`, { server: size[name], take }]);
    }),
  );
  const results = await interleave(contestants, LOADS.caseload, options);
  const of = ({ practices }) => ({
    product: results[`product ${practices}`],
    plain: results[`plain ${practices}`],
  });
  const titled = ({ practices }) => ({ ...LOADS.caseload, title: `(b) caseload, ${practices} practices` });
  const ratio = ratioOf(of(large).product, of(small).product, cpu);
  return [
    line('caseload-small', of(small), titled(small)),
    line('caseload', of(large), titled(large)),
    {
      ...{
        name: 'growth',
        title: `    growth, CPU, ${large.practices} / ${small.practices}`,
        ratio,
        aim: GROWTH_AIM.text,
        isMet: GROWTH_AIM.isMet(ratio),
      },
      ...{ product: summary(of(large).product), plain: summary(of(small).product) },
    },
  ];
}
