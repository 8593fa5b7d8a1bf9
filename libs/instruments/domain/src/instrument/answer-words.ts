import type { Localised } from '@tweespraak/shared/kernel';
import type { AnswerValue } from './answers';
import { inLocale, type Item } from './instrument';

/** An answer as it is shown: the words of what was chosen, a number or a text; null: not answered. */
export function answerWords(item: Item, answer: AnswerValue | null): Localised | null {
  if (answer === null) return null;
  const chosen = typeof answer === 'object' ? answer : [String(answer)];
  if (item.kind !== 'choice' && item.kind !== 'choices')
    return { nl: chosen.join(', '), en: chosen.join(', ') };
  const words = (locale: 'nl' | 'en') =>
    chosen.map((value) => {
      const option = item.options.find((one) => one.value === value);
      return option ? inLocale(option.label, locale) : value;
    });
  return { nl: words('nl').join(', '), en: words('en').join(', ') };
}
