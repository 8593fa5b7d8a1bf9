import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

type Params = Record<string, unknown>;

/** Reads texts in the active language. Reads a signal: templates and `computed` follow a change of language by themselves. */
export interface Text {
  (key: string, params?: Params): string;
  /** `key.one` for one, `key.other` for any other number; `{{n}}` in the text is the number. */
  count(key: string, n: number, params?: Params): string;
}

/**
 * Texts under a prefix: `t = injectText('practices.signIn')`, then `t('title')` in the template.
 * Call in an injection context. Keys with the full name: `injectText()` and `t('practices.signIn.title')`.
 */
export function injectText(prefix = ''): Text {
  const transloco = inject(TranslocoService);
  const text = (key: string, params: Params = {}): string =>
    transloco.translate(prefix ? `${prefix}.${key}` : key, params, transloco.activeLang());
  const count = (key: string, n: number, params: Params = {}): string => {
    const form = new Intl.PluralRules(transloco.activeLang()).select(n) === 'one' ? 'one' : 'other';
    const written = new Intl.NumberFormat(transloco.activeLang()).format(n);
    return text(`${key}.${form}`, { n: written, ...params });
  };
  return Object.assign(text, { count });
}
