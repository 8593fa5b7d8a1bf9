import { PILLARS, type CoupleSeries, type Pillar } from '@tweespraak/pillars/domain';
import type { DialogueKey } from '../script/dialogue-keys';
import type { HistoryItem } from './history';
import { suggestDialogues, WAITS_WHILE_FLAGGED } from './suggest-dialogues';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const held = (
  key: DialogueKey,
  endedHow: HistoryItem['endedHow'] = 'completed',
  daysAgo = 1,
): HistoryItem => ({
  key,
  level: 1,
  withCoach: true,
  plannedByCoach: true,
  endedAt: NOW - daysAgo * DAY,
  endedHow,
});

/** Every pillar at 70 for the couple, without gaps, but for what is given. */
function seriesWith(low: Pillar, gapAt?: Pillar): Pick<CoupleSeries, 'pillars'> {
  const pillars = PILLARS.map((pillar) => ({
    pillar,
    couple: { latest: pillar === low ? 30 : 70 },
    gap: { value: pillar === gapAt ? -40 : 5, threshold: 27.7, aboveNoise: pillar === gapAt },
  }));
  return { pillars } as unknown as Pick<CoupleSeries, 'pillars'>;
}

const keysOf = (...args: Parameters<typeof suggestDialogues>) =>
  suggestDialogues(...args).map(({ key }) => key);

describe('Dialogues suggested to the coach', () => {
  it('begin with the one that is taught first, also without any measurement', () => {
    expect(suggestDialogues(null, [], NOW)).toEqual([
      expect.objectContaining({ key: 'appreciation', reason: 'first', pillar: null }),
    ]);
  });

  it('follow the widest gap above noise and the lowest pillar, with the reason in words', () => {
    const suggested = suggestDialogues(seriesWith('timeTogether', 'trust'), [held('appreciation')], NOW);
    expect(suggested.map(({ key, pillar, reason }) => [key, pillar, reason])).toEqual([
      ['imago', 'trust', 'gap'],
      ['fun', 'timeTogether', 'chance'],
    ]);
    expect(suggested.map(({ why }) => why.nl)).toEqual([
      'Vertrouwen: hier beleven ze het verschillend, meer dan de meetfout. Een gesprek om elkaar te horen.',
      'Tijd samen is nu de laagste pijler van dit stel. Hier kan iets bij.',
    ]);
  });

  it('make no suggestion of a gap within noise', () => {
    const reasons = suggestDialogues(seriesWith('trust'), [held('appreciation')], NOW).map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual(['chance']);
  });

  it('go on to what was not held yet', () => {
    const series = seriesWith('timeTogether');
    expect(keysOf(series, [held('appreciation'), held('fun')], NOW)).toEqual(['gratitude']);
    expect(keysOf(series, [held('appreciation'), held('fun'), held('gratitude')], NOW)).toEqual(['fun']);
  });

  it('name a request that both said to be ready for, while it is fresh', () => {
    const ready = [held('appreciation', 'completed', 60), held('frustration', 'to-request', 2)];
    expect(keysOf(null, ready, NOW)).toEqual(['behaviour-request']);
    expect(keysOf(null, [ready[0] ?? held('fun'), held('frustration', 'to-request', 15)], NOW)).toEqual([]);
  });

  it('leave out without a word what waits while a safety flag stands', () => {
    const done = [held('appreciation'), held('caring-behaviours')];
    expect(keysOf(seriesWith('intimacy'), done, NOW, false)).toEqual(['holding']);
    expect(keysOf(seriesWith('intimacy'), done, NOW, true)).toEqual(['imago']);
    expect(WAITS_WHILE_FLAGGED).toEqual(['parent-child', 'holding', 'zero-negativity']);
  });

  it('promise nothing and blame nobody', () => {
    for (const pillar of PILLARS) {
      for (const { why } of suggestDialogues(seriesWith(pillar, pillar), [], NOW)) {
        expect(`${why.nl} ${why.en}`).not.toMatch(
          /zal|helpt|verbeter|schuld|moet|will|improve|fault|should/i,
        );
      }
    }
  });
});
