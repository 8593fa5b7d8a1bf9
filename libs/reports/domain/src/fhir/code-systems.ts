import { type Instrument, PILLAR_NAMES, PILLARS } from '@tweespraak/pillars/domain';
import type { Localised } from '@tweespraak/shared/kernel';
import type { CodeSystem, Concept } from './r4';
import { identityOf, SYSTEMS } from './urls';
import { inEnglish, LANGUAGE } from './words';

/** The code systems that the questionnaire and the scores use, to go with them. */
export function toCodeSystems(instrument: Instrument): CodeSystem[] {
  const make = (id: string, url: string, title: string, concept: Concept[]): CodeSystem => ({
    resourceType: 'CodeSystem',
    ...{ id, url, title, concept },
    version: identityOf(instrument.version).version,
    language: LANGUAGE,
    status: 'active',
    content: 'complete',
    caseSensitive: true,
    copyright: `Tweespraak. ${instrument.status.nl}.`,
  });
  const pillars = [
    ...PILLARS.map((pillar) => concept(pillar, PILLAR_NAMES[pillar])),
    concept('total', { nl: 'Totaal', en: 'Total' }),
    concept('distance', { nl: 'Afstand tussen de twee', en: 'Distance between the two' }),
  ];
  const numbered = (words: readonly Localised[], from: number) =>
    words.map((one, index) => concept(String(from + index), one));
  return [
    make('answers', SYSTEMS.answers, 'Antwoorden', numbered(instrument.scale.words, instrument.scale.min)),
    make('importance', SYSTEMS.importance, 'Belang', numbered(instrument.importance.words, 0)),
    make('nine-pillars', SYSTEMS.pillars, 'Negen Pijlers', pillars),
  ];
}

function concept(code: string, words: Localised): Concept {
  return { code, display: words.nl, _display: inEnglish(words) };
}
