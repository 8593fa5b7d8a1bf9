import type { Locale, Localised } from '@tweespraak/shared/kernel';
import { otherSeat, type Names } from './couple';
import type {
  ApartFinding,
  ChangeFinding,
  Direction,
  OneFinding,
  PillarFinding,
  PlainFinding,
  SignalFinding,
  TogetherFinding,
  Who,
} from './finding-model';
import { PILLAR_NAMES } from './pillars';
import { displayScore } from './scoring';
import type { Since } from './series-model';

const THAN: Readonly<Record<Since, Localised>> = {
  sincePrevious: { nl: 'dan bij de vorige meting', en: 'than at the previous measurement' },
  sinceFirst: { nl: 'dan bij de eerste meting', en: 'than at the first measurement' },
};
const EXPERIENCE: Readonly<Record<Direction, Localised>> = {
  forward: { nl: 'betrouwbaar beter', en: 'reliably better' },
  back: { nl: 'betrouwbaar minder goed', en: 'reliably less well' },
};
const LEVEL: Readonly<Record<Direction, Localised>> = {
  forward: { nl: 'hoger', en: 'higher' },
  back: { nl: 'lager', en: 'lower' },
};
const PLAIN: Readonly<Record<PlainFinding['kind'], Localised>> = {
  firstRound: {
    nl: 'Dit is de eerste meting, dus over verandering valt nog niets te zeggen.',
    en: 'This is the first measurement, so nothing can be said about change yet.',
  },
  otherVersion: {
    nl: 'De vorige meting gebruikte een andere versie van de vragen, dus verandering is nog niet te bepalen.',
    en: 'The previous measurement used another version of the questions, so change cannot be told yet.',
  },
  tooFewAnswers: {
    nl: 'Er zijn te weinig antwoorden om verandering te bepalen.',
    en: 'There are too few answers to tell change.',
  },
  noChange: {
    nl: 'Sinds de vorige meting zijn de scores nog niet betrouwbaar veranderd: de verschillen blijven binnen de meetruis.',
    en: 'Since the previous measurement the scores have not yet changed reliably: the differences stay within measurement noise.',
  },
};

/** A change as one sentence. Only names, figures and what was measured: no cause, no advice, nobody at fault. */
export function changeSentence(finding: ChangeFinding, names: Names, locale: Locale): string {
  switch (finding.kind) {
    case 'totalBoth':
    case 'totalMean':
      return totalTogether(finding, names)[locale];
    case 'totalOne':
      return totalOne(finding, names)[locale];
    case 'totalApart':
      return totalApart(finding, names)[locale];
    case 'pillar':
      return pillar(finding, names)[locale];
    case 'signal':
      return signal(finding, names)[locale];
    default:
      return PLAIN[finding.kind][locale];
  }
}

function totalTogether({ kind, direction, delta, since }: TogetherFinding, { a, b }: Names): Localised {
  const [how, than, points] = [EXPERIENCE[direction], THAN[since], signed(delta)];
  return kind === 'totalBoth'
    ? {
        nl: `${a} en ${b} ervaren hun relatie allebei ${how.nl} ${than.nl} (gemiddeld ${points}).`,
        en: `${a} and ${b} both experience their relationship ${how.en} ${than.en} (${points} on average).`,
      }
    : {
        nl: `Samen ervaren ${a} en ${b} hun relatie ${how.nl} ${than.nl} (gemiddeld ${points}); voor ieder apart is dat nog niet betrouwbaar.`,
        en: `Together ${a} and ${b} experience their relationship ${how.en} ${than.en} (${points} on average); for each alone it is not reliable yet.`,
      };
}

function totalOne({ who, delta, other, since }: OneFinding, names: Names): Localised {
  const [self, partner] = [names[who], names[otherSeat(who)]];
  const [how, than] = [EXPERIENCE[directionOf(delta)], THAN[since]];
  const rest: Localised =
    other === 'none'
      ? {
          nl: `bij ${partner} is nog niets betrouwbaar veranderd`,
          en: `for ${partner} nothing has changed reliably yet`,
        }
      : { nl: `bij ${partner} valt dat nog niet te zeggen`, en: `for ${partner} that cannot be told yet` };
  return {
    nl: `${self} ervaart de relatie ${how.nl} ${than.nl} (${signed(delta)}); ${rest.nl}.`,
    en: `${self} experiences the relationship ${how.en} ${than.en} (${signed(delta)}); ${rest.en}.`,
  };
}

function totalApart({ up, delta, since }: ApartFinding, names: Names): Localised {
  const down = otherSeat(up);
  const [better, worse, than] = [EXPERIENCE.forward, EXPERIENCE.back, THAN[since]];
  return {
    nl: `${names[up]} ervaart de relatie ${better.nl} ${than.nl} (${signed(delta[up])}), ${names[down]} ${worse.nl} (${signed(delta[down])}): hun ervaringen lopen nu uiteen.`,
    en: `${names[up]} experiences the relationship ${better.en} ${than.en} (${signed(delta[up])}), ${names[down]} ${worse.en} (${signed(delta[down])}): their experiences now move apart.`,
  };
}

function pillar({ pillar: which, who, delta, more, total, since }: PillarFinding, names: Names): Localised {
  const [level, than, score] = [LEVEL[directionOf(delta)], THAN[since], scoreOf(who, names)];
  const others = morePillars(more);
  const gate: Localised =
    total === 'none'
      ? { nl: 'is nog niets betrouwbaar veranderd', en: 'nothing has changed reliably yet' }
      : { nl: 'valt nog niets te zeggen', en: 'nothing can be said yet' };
  return {
    nl: `Bij ${PILLAR_NAMES[which].nl} is ${score.nl} betrouwbaar ${level.nl} ${than.nl} (${signed(delta)})${others.nl}; over alle pijlers samen ${gate.nl}.`,
    en: `On ${PILLAR_NAMES[which].en} ${score.en} is reliably ${level.en} ${than.en} (${signed(delta)})${others.en}; over all pillars together ${gate.en}.`,
  };
}

function signal({ pillar: which, who, direction }: SignalFinding, names: Names): Localised {
  const [level, score] = [LEVEL[direction], scoreOf(who, names)];
  return {
    nl: `De scores zijn nog niet betrouwbaar veranderd; bij ${PILLAR_NAMES[which].nl} is er een voorzichtig signaal dat ${score.nl} ${level.nl} wordt.`,
    en: `The scores have not yet changed reliably; on ${PILLAR_NAMES[which].en} there is a cautious signal that ${score.en} is getting ${level.en}.`,
  };
}

function scoreOf(who: Who, names: Names): Localised {
  if (who === 'couple') return { nl: 'hun gezamenlijke score', en: 'their joint score' };
  return { nl: `de score van ${names[who]}`, en: `the score of ${names[who]}` };
}

function morePillars(count: number): Localised {
  if (count === 0) return { nl: '', en: '' };
  if (count === 1)
    return { nl: ', en bij nog 1 pijler is iets veranderd', en: ', and 1 more pillar changed' };
  return { nl: `, en bij nog ${count} pijlers is iets veranderd`, en: `, and ${count} more pillars changed` };
}

function directionOf(delta: number): Direction {
  return delta > 0 ? 'forward' : 'back';
}

/** +12 or −12, with a true minus sign. */
function signed(delta: number): string {
  const points = displayScore(Math.abs(delta));
  return delta < 0 ? `−${points}` : `+${points}`;
}
