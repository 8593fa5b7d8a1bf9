import { LOCALES, type Localised } from '@tweespraak/shared/kernel';
import { LEVELS } from './dialogue-keys';
import type { Script, StepWords } from './script';
import { fade } from './fade';

/** Every text is there in each language, and every stem at each level that shows one. */
export function checkWords(script: Script): string[] {
  const texts: [string, Localised][] = [
    ['about', script.about],
    ...script.deepenings.map(({ key, text }): [string, Localised] => [`deepening ${key}`, text]),
    ...script.nudges.map(({ key, text }): [string, Localised] => [`nudge ${key}`, text]),
    ...script.steps.flatMap((step) => textsOf(step.id, step.words)),
    ...script.steps.flatMap(({ id, options = [] }) =>
      options.map(({ name }, index): [string, Localised] => [`option ${index + 1} of ${id}`, name]),
    ),
    ...script.steps.flatMap(({ id, labels = {} }) =>
      Object.entries(labels).map(([move, label]): [string, Localised] => [`label ${move} of ${id}`, label]),
    ),
  ];
  return texts.flatMap(([where, text]) =>
    LOCALES.filter((locale) => !text[locale]?.trim()).map((locale) => `${where} is missing in ${locale}`),
  );
}

function textsOf(id: string, words: StepWords): [string, Localised][] {
  const faded = LEVELS.flatMap((level): [string, Localised][] => {
    const { name, stem, help } = fade(words, level);
    return [
      [`name of ${id} at level ${level}`, name],
      ...(level < 4 ? [[`stem of ${id} at level ${level}`, stem ?? EMPTY] as [string, Localised]] : []),
      ...(level === 1 ? [[`help of ${id}`, help ?? EMPTY] as [string, Localised]] : []),
    ];
  });
  const told = [words.listen, words.answer].flatMap((line): [string, Localised][] =>
    line ? [[`line of ${id}`, line]] : [],
  );
  return [...faded, ...told];
}

const EMPTY: Localised = { nl: '', en: '' };
