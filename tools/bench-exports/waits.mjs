// A coach at work: how long one page's data takes, again and again, as long as something lasts.
import { setTimeout as sleep } from 'node:timers/promises';

const DEVICES = 4;
const PAUSE_MS = 10;

/** @returns p50 and p99 in ms over all answers until `lasting` is settled */
export async function waitsOf(port, { cookie }, lasting) {
  const times = [];
  let isOver = false;
  const device = async () => {
    while (!isOver) {
      const since = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/api/caseload`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`the caseload answered ${answer.status}`);
      times.push(performance.now() - since);
      await sleep(PAUSE_MS);
    }
  };
  const devices = Promise.all(Array.from({ length: DEVICES }, device));
  await Promise.race([lasting, devices]);
  isOver = true;
  await devices;
  const sorted = times.sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { p50: at(0.5), p99: at(0.99), count: sorted.length };
}
