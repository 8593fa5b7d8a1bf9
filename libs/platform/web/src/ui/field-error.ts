import type { Text } from '../i18n/inject-text';

/** What this needs of a signal-form field; a type of its own keeps the forms library out of pages without a form. */
export interface FieldWithErrors {
  touched(): boolean;
  errors(): readonly { readonly kind: string; readonly message?: string }[];
}

/** Errors that say enough by themselves, with a text in `platform.field`. */
const KNOWN = ['required', 'email', 'minLength', 'maxLength', 'min', 'max', 'pattern'];

/** The first error of a touched field, in words; empty when there is none. A message given with the rule wins. */
export function firstErrorText(field: FieldWithErrors | undefined, t: Text): string {
  const error = field?.touched() ? field.errors()[0] : undefined;
  if (!error) return '';
  if (error.message) return error.message;
  return t(KNOWN.includes(error.kind) ? error.kind : 'invalid', { ...error });
}
