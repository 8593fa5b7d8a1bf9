import { LOCALES } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { aPartner, aRound } from '../test/rounds';
import { PILLARS } from './pillars';
import { coupleSeries } from './series';
import type { CompletedRound } from './series-model';
import { whatStandsOut } from './what-stands-out';

const names = { a: 'Noor', b: 'Sam' };
const nl = (...rounds: CompletedRound[]) => whatStandsOut(coupleSeries(rounds), names, 'nl');
const en = (...rounds: CompletedRound[]) => whatStandsOut(coupleSeries(rounds), names, 'en');
const at = (
  month: number,
  ...partners: [ReturnType<typeof aPartner> | null, ReturnType<typeof aPartner> | null]
) => aRound(`2026-0${month}-01`, ...partners);
const start = at(1, aPartner(50), aPartner(50));

describe('what stands out', () => {
  it('is silent without measurements', () => {
    expect(whatStandsOut(null, names, 'nl')).toEqual([]);
  });

  it('after the first round shows where the chance lies and claims no change', () => {
    expect(nl(at(1, aPartner(60, { depth: 40 }), aPartner(60, { depth: 36 })))).toEqual([
      'De verschillen tussen Noor en Sam blijven binnen de meetruis; de meeste ruimte om te groeien ligt bij Diepgang (samen 38), een kans voor een gesprek.',
      'Dit is de eerste meting, dus over verandering valt nog niets te zeggen.',
    ]);
  });

  it('names a gap above the noise before the lowest pillar', () => {
    expect(nl(at(1, aPartner(60, { timeTogether: 75 }), aPartner(60, { timeTogether: 40 })))).toEqual([
      'Bij Tijd samen liggen de ervaringen van Noor (75) en Sam (40) verder uit elkaar dan de meetruis.',
      'De meeste ruimte om te groeien ligt bij Tijd samen (samen 58), een kans voor een gesprek.',
    ]);
  });

  it('says honestly that nothing changed reliably', () => {
    expect(nl(start, at(2, aPartner(54), aPartner(47)))[0]).toBe(
      'Sinds de vorige meting zijn de scores nog niet betrouwbaar veranderd: de verschillen blijven binnen de meetruis.',
    );
    expect(en(start, at(2, aPartner(54), aPartner(47)))[0]).toMatch(/not yet changed reliably/);
  });

  it.each([
    [
      65,
      62,
      'Noor en Sam ervaren hun relatie allebei betrouwbaar beter dan bij de vorige meting (gemiddeld +14).',
    ],
    [
      38,
      35,
      'Noor en Sam ervaren hun relatie allebei betrouwbaar minder goed dan bij de vorige meting (gemiddeld −14).',
    ],
    [
      62,
      52,
      'Noor ervaart de relatie betrouwbaar beter dan bij de vorige meting (+12); bij Sam is nog niets betrouwbaar veranderd.',
    ],
    [
      48,
      35,
      'Sam ervaart de relatie betrouwbaar minder goed dan bij de vorige meting (−15); bij Noor is nog niets betrouwbaar veranderd.',
    ],
    [
      35,
      62,
      'Sam ervaart de relatie betrouwbaar beter dan bij de vorige meting (+12), Noor betrouwbaar minder goed (−15): hun ervaringen lopen nu uiteen.',
    ],
    [
      58,
      59,
      'Samen ervaren Noor en Sam hun relatie betrouwbaar beter dan bij de vorige meting (gemiddeld +9); voor ieder apart is dat nog niet betrouwbaar.',
    ],
  ])('puts the change of the totals first: 50 and 50 to %p and %p', (a, b, sentence) => {
    expect(nl(start, at(2, aPartner(a), aPartner(b)))[0]).toBe(sentence);
  });

  it('does not speak for a partner without enough answers', () => {
    expect(nl(start, at(2, aPartner(65), null))).toEqual([
      'Noor ervaart de relatie betrouwbaar beter dan bij de vorige meting (+15); bij Sam valt dat nog niet te zeggen.',
    ]);
  });

  it('looks back to the first round when growth came in small steps', () => {
    const steps = [start, at(2, aPartner(56), aPartner(55)), at(3, aPartner(62), aPartner(61))];
    expect(nl(...steps)[0]).toBe(
      'Noor en Sam ervaren hun relatie allebei betrouwbaar beter dan bij de eerste meting (gemiddeld +12).',
    );
  });

  it('puts a single pillar into the light of the total', () => {
    expect(nl(start, at(2, aPartner(50, { trust: 82 }), aPartner(50)))[0]).toBe(
      'Bij Vertrouwen is de score van Noor betrouwbaar hoger dan bij de vorige meting (+32); over alle pijlers samen is nog niets betrouwbaar veranderd.',
    );
    expect(en(start, at(2, aPartner(50, { trust: 18, depth: 80 }), aPartner(50)))[0]).toBe(
      'On Trust the score of Noor is reliably lower than at the previous measurement (−32), and 1 more pillar changed; over all pillars together nothing has changed reliably yet.',
    );
  });

  it('hints at a signal without calling it change', () => {
    expect(nl(start, at(2, aPartner(50), aPartner(50, { trust: 27 })))[0]).toBe(
      'De scores zijn nog niet betrouwbaar veranderd; bij Vertrouwen is er een voorzichtig signaal dat de score van Sam lager wordt.',
    );
  });

  it('does not compare with another version, nor with too few answers', () => {
    const older = { ...start, instrumentVersion: '9p-36@0' };
    expect(nl(older, at(2, aPartner(90), aPartner(90)))[0]).toMatch(
      /^De vorige meting gebruikte een andere versie/,
    );
    expect(nl(start, at(2, aPartner(null), aPartner(null)))).toEqual([
      'Er zijn te weinig antwoorden om verandering te bepalen.',
    ]);
  });

  it('calls no pillar low where all are strong', () => {
    expect(nl(at(1, aPartner(85, { depth: 76 }), aPartner(85)))[0]).toMatch(
      /; alle gemeten pijlers zijn een kracht, en bij Diepgang \(samen 81\) is nog de meeste ruimte\.$/,
    );
  });
});

