import type { Caseload, CaseloadCouple, Seat } from '@tweespraak/pillars/contract';

export interface RunningRound {
  readonly coupleId: string;
  readonly names: string;
  readonly dueOn: string;
  readonly seats: readonly { readonly name: string; readonly seat: Seat }[];
}

/** The rounds that are being answered now, the first due first. Says how far each is, never what was answered. */
export function runningRounds({ couples, today }: Caseload): RunningRound[] {
  return couples
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap((couple) => couple.pending.map((round) => ({ couple, round })))
    .filter(({ round }) => round.opensOn <= today && !bothIn(round))
    .toSorted((x, y) => (x.round.dueOn < y.round.dueOn ? -1 : 1))
    .map(({ couple, round }) => ({
      coupleId: couple.id,
      names: namesOf(couple),
      dueOn: round.dueOn,
      seats: [
        { name: couple.a.name, seat: round.a },
        { name: couple.b.name, seat: round.b },
      ],
    }));
}

function bothIn({ a, b }: { readonly a: Seat; readonly b: Seat }): boolean {
  return a.state === 'handed-in' && b.state === 'handed-in';
}

function namesOf({ a, b }: CaseloadCouple): string {
  return `${a.name} & ${b.name}`;
}
