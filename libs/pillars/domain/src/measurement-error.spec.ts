import fc from 'fast-check';
import {
  band95,
  CURRENT_PARAMETERS,
  exceeds,
  findParameters,
  gapNoiseThreshold,
  guessNoiseThreshold,
  reliableChangeThreshold,
  standardError,
  type ErrorLevel,
  type MeasurementParameters,
} from './measurement-error';

const placeholder = findParameters('placeholder@1');
const halfBand = (parameters: MeasurementParameters, level: ErrorLevel) =>
  (band95(50, parameters, level)?.high ?? 0) - 50;
/** Reliability of a pillar made `factor` times as long, after Spearman and Brown. */
const lengthened = (factor: number): MeasurementParameters => {
  const r = placeholder.pillar.reliability;
  return { ...placeholder, pillar: { sd: 20, reliability: (factor * r) / (1 + (factor - 1) * r) } };
};

describe('measurement error with the placeholder parameters', () => {
  it.each([
    ['one partner, pillar', placeholder, 'partnerPillar', 10.0, 19.6, 27.7, 18.1],
    ['one partner, pillar of 6 items', lengthened(6 / 4), 'partnerPillar', 8.5, 16.7, 23.6, 15.5],
    ['one partner, pillar of 8 items', lengthened(8 / 4), 'partnerPillar', 7.6, 14.8, 21.0, 13.7],
    ['couple mean, pillar', placeholder, 'couplePillar', 7.1, 13.9, 19.6, 12.8],
    ['one partner, total', placeholder, 'partnerTotal', 3.7, 7.2, 10.2, 6.7],
  ] as const)(
    '%s is as computed in the test’s description',
    (_, parameters, level, sem, band, change95, signal80) => {
      expect(standardError(parameters, level)).toBeCloseTo(sem, 1);
      expect(halfBand(parameters, level)).toBeCloseTo(band, 1);
      expect(reliableChangeThreshold(parameters, level)).toBeCloseTo(change95, 1);
      expect(reliableChangeThreshold(parameters, level, 80)).toBeCloseTo(signal80, 1);
    },
  );

  it('a couple’s total is steadier than one partner’s by √2', () => {
    expect(reliableChangeThreshold(placeholder, 'coupleTotal')).toBeCloseTo(10.18 / Math.SQRT2, 2);
  });

  it('two partners must differ 27.7 points to be apart, 23.3 at 90 %', () => {
    expect(gapNoiseThreshold(placeholder)).toBeCloseTo(27.7, 1);
    expect(gapNoiseThreshold(placeholder, 90)).toBeCloseTo(23.3, 1);
    expect(gapNoiseThreshold(placeholder, 95, 'total')).toBeCloseTo(10.2, 1);
  });

  it('a guess is right within the band of the score it guesses', () => {
    expect(guessNoiseThreshold(placeholder)).toBeCloseTo(19.6, 1);
  });
});

describe('the band around a score', () => {
  it('is clipped to the scale', () => {
    expect(band95(95, placeholder, 'partnerPillar')).toEqual({ low: 95 - 19.6, high: 100 });
    expect(band95(0, placeholder, 'partnerPillar')).toEqual({ low: 0, high: 19.6 });
  });

  it('does not exist around a missing score', () => {
    expect(band95(null, placeholder, 'partnerTotal')).toBeNull();
  });

  it('always holds its score', () => {
    const level = fc.constantFrom<ErrorLevel>('partnerPillar', 'couplePillar', 'partnerTotal', 'coupleTotal');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), level, (score, l) => {
        const band = band95(score, placeholder, l);
        expect(
          band !== null && band.low >= 0 && band.low <= score && score <= band.high && band.high <= 100,
        ).toBe(true);
      }),
    );
  });
});

describe('the parameters', () => {
  it('say in both languages that they are assumptions', () => {
    expect(placeholder.provisional).toBe(true);
    expect(placeholder.source.nl).toMatch(/voorlopige aanname/i);
    expect(placeholder.source.en).toMatch(/provisional assumption/i);
    expect(CURRENT_PARAMETERS).toBe(placeholder);
  });

  it('cannot be changed and are refused by a code when unknown', () => {
    expect(() => Object.assign(placeholder.pillar, { sd: 1 })).toThrow(TypeError);
    expect(() => findParameters('placeholder@0')).toThrow(
      expect.objectContaining({ code: 'parameters.unknown' }),
    );
  });

  it('a difference of exactly the threshold is still noise', () => {
    expect([exceeds(10, 10), exceeds(-10, 10), exceeds(10.01, 10), exceeds(-10.01, 10)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
