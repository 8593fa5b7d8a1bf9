import type { Localised } from '@tweespraak/shared/kernel';
import { Z } from './confidence';
import { standardError, type ErrorLevel, type MeasurementParameters } from './measurement-error';
import type { Score } from './scoring';

export type ChangeClass = 'forward' | 'none' | 'back';

export interface Change {
  /** After minus before, in points. */
  readonly delta: number;
  /** Reliable change index: delta in units of the standard error of a difference. */
  readonly rci: number;
  readonly class: ChangeClass;
  /** Over the 80 % threshold without being reliable: a soft hint in the direction of `delta`, never a verdict. */
  readonly signal: boolean;
  /** The start was so high that reliable improvement cannot show any more. */
  readonly ceiling: boolean;
  /** The start was so low that reliable decline cannot show any more. */
  readonly floor: boolean;
}

export const CHANGE_WORDS: Readonly<Record<ChangeClass, Localised>> = {
  forward: { nl: 'betrouwbaar vooruit', en: 'reliably forward' },
  none: { nl: 'geen betrouwbare verandering', en: 'no reliable change' },
  back: { nl: 'betrouwbaar achteruit', en: 'reliably back' },
};

export const CEILING_WORDS: Localised = {
  nl: 'verbetering is hier niet meer betrouwbaar aan te tonen',
  en: 'improvement can no longer be shown reliably here',
};

/**
 * Reliable change between two scores (0–100) of one level: |RC| > 1.96 with RC = delta / √(SEM₁² + SEM₂²), which is
 * √2·SEM when both measurements share their parameters (Jacobson & Truax 1991; Blampied 2022). `null` when a score is missing.
 */
export function classifyChange(
  before: Score,
  after: Score,
  parameters: MeasurementParameters,
  level: ErrorLevel,
  parametersBefore: MeasurementParameters = parameters,
): Change | null {
  if (before === null || after === null) return null;
  const errorOfDifference = Math.hypot(
    standardError(parametersBefore, level),
    standardError(parameters, level),
  );
  const threshold = Z[95] * errorOfDifference;
  const delta = after - before;
  const rci = delta / errorOfDifference;
  const reliable = Math.abs(rci) > Z[95];
  return {
    delta,
    rci,
    class: classOf(delta, reliable),
    signal: !reliable && Math.abs(rci) > Z[80],
    ceiling: before > 100 - threshold,
    floor: before < threshold,
  };
}

function classOf(delta: number, reliable: boolean): ChangeClass {
  if (!reliable) return 'none';
  return delta > 0 ? 'forward' : 'back';
}
