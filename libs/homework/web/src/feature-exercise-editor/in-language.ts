import type { Exercise } from '@tweespraak/homework/domain';
import type { Locale } from '@tweespraak/shared/kernel';

/** The exercise with every text in this language, whatever the language of the page; for its preview. */
export function inLanguage(exercise: Exercise, language: Locale): Exercise {
  return said(exercise, language) as Exercise;
}

function said(node: unknown, language: Locale): unknown {
  if (Array.isArray(node)) return node.map((one) => said(one, language));
  if (typeof node !== 'object' || node === null) return node;
  const { nl, en } = node as { nl?: unknown; en?: unknown };
  if (typeof nl === 'string' && typeof en === 'string') {
    const text = language === 'nl' ? nl || en : en || nl;
    return { nl: text, en: text };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, said(value, language)]));
}
