import { singlesOut } from './combinations';
import type { Period, WithheldReason } from './figures-model';
import { couplesOf, type Edition, type Groups, isCrowd, isSame, type Member, without } from './members';
import { SMALLEST_GROUP } from './small-classes';

/** What somebody who asks for a topic of a period gets. */
export type Publication =
  | { readonly show: 'new' }
  /** `current`: nothing changed since. */
  | { readonly show: 'earlier'; readonly editionId: string; readonly current: boolean }
  | { readonly show: 'nothing'; readonly why: WithheldReason };

/**
 * Whether figures over these groups may stand beside all that were shown before (the newest last). A new edition is shown only
 * where, against each earlier one, whoever came and whoever went is nobody or a crowd, and no sum over all of them is about fewer
 * than ten couples. Otherwise the earlier edition of the same period stands, or nothing is shown.
 */
export function publicationOf(period: Period, groups: Groups, earlier: readonly Edition[]): Publication {
  const samePeriod = earlier.filter((one) => one.period.from === period.from && one.period.to === period.to);
  const same = samePeriod.findLast((one) =>
    namesOf(groups).every((name) => isSame(one.groups[name] ?? [], groups[name] ?? [])),
  );
  if (same) return { show: 'earlier', editionId: same.id, current: true };
  const enough = namesOf(groups).every((name) => couplesOf(groups[name] ?? []) >= SMALLEST_GROUP);
  if (enough && namesOf(groups).every((name) => isSafe(groups[name] ?? [], ofGroup(earlier, name))))
    return { show: 'new' };
  const latest = samePeriod.at(-1);
  if (latest) return { show: 'earlier', editionId: latest.id, current: false };
  return { show: 'nothing', why: enough ? 'tooClose' : 'tooFew' };
}

function isSafe(members: readonly Member[], earlier: readonly (readonly Member[])[]): boolean {
  const aside = earlier.every(
    (other) => isCrowd(without(members, other)) && isCrowd(without(other, members)),
  );
  return aside && !singlesOut([members, ...earlier]);
}

function namesOf(groups: Groups): string[] {
  return Object.keys(groups);
}

function ofGroup(editions: readonly Edition[], name: string): (readonly Member[])[] {
  return editions.map(({ groups }) => groups[name] ?? []);
}
