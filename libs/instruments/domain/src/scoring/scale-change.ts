import {
  classifyChange,
  type MeasurementParameters,
  reliableChangeThreshold,
} from '@tweespraak/pillars/domain';
import type { Scale, ScaleError } from '../instrument/instrument';

export type ChangeVerdict = 'higher' | 'lower' | 'no-reliable-change' | 'no-verdict';

export interface ScaleChange {
  /** After minus before, in the unit of the scale. */
  readonly delta: number;
  readonly verdict: ChangeVerdict;
}

/**
 * The change of one person on a scale, by the reliable change index of the nine pillars (Jacobson & Truax 1991). Without a
 * known measurement error there is a difference and no verdict. Null when a score is missing.
 */
export function scaleChange(scale: Scale, before: number | null, after: number | null): ScaleChange | null {
  if (before === null || after === null) return null;
  const delta = after - before;
  if (!scale.error) return { delta, verdict: 'no-verdict' };
  const change = classifyChange(before, after, parametersOf(scale.error), 'partnerPillar');
  if (!change || change.class === 'none') return { delta, verdict: 'no-reliable-change' };
  return { delta, verdict: change.class === 'forward' ? 'higher' : 'lower' };
}

/** Half the width of the 95 % band around a score, in the unit of the scale; null: the error is not known. */
export function halfBand({ error }: Scale): number | null {
  // the threshold of a difference is 1.96·√2·SEM
  return error && reliableChangeThreshold(parametersOf(error), 'partnerPillar') / Math.SQRT2;
}

/** The error of one scale in the words of the pillars' arithmetic, which knows no unit. */
function parametersOf({ sd, reliability, source }: ScaleError): MeasurementParameters {
  const error = { sd, reliability };
  const words = { nl: source, en: source };
  return { version: 'declared', pillar: error, total: error, provisional: false, source: words };
}