describe('what stands out, for any couple', () => {
  const score = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 });
  const partner = fc
    .array(score, { minLength: 9, maxLength: 9 })
    .map((values) =>
      aPartner(null, Object.fromEntries(PILLARS.map((pillar, i) => [pillar, values[i] ?? null]))),
    );
  const rounds = fc
    .array(fc.tuple(partner, partner), { minLength: 1, maxLength: 4 })
    .map((pairs) => pairs.map(([a, b], index) => at(index + 1, a, b)));
  const locale = fc.constantFrom(...LOCALES);

  it('is one or two whole sentences that name the partners and never a cause, a fault or a "partner 1"', () => {
    fc.assert(
      fc.property(rounds, locale, (list, l) => {
        const sentences = whatStandsOut(coupleSeries(list), names, l);
        expect([1, 2]).toContain(sentences.length);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|-\d/);
          expect(sentence).not.toMatch(
            /omdat|doordat|dankzij|schuld|because|thanks to|fault|partner [12ab]\b/i,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says "reliably changed" only when some threshold was crossed', () => {
    fc.assert(
      fc.property(rounds, (list) => {
        const series = coupleSeries(list);
        const claims = whatStandsOut(series, names, 'en').some((s) =>
          /reliably (better|less|higher|lower)/.test(s),
        );
        const figures = [...(series?.pillars ?? []), ...(series ? [series.total] : [])].flatMap((p) => [
          p.a,
          p.b,
          p.couple,
        ]);
        const crossed = figures.some((f) =>
          [f.sinceFirst, f.sincePrevious].some((c) => c !== null && c.class !== 'none'),
        );
        expect(claims).toBe(crossed);
      }),
      { numRuns: 500 },
    );
  });
});
