// The table on the screen.
const pad = (text, width) => String(text).padStart(width);
const whole = (value) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
const pair = (mine, theirs, show) => `${show(mine)} / ${show(theirs)}`;

const HEAD = ['req/s', 'ratio', 'aim', 'of CPU', 'p50 ms', 'p99 ms', 'app µs', 'postgres µs'];
const WIDTHS = [15, 7, 10, 8, 18, 18, 18, 18];

export function printHead() {
  console.log(`\n${''.padEnd(30)}${HEAD.map((text, i) => pad(text, WIDTHS[i])).join('')}`);
  console.log(`${'product / plain'.padEnd(30)}`);
}

/**
 * @param ratio the compared figure, as the aim names it
 * @param cpuRatio the plain server's CPU with Postgres' over the product's: steadier than speed where others use the machine
 */
export function printLoad({ title, product, plain, ratio, cpuRatio, aim, isMet }) {
  const cells = [
    pair(product.perSecond, plain.perSecond, whole),
    ratio.toFixed(2),
    `${aim}${isMet ? ' ✔' : ' ·'}`,
    cpuRatio?.toFixed(2) ?? '',
    pair(product.p50, plain.p50, (ms) => ms.toFixed(1)),
    pair(product.p99, plain.p99, (ms) => ms.toFixed(1)),
    pair(product.appMicros, plain.appMicros, whole),
    pair(product.databaseMicros, plain.databaseMicros, whole),
  ];
  console.log(`${title.padEnd(30)}${cells.map((text, i) => pad(text, WIDTHS[i])).join('')}`);
}

export function printGates(gates) {
  console.log('\nGates');
  for (const { title, found, limit, ok } of gates)
    console.log(`${ok ? '✔' : '✖'} ${title}: ${found}${limit ? ` (${limit})` : ''}`);
}
