import { coupleSeries, pillarIndex, type PairFigures } from '@tweespraak/pillars/domain';
import { DomainError } from '@tweespraak/shared/kernel';
import type { Draft } from './draft';
import type { MeasuredRounds } from './figure-facts';
import {
  CHANGE_CLASSES,
  DYAD_CLASSES,
  type OutcomeFigures,
  type Scale,
  type ScaleOutcome,
  SCALES,
} from './figures-model';
import type { Member } from './members';
import type { Standing } from './outcome-standing';
import { hideSmallClasses, isSmall } from './small-classes';

type Measured = Extract<Standing, { is: 'measured' }>;

/** One couple's change on every scale, by the place of the scale. */
type Changes = readonly PairFigures[];

/** The rounds whose scores `outcomeFigures` needs. */
export function roundsToRead(all: readonly Standing[]): string[] {
  return [...new Set(measuredAmong(all).flatMap(({ first, last }) => [first.roundId, last.roundId]))];
}

/**
 * Outcomes with their denominators. All arithmetic of change is that of the couple's own page (`coupleSeries`: reliable change
 * per pillar of the couple's mean, and of the two partners read as one). Throws DomainError `outcome.unread-round` where a round
 * of `roundsToRead` is missing, `parameters.unknown`.
 */
export function outcomeFigures(all: readonly Standing[], scores: MeasuredRounds): Draft<OutcomeFigures> {
  const measured = measuredAmong(all);
  const changes = measured.map((one) => changesOf(one, scores));
  return {
    figures: {
      ...denominators(all, measured.length),
      scales: SCALES.map((scale) => scaleOutcome(scale, changes)),
    },
    groups: { eligible: all.map(memberOf), measured: measured.map(memberOf) },
  };
}

/** The bars that are no outcome add up to few couples: then what they are taken from is hidden with them. */
function denominators(all: readonly Standing[], measuredByBoth: number): Omit<OutcomeFigures, 'scales'> {
  const rest = (['notShared', 'notMeasured', 'ended'] as const).map((is) => {
    const count = all.filter((one) => one.is === is).length;
    return { count, couples: count };
  });
  const missing = all.length - measuredByBoth;
  const tooFew = isSmall({ count: missing, couples: missing });
  const [notShared = null, notMeasured = null, endedReasonUnknown = null] = tooFew
    ? []
    : hideSmallClasses(rest);
  return {
    eligible: tooFew ? null : all.length,
    measuredTwice: notShared === null ? null : measuredByBoth + notShared,
    measuredByBoth,
    unknown: { notShared, notMeasured, endedReasonUnknown },
  };
}

function scaleOutcome(scale: Scale, changes: readonly Changes[]): ScaleOutcome {
  const place = SCALES.indexOf(scale);
  const ofScale = changes.map((one) => one[place]);
  return {
    scale,
    change: counts(
      CHANGE_CLASSES,
      ofScale.map((one) => one?.couple.sinceFirst?.class ?? 'unknown'),
    ),
    dyad: counts(
      DYAD_CLASSES,
      ofScale.map((one) => one?.dyad.sinceFirst ?? 'unknown'),
    ),
  };
}

function counts<Class extends string>(classes: readonly Class[], found: readonly Class[]) {
  const cells = hideSmallClasses(
    classes.map((name) => {
      const count = found.filter((one) => one === name).length;
      return { count, couples: count };
    }),
  );
  return Object.fromEntries(classes.map((name, nth) => [name, cells[nth] ?? null])) as Record<
    Class,
    number | null
  >;
}

function changesOf({ first, last }: Measured, scores: MeasuredRounds): Changes {
  const rounds = [first, last].map(({ roundId }) => {
    const read = scores.get(roundId);
    if (!read) throw new DomainError('outcome.unread-round', 'The scores of a round were not read.');
    return read;
  });
  const series = coupleSeries(rounds);
  if (!series) return [];
  return SCALES.flatMap((scale) =>
    scale === 'total' ? [series.total] : (series.pillars[pillarIndex(scale)] ?? []),
  );
}

/** An outcome is of two measurements; who has none counts the same as long as they stand the same. */
function memberOf(one: Standing): Member {
  const { coupleId: couple } = one;
  const of = one.is === 'measured' ? `:${one.first.roundId}:${one.last.roundId}` : '';
  return { thing: `${couple}:${one.is}${of}`, couple };
}

function measuredAmong(all: readonly Standing[]): Measured[] {
  return all.filter((one) => one.is === 'measured');
}
