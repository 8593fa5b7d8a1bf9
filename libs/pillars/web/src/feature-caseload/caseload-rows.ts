import type { CaseloadCouple, PendingRound } from '@tweespraak/pillars/contract';
import { caseloadSeries, type Change, type PairFigures, type Score } from '@tweespraak/pillars/domain';

/** What waits at a couple, in the order that it matters. */
export type CoupleState =
  | { readonly kind: 'archived' | 'inviting' | 'nothing' }
  | { readonly kind: 'ready' | 'agreeing' | 'releasing' }
  | { readonly kind: 'answering' | 'planned'; readonly on: string; readonly done: number };

export interface CaseloadRow {
  readonly id: string;
  readonly names: string;
  readonly familyNames: string;
  readonly people: readonly { readonly name: string; readonly total: Score; readonly seat: 'a' | 'b' }[];
  readonly mean: Score;
  readonly change: Change | null;
  /** The totals that the row shows; `null` before a measurement. */
  readonly figures: PairFigures | null;
  readonly lastActivityAt: string;
  readonly archived: boolean;
  readonly state: CoupleState;
  /** Flagged, a total that went back, or two that went apart: says that it asks for attention, not why. */
  readonly attention: boolean;
}

export function caseloadRow(couple: CaseloadCouple, today: string): CaseloadRow {
  const { a, b } = couple;
  const total = caseloadSeries(couple)?.total;
  const dyad = total?.dyad.sincePrevious;
  const change = total?.couple.sincePrevious ?? null;
  const isDown = dyad === 'apart' || dyad === 'bothBack' || change?.class === 'back';
  return {
    id: couple.id,
    names: `${a.name} & ${b.name}`,
    familyNames: [...new Set([a.familyName, b.familyName])].filter(Boolean).join(' · '),
    people: [
      { name: a.name, total: a.total, seat: 'a' },
      { name: b.name, total: b.total, seat: 'b' },
    ],
    mean: total?.couple.latest ?? null,
    change,
    figures: total ?? null,
    lastActivityAt: couple.lastActivityAt,
    archived: couple.archivedAt !== null,
    state: coupleState(couple, today),
    attention: a.flagged || b.flagged || isDown,
  };
}

export function coupleState(couple: CaseloadCouple, today: string): CoupleState {
  if (couple.archivedAt !== null) return { kind: 'archived' };
  const waiting = couple.pending.filter((round) => !round.isOpen);
  const gate = waiting.find((round) => doneOf(round) === 2);
  if (gate) return gateState(gate);
  const answering = waiting.find((round) => round.opensOn <= today);
  if (answering) return { kind: 'answering', on: answering.dueOn, done: doneOf(answering) };
  if ([couple.a, couple.b].some(({ invitation }) => invitation === 'sent' || invitation === 'expired')) {
    return { kind: 'inviting' };
  }
  const planned = waiting[0];
  return planned ? { kind: 'planned', on: planned.opensOn, done: 0 } : { kind: 'nothing' };
}

function gateState(round: PendingRound): CoupleState {
  if (round.a.consent !== 'given' || round.b.consent !== 'given') return { kind: 'agreeing' };
  return { kind: round.releaseAt === null ? 'ready' : 'releasing' };
}

function doneOf({ a, b }: PendingRound): number {
  return [a, b].filter(({ state }) => state === 'handed-in').length;
}
