import type { Locale } from '@tweespraak/shared/kernel';
import { BODY_SLIDERS } from './answers';
import { BODY_SPOT_NAMES, isBodySpot } from './body-spots';
import type { Answer, Answers, Choice, Exercise, Input } from './exercise';

/** As much of an item of the practice's list as an answer needs. */
interface Source {
  readonly id: string;
  readonly title: string;
}

/** A text of an exercise in one language; a practice may have written only the other. */
export function saidIn(text: { readonly nl: string; readonly en: string }, locale: Locale): string {
  return text[locale] || text[locale === 'nl' ? 'en' : 'nl'];
}

/** One answer in words. A number of a slider stays a number. */
export interface SaidAnswer {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const WORDS = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  done: { nl: 'gedaan', en: 'done' },
  minutes: { nl: 'minuten', en: 'minutes' },
  gone: { nl: 'niet meer in de lijst', en: 'no longer in the list' },
  'before.tension': { nl: 'Spanning vooraf', en: 'Tension before' },
  'before.contact': { nl: 'Contact met mijn lijf vooraf', en: 'Contact with my body before' },
  'after.tension': { nl: 'Spanning na afloop', en: 'Tension afterwards' },
  'after.contact': { nl: 'Contact met mijn lijf na afloop', en: 'Contact with my body afterwards' },
} as const;

/** What was filled in, in the order of the exercise; what was left open is left out. */
export function saidAnswers(
  exercise: Pick<Exercise, 'steps'>,
  answers: Answers,
  locale: Locale,
  library: readonly Source[] = [],
): SaidAnswer[] {
  const asked = exercise.steps.flatMap(({ inputs }) => inputs);
  const own = asked.flatMap((input): SaidAnswer[] => {
    const answer = Object.hasOwn(answers, input.id) ? answers[input.id] : undefined;
    if (answer === undefined) return [];
    return said(input, answer, locale, library).map(({ label, text }, index) => ({
      id: `${input.id}.${index}`,
      label: label ?? saidIn(input.label, locale),
      text,
    }));
  });
  return [...own, ...sliders(answers, locale)];
}

interface Line {
  readonly label?: string;
  readonly text: string;
}

function said(input: Input, answer: Answer, locale: Locale, library: readonly Source[]): Line[] {
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale];
  if (input.kind === 'cards') return cardLines(input, answer, locale);
  if (input.kind === 'source') {
    return [{ text: library.find(({ id }) => id === answer)?.title ?? word('gone') }];
  }
  if (input.kind === 'consent') return [{ text: word(answer === true ? 'yes' : 'no') }];
  if (typeof answer === 'boolean') return answer ? [{ text: word('done') }] : [];
  if (input.kind === 'minutes') return [{ text: `${String(answer)} ${word('minutes')}` }];
  if (Array.isArray(answer)) {
    const words = (answer as readonly string[]).map((item) => itemWord(input, item, locale));
    return words.length > 0 ? [{ text: words.join(', ') }] : [];
  }
  const text = input.kind === 'choice' ? itemWord(input, String(answer), locale) : String(answer);
  return text.trim() ? [{ text }] : [];
}

function itemWord(input: Input, item: string, locale: Locale): string {
  if (input.kind === 'body-map' && isBodySpot(item)) return BODY_SPOT_NAMES[item][locale];
  const choices: readonly Choice[] = 'choices' in input ? input.choices : [];
  const choice = choices.find(({ id }) => id === item);
  return choice ? saidIn(choice.label, locale) : item;
}

function cardLines(
  { cards, choices }: Extract<Input, { kind: 'cards' }>,
  answer: Answer,
  locale: Locale,
): Line[] {
  if (typeof answer !== 'object' || Array.isArray(answer)) return [];
  const chosen = answer as Readonly<Record<string, string>>;
  return cards.flatMap(({ id, title }) => {
    const choice = choices.find((one) => one.id === chosen[id]);
    return choice ? [{ label: saidIn(title, locale), text: saidIn(choice.label, locale) }] : [];
  });
}

/** Whether a said answer is a number of the body sliders. */
export function isBodySlider(id: string): boolean {
  return BODY_SLIDERS.some((slider) => slider === id);
}

function sliders(answers: Answers, locale: Locale): SaidAnswer[] {
  return BODY_SLIDERS.flatMap((id) => {
    const value = answers[id];
    return typeof value === 'number' ? [{ id, label: WORDS[id][locale], text: `${value}` }] : [];
  });
}
