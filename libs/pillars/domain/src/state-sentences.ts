import type { Locale, Localised } from '@tweespraak/shared/kernel';
import type { Names } from './couple';
import type { ChanceFinding, GapFinding, StateFinding } from './finding-model';
import { PILLAR_NAMES } from './pillars';
import { bandOf, displayScore } from './scoring';

/** How things stand as one sentence; a low pillar is a chance for a talk, never a weakness. */
export function stateSentence(finding: StateFinding, names: Names, locale: Locale): string {
  return (finding.kind === 'gap' ? gap(finding, names) : chance(finding, names))[locale];
}

function gap({ pillar: which, a, b }: GapFinding, names: Names): Localised {
  const [first, second] = [`${names.a} (${displayScore(a)})`, `${names.b} (${displayScore(b)})`];
  return {
    nl: `Bij ${PILLAR_NAMES[which].nl} liggen de ervaringen van ${first} en ${second} verder uit elkaar dan de meetruis.`,
    en: `On ${PILLAR_NAMES[which].en} the experiences of ${first} and ${second} lie further apart than measurement noise.`,
  };
}

function chance({ pillar: which, mean, gapsWithinNoise }: ChanceFinding, { a, b }: Names): Localised {
  const [name, shown] = [PILLAR_NAMES[which], displayScore(mean)];
  const strong = bandOf(mean) === 'strength';
  const room: Localised = strong
    ? {
        nl: `alle gemeten pijlers zijn een kracht, en bij ${name.nl} (samen ${shown}) is nog de meeste ruimte`,
        en: `all measured pillars are a strength, and ${name.en} (together ${shown}) still has the most room`,
      }
    : {
        nl: `de meeste ruimte om te groeien ligt bij ${name.nl} (samen ${shown}), een kans voor een gesprek`,
        en: `the most room to grow lies in ${name.en} (together ${shown}), a chance for a talk`,
      };
  if (!gapsWithinNoise) return { nl: `${capital(room.nl)}.`, en: `${capital(room.en)}.` };
  return {
    nl: `De verschillen tussen ${a} en ${b} blijven binnen de meetruis; ${room.nl}.`,
    en: `The differences between ${a} and ${b} stay within measurement noise; ${room.en}.`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
