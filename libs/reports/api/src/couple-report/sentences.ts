import { bandOf, CHANGE_WORDS, PILLAR_NAMES, togetherPage, whatStandsOut } from '@tweespraak/pillars/domain';
import type { CoupleReport } from './couple-report';
import type { ReportWords } from './words';

const AT_MOST = 3;

/**
 * The plain sentences on top. For both: what carries them, and a topic. For the coach: what stands out, as on the page. Of one
 * partner: own strengths and own reliable changes, without a word about anybody else.
 */
export function sentences(report: CoupleReport, words: ReportWords): string[] {
  const { edition, series, names, locale } = report;
  if (edition === 'coach') return whatStandsOut(series, names, locale);
  return edition === 'own' ? ownSentences(report, words) : jointSentences(report, words);
}

function jointSentences({ series, locale }: CoupleReport, words: ReportWords): string[] {
  const { strengths, talkAbout } = togetherPage(series);
  const pillars = strengths.map(({ pillar }) => PILLAR_NAMES[pillar][locale]).join(', ');
  const carried = strengths[0]?.kind === 'carries' ? words.carries(pillars) : words.strengths(pillars);
  return [
    ...(strengths.length > 0 ? [carried] : []),
    ...(talkAbout ? [words.talkAbout(PILLAR_NAMES[talkAbout.pillar][locale])] : []),
  ];
}

function ownSentences({ series, seats, names, locale }: CoupleReport, words: ReportWords): string[] {
  return seats.flatMap((seat) => {
    const strong = series.pillars
      .filter((one) => bandOf(one[seat].latest) === 'strength')
      .map(({ pillar }) => PILLAR_NAMES[pillar][locale]);
    const changed = series.pillars.flatMap((one) => {
      const change = one[seat].sinceFirst;
      return change && change.class !== 'none'
        ? [words.ownChange(PILLAR_NAMES[one.pillar][locale], CHANGE_WORDS[change.class][locale])]
        : [];
    });
    const strength = strong.length > 0 ? [words.ownStrengths(names[seat], strong.join(', '))] : [];
    return [...strength, ...changed].slice(0, AT_MOST);
  });
}
