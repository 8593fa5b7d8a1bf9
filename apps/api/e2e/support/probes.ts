import { randomUUID } from 'node:crypto';
import { type FullPractice, strayCanaries } from '@tweespraak/shared/testing';
import { ask, bytesOf, comparable, slotOf } from './ask';
import { fromOtherSide, type Ids, type RouteFixture } from './routes/fixture';
import type { TestApp } from './test-app';

interface Probe {
  readonly slot: string;
  readonly whose: 'foreign' | 'hidden';
  readonly ids: Ids;
  /** The same request with a random id in that slot. */
  readonly random: Ids;
}

/** For every slot of a route: the id that another practice, and another person here, would name. */
function probesOf(fixture: RouteFixture, full: FullPractice, foreign: FullPractice): Probe[] {
  if (!fixture.own || fixture.bearer) return [];
  const own = fixture.own(full);
  const hidden = fixture.hidden?.(full) ?? [fixture.own(fromOtherSide(full))];
  const others = [
    { whose: 'foreign' as const, ids: fixture.own(foreign) },
    ...hidden.map((ids) => ({ whose: 'hidden' as const, ids })),
  ];
  return Object.keys(own).flatMap((slot) =>
    others.map(({ whose, ids }) => ({
      slot,
      whose,
      ids: { ...own, [slot]: slotOf(ids, slot, 'a probe') },
      random: { ...own, [slot]: randomUUID() },
    })),
  );
}

/**
 * What is wrong with the answers of a route to ids that are not one's own (nothing, when the walls hold), and how many
 * of the looks were refused as not there.
 */
export async function leaksOf(
  test: TestApp,
  route: string,
  fixture: RouteFixture,
  full: FullPractice,
  foreign: FullPractice,
): Promise<{ leaks: string[]; refused: number }> {
  const person = fixture.who?.(full) ?? null;
  const canaries = [...full.canaries, ...foreign.canaries];
  const leaks: string[] = [];
  let refused = 0;
  for (const { slot, whose, ids, random } of probesOf(fixture, full, foreign)) {
    const theirs = await ask(test, route, fixture, { person, ids, full });
    const nobodys = await ask(test, route, fixture, { person, ids: random, full });
    const expected = route.includes(`:${slot}`) ? theirs.status === 404 : theirs.status >= 400;
    refused += [theirs, nobodys].filter(({ status }) => status === 404).length;
    const name = `${route}, ${whose} ${slot}`;
    if (!expected) leaks.push(`${name}: ${theirs.status}`);
    if (comparable(theirs) !== comparable(nobodys)) leaks.push(`${name}: not as an id that does not exist`);
    for (const bytes of [theirs, nobodys].map(bytesOf))
      leaks.push(...strayCanaries(bytes, person, canaries).map((what) => `${name}: ${what}`));
  }
  return { leaks, refused };
}
