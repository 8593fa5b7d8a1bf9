import { LOCALES } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { aPartner, aRound } from '../test/rounds';
import { PILLARS, type Pillar } from './pillars';
import { coupleSeries } from './series';
import type { PartnerMeasurement } from './series-model';
import { LISTENER_SENTENCES, STARTER_SENTENCES } from './starter-sentences';
import { guessSentence, togetherPage, type TogetherPage } from './together';

const names = { a: 'Noor', b: 'Sam' };

function pageOf(a: PartnerMeasurement | null, b: PartnerMeasurement | null): TogetherPage {
  const series = coupleSeries([aRound('2026-01-10', a, b)]);
  if (series === null) throw new Error('expected a series');
  return togetherPage(series);
}

describe('the page a couple sees together', () => {
  it('puts first what both experience as a strength, at most three', () => {
    const a = aPartner(50, { trust: 90, support: 85, depth: 80, connection: 95 });
    const b = aPartner(50, { trust: 88, support: 70, depth: 75, connection: 72 });
    expect(pageOf(a, b).strengths).toEqual([
      { pillar: 'trust', kind: 'strength' },
      { pillar: 'depth', kind: 'strength' },
      { pillar: 'connection', kind: 'strength' },
    ]);
  });

  it('calls no pillar a strength that the partners experience too differently', () => {
    const page = pageOf(aPartner(40, { trust: 100 }), aPartner(40, { trust: 70 }));
    expect(page.strengths).toEqual([{ pillar: 'trust', kind: 'carries' }]);
  });

  it('always finds something that carries, however low the scores', () => {
    expect(pageOf(aPartner(10), aPartner(10, { balance: 5, worldview: 20 })).strengths).toHaveLength(1);
  });

  it('offers one pillar to talk about, where there is room and both care', () => {
    const cares = { importance: { depth: 0, balance: 3 } } as const;
    const page = pageOf(
      aPartner(60, { depth: 20, balance: 40 }, cares),
      aPartner(60, { depth: 20, balance: 40 }, cares),
    );
    expect(page.talkAbout?.pillar).toBe('balance');
    expect(page.talkAbout?.starters).toBe(STARTER_SENTENCES.balance);
  });

  it('takes the lowest when nobody said what matters', () => {
    expect(pageOf(aPartner(60, { depth: 20 }), aPartner(60)).talkAbout?.pillar).toBe('depth');
  });

  it('does not take a left-out importance for "not important"', () => {
    const a = aPartner(60, { depth: 20 }, { importance: { depth: 3 } });
    expect(pageOf(a, aPartner(60, { depth: 20 })).talkAbout?.pillar).toBe('depth');
  });

  it('leaves out a pillar that one partner skipped', () => {
    const page = pageOf(aPartner(60, { intimacy: null }), aPartner(60, { intimacy: 10 }));
    expect(JSON.stringify(page)).not.toContain('intimacy');
  });

  it('is empty when only one partner has scores: nothing of one person is shown', () => {
    const alone = aPartner(60, {}, { importance: { trust: 3 }, guesses: { trust: 80 } });
    expect(pageOf(alone, null)).toEqual({ strengths: [], talkAbout: null, guesses: [] });
  });

  it('tells a guess as known or to be discovered', () => {
    const a = aPartner(50, {}, { guesses: { trust: 60, depth: 90 } });
    expect(pageOf(a, aPartner(50)).guesses).toEqual([
      { guesser: 'a', pillar: 'trust', finding: 'knew' },
      { guesser: 'a', pillar: 'depth', finding: 'discover' },
    ]);
  });

  it('words a guess curiously, in both languages, with names', () => {
    const finding = { guesser: 'b', pillar: 'depth', finding: 'discover' } as const;
    expect(guessSentence(finding, names, 'nl')).toBe(
      'Diepgang: hier valt voor Sam iets te ontdekken over hoe het voor Noor is.',
    );
    expect(guessSentence({ ...finding, finding: 'knew' }, names, 'en')).toBe(
      'Depth: here Sam knew what it is like for Noor.',
    );
  });

  it('holds no number at all, and the topic is never also a strength', () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 });
    const nine = fc.array(score, { minLength: 9, maxLength: 9 });
    const perPillar = nine.map((values) => Object.fromEntries(PILLARS.map((p, i) => [p, values[i] ?? null])));
    const partner = fc
      .tuple(perPillar, perPillar)
      .map(([scores, guesses]) => aPartner(null, scores, { guesses }));
    fc.assert(
      fc.property(partner, partner, (a, b) => {
        const page = pageOf(a, b);
        expect(JSON.stringify(page)).not.toMatch(/\d/);
        expect(page.strengths.map((strength) => strength.pillar)).not.toContain(page.talkAbout?.pillar);
      }),
    );
  });
});

describe('the starter sentences', () => {
  it.each(PILLARS.map((pillar): [Pillar] => [pillar]))(
    'open a talk about %s in both languages, in I-language',
    (pillar) => {
      const starters = STARTER_SENTENCES[pillar];
      expect(starters.length).toBeGreaterThanOrEqual(2);
      for (const locale of LOCALES) {
        for (const starter of starters) {
          expect(starter[locale]).toMatch(/…$/);
          expect(starter[locale]).toMatch(locale === 'nl' ? /\b(ik|mij|ons)\b/i : /\b(I|me|us)\b/);
          expect(starter[locale]).not.toMatch(/\b(altijd|nooit|always|never|moet|must)\b/i);
        }
      }
    },
  );

  it('are answered by mirroring, acknowledging and empathising', () => {
    expect(LISTENER_SENTENCES).toHaveLength(3);
  });
});
