import { type Instrument, type Item, keyedAnswer, PILLAR_NAMES, PILLARS } from '@tweespraak/pillars/domain';
import type { Questionnaire, QuestionnaireItem, AnswerOption } from './r4';
import { pillarExpression, totalExpression } from './score-expression';
import { EXTENSIONS, identityOf, SYSTEMS } from './urls';
import { inEnglish, LANGUAGE } from './words';

const TOTAL = { nl: 'Totaal', en: 'Total' };
const SCORES = {
  nl: 'Scores, uitgerekend uit de antwoorden',
  en: 'Scores, reckoned from the answers',
};

/**
 * An instrument as an R4 Questionnaire: one group a pillar, each answer with its weight in both extensions (turned round for
 * a reversed item), the guesses, the importance, and the scores with their expression. The items for the coach alone are
 * not part of it: they are scored by nothing and exported to nobody.
 */
export function toQuestionnaire(instrument: Instrument): Questionnaire {
  const { id, url, version } = identityOf(instrument.version);
  return {
    resourceType: 'Questionnaire',
    ...{ id, url, version },
    language: LANGUAGE,
    name: 'NegenPijlers',
    title: instrument.name.nl,
    _title: inEnglish(instrument.name),
    status: 'active',
    subjectType: ['Patient'],
    publisher: 'Tweespraak',
    description: `${instrument.status.nl}. Over ${instrument.window.nl}.`,
    copyright: `Tweespraak. ${instrument.status.nl}: geen normen, geen afkapwaarden.`,
    item: [
      ...pillarGroups(instrument),
      guessGroup(instrument),
      importanceGroup(instrument),
      scoreGroup(instrument),
    ],
  };
}

function pillarGroups(instrument: Instrument): QuestionnaireItem[] {
  return PILLARS.map((pillar) => ({
    linkId: pillar,
    type: 'group',
    ...texts(PILLAR_NAMES[pillar]),
    item: instrument.items
      .filter((item) => item.pillar === pillar)
      .map((item) => ({
        linkId: item.id,
        type: 'choice',
        ...texts(item.text),
        required: false, // every item may be skipped
        answerOption: optionsOf(instrument, item),
      })),
  }));
}

function optionsOf(instrument: Instrument, item: Item): AnswerOption[] {
  return instrument.scale.words.map((words, index) => {
    const answer = instrument.scale.min + index;
    const weight = keyedAnswer(instrument, item, answer) ?? answer;
    return {
      extension: [EXTENSIONS.ordinalValue, EXTENSIONS.itemWeight].map((url) => ({
        url,
        valueDecimal: weight,
      })),
      valueCoding: {
        system: SYSTEMS.answers,
        code: String(answer),
        display: words.nl,
        _display: inEnglish(words),
      },
    };
  });
}

function guessGroup({ guess }: Instrument): QuestionnaireItem {
  const item = PILLARS.map((pillar): QuestionnaireItem => ({
    linkId: `${pillar}.guess`,
    type: 'integer',
    ...texts(PILLAR_NAMES[pillar]),
  }));
  return { linkId: 'guesses', type: 'group', ...texts(guess.question), item };
}

function importanceGroup({ importance }: Instrument): QuestionnaireItem {
  const answerOption = importance.words.map((words, index) => ({
    valueCoding: {
      system: SYSTEMS.importance,
      code: String(index),
      display: words.nl,
      _display: inEnglish(words),
    },
  }));
  const item = PILLARS.map((pillar): QuestionnaireItem => ({
    linkId: `${pillar}.importance`,
    type: 'choice',
    ...texts(PILLAR_NAMES[pillar]),
    answerOption,
  }));
  return { linkId: 'importance', type: 'group', ...texts(importance.question), item };
}

function scoreGroup(instrument: Instrument): QuestionnaireItem {
  const item = [
    ...PILLARS.map((pillar) =>
      score(`${pillar}.score`, PILLAR_NAMES[pillar], pillarExpression(instrument, pillar)),
    ),
    score('total.score', TOTAL, totalExpression(instrument)),
  ];
  return { linkId: 'scores', type: 'group', ...texts(SCORES), readOnly: true, item };
}

function score(linkId: string, words: { nl: string; en: string }, expression: string): QuestionnaireItem {
  const valueExpression = { language: 'text/fhirpath', expression } as const;
  return {
    linkId,
    type: 'decimal',
    ...texts(words),
    readOnly: true,
    extension: [{ url: EXTENSIONS.calculatedExpression, valueExpression }],
  };
}

function texts(words: { nl: string; en: string }): Pick<QuestionnaireItem, 'text' | '_text'> {
  return { text: words.nl, _text: inEnglish(words) };
}
