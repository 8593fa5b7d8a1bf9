import { type Instrument, type Pillar, PILLARS } from '@tweespraak/pillars/domain';

const NAMES = PILLARS.map((pillar) => `'${pillar}'`).join(' | ');

/**
 * How a pillar is scored, in FHIRPath over a response with `%questionnaire` at hand: the mean weight of its answers as a
 * percentage of the scale, nothing under the minimum. A reversed item has its weights turned round in the questionnaire.
 * Documentation that is checked: the product reckons with `scoreResponse`, and a test holds the two together.
 */
export function pillarExpression(instrument: Instrument, pillar: Pillar): string {
  return scoreOf(instrument, `%resource.item.where(linkId = '${pillar}').item.answer.value.weight()`);
}

/** As `pillarExpression`, for the mean of the pillars that have a score, from the minimum number of pillars on. */
export function totalExpression(instrument: Instrument): string {
  const pillars = `%resource.item.where(linkId in (${NAMES}))`;
  const scores = `${pillars}.select(${scoreOf(instrument, 'item.answer.value.weight()')})`;
  return `iif(${scores}.count() >= ${instrument.scoring.minPillarsForTotal}, ${scores}.avg(), {})`;
}

function scoreOf({ scale, scoring }: Instrument, weights: string): string {
  const percentage = `${weights}.sum() / ${weights}.count() / ${scale.max} * 100`;
  return `iif(${weights}.count() >= ${scoring.minItemsPerPillar}, ${percentage}, {})`;
}
