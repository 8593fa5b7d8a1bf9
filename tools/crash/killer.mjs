// Ends processes between two instructions and starts them again.
import { setTimeout as sleep } from 'node:timers/promises';

const BETWEEN_WITHIN_MS = 3_000;
const AT_AN_ANSWER_WITHIN_MS = 400;
const BOTH_AT_ONCE = 0.1;

/**
 * Half of the kills come at any moment, half in the moment in which a device has read "done": what is not on disk then is
 * lost. `acknowledged(port)` is to be called at every such answer.
 * @param movesBetween how many moves pass at most between two kills
 */
export function killer(processes, { random, movesBetween }) {
  const alive = new Set(processes);
  let trap = null;
  let heard = 0;
  const restarts = new Set();
  let failure = null; // one that does not come back ends the run

  async function restart(one) {
    await one.kill();
    await one.start();
    alive.add(one);
  }

  function kill(one) {
    alive.delete(one);
    const restarted = restart(one)
      .catch((error) => (failure ??= error))
      .finally(() => restarts.delete(restarted));
    restarts.add(restarted);
  }

  async function someAlive() {
    while (!alive.size && !failure) await Promise.race(restarts);
    if (failure) throw failure;
    return [...alive];
  }

  /** Kills in the tick in which an answer of this process is read; after a while anyway. */
  function killAtAnAnswer(one) {
    return new Promise((resolve) => {
      const now = () => {
        clearTimeout(late);
        trap = null;
        kill(one);
        resolve();
      };
      const late = setTimeout(now, AT_AN_ANSWER_WITHIN_MS);
      trap = { port: one.port, now };
    });
  }

  /** Some moves pass before the next kill, none or many; or some time, when nothing moves. */
  async function someMoves() {
    const enough = heard + Math.floor(random() * movesBetween);
    const deadline = Date.now() + BETWEEN_WITHIN_MS;
    while (heard < enough && Date.now() < deadline && !failure) await sleep(random() * 20);
  }

  return {
    acknowledged(port) {
      heard += 1;
      if (trap?.port === port) trap.now();
    },

    async run(kills, onKill) {
      for (let done = 0; done < kills;) {
        await someMoves();
        const list = await someAlive();
        const victims = random() < BOTH_AT_ONCE ? list : [list[Math.floor(random() * list.length)]];
        for (const victim of victims.slice(0, kills - done)) {
          if (random() < 0.5) await killAtAnAnswer(victim);
          else kill(victim);
          onKill((done += 1));
        }
      }
      await Promise.all(restarts);
      if (failure) throw failure;
    },
  };
}
