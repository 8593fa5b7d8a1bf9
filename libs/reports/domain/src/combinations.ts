import { couplesOf, type Member } from './members';
import { SMALLEST_GROUP } from './small-classes';

/** Members that stand in exactly the same sets: no sum over the sets can take them apart. */
interface Atom {
  readonly members: Member[];
  /** By set: is it in there? */
  readonly inSet: readonly boolean[];
}

/** More small atoms than this, and their combinations are too many to go through: then the answer is no. */
const MOST_SMALL_ATOMS = 12;
/** The largest prime whose square a double still holds: rank is counted modulo it, exactly. */
const PRIME = 94_906_249;

/**
 * Can sums over these sets, added to and taken from each other in any way, ever be about fewer than ten couples (and not about
 * nobody)? Whoever holds all figures that were shown can do such sums: May to June and June to July, less May to July, is June.
 */
export function singlesOut(sets: readonly (readonly Member[])[]): boolean {
  const atoms = atomsOf(sets);
  const small = atoms.filter(({ members }) => couplesOf(members) < SMALLEST_GROUP);
  if (small.length === 0) return false;
  if (small.length > MOST_SMALL_ATOMS) return true;
  const rank = rankOf(matrix(sets.length, atoms));
  return crowdless(small).some((target) => {
    const rest = atoms.filter((atom) => !target.includes(atom));
    return rankOf(matrix(sets.length, rest)) < rank; // then some sum is about nobody outside the target
  });
}

function atomsOf(sets: readonly (readonly Member[])[]): Atom[] {
  const sides = new Map<string, { member: Member; inSet: boolean[] }>();
  sets.forEach((members, nth) => {
    for (const member of members) {
      const known = sides.get(member.thing) ?? { member, inSet: sets.map(() => false) };
      known.inSet[nth] = true;
      sides.set(member.thing, known);
    }
  });
  const atoms = Map.groupBy(sides.values(), ({ inSet }) => inSet.map(Number).join(''));
  return [...atoms.values()].map((same) => ({
    members: same.map(({ member }) => member),
    inSet: same[0]?.inSet ?? [],
  }));
}

/** Combinations of small atoms that are together under the threshold, as large as can be: what is inside one is no worse. */
function crowdless(small: readonly Atom[]): Atom[][] {
  const isUnder = (atoms: readonly Atom[]) =>
    couplesOf(atoms.flatMap(({ members }) => members)) < SMALLEST_GROUP;
  const grow = (chosen: Atom[], from: number): Atom[][] => {
    const larger = small.slice(from).flatMap((atom, nth) => {
      const next = [...chosen, atom];
      return isUnder(next) ? grow(next, from + nth + 1) : [];
    });
    return larger.length > 0 ? larger : [chosen];
  };
  return grow([], 0);
}

function matrix(sets: number, atoms: readonly Atom[]): number[][] {
  return Array.from({ length: sets }, (_, nth) => atoms.map(({ inSet }) => Number(inSet[nth])));
}

/** Gauss, modulo a prime. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, nth) => nth >= rank && row[column] !== 0);
    const pivot = left[at];
    if (!pivot) continue;
    left.splice(at, 1);
    left.splice(rank, 0, pivot);
    for (const row of left.slice(rank + 1)) clear(row, pivot, column);
    rank += 1;
  }
  return rank;
}

/** Takes so much of the pivot from a row that the column becomes 0. */
function clear(row: number[], pivot: readonly number[], column: number): void {
  const [mine = 0, its = 1] = [row[column], pivot[column]];
  if (mine === 0) return;
  row.forEach((value, nth) => {
    row[nth] = (((value * its - (pivot[nth] ?? 0) * mine) % PRIME) + PRIME) % PRIME;
  });
}
