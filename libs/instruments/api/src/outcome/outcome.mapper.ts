import type { ScaleOutcome } from '@tweespraak/instruments/contract';
import {
  halfBand,
  type Instrument,
  type Scale,
  scaleBounds,
  scaleChange,
} from '@tweespraak/instruments/domain';
import type { SealedResponse } from '../sealed-answers';
import type { RoundOutcome } from './outcome-reading';

/** The scales of a round for the two, with the change since the round before. */
export function toScaleOutcomes(instrument: Instrument, { now, before }: RoundOutcome): ScaleOutcome[] {
  return instrument.scales.map((scale) => {
    const { low, high } = scaleBounds(instrument, scale);
    return {
      ...{ id: scale.id, name: scale.name, lowest: low, highest: high },
      ...{ items: scale.items.length, higherIs: scale.higherIs },
      ...{ halfBand: halfBand(scale), errorSource: scale.error?.source ?? null },
      a: scoreOf(scale, now.a, before?.a ?? null),
      b: scoreOf(scale, now.b, before?.b ?? null),
    };
  });
}

function scoreOf(scale: Scale, now: SealedResponse, before: SealedResponse | null): ScaleOutcome['a'] {
  const of = (response: SealedResponse | null) => response?.scores.find((one) => one.scale === scale.id);
  const [after, earlier] = [of(now), of(before)];
  return {
    score: after?.score ?? null,
    answered: after?.answered ?? 0,
    change: scaleChange(scale, earlier?.score ?? null, after?.score ?? null),
  };
}
