import { validate, type SchemaPath } from '@angular/forms/signals';
import { readSince } from '@tweespraak/couples/domain';
import { Email } from '@tweespraak/practices/contract';

interface Rule {
  safeParse(value: unknown): { readonly success: boolean };
}

/** A text of the contract as a rule of a form: too long or, when it may not be, empty. `longest` is the contract's limit, for the words. */
export function fitsText(path: SchemaPath<string>, rule: Rule, longest: number): void {
  validate(path, ({ value }) => {
    if (rule.safeParse(value()).success) return undefined;
    return value().trim() === '' ? { kind: 'required' } : { kind: 'maxLength', maxLength: longest };
  });
}

/** An address, as the contract reads it. */
export function fitsEmail(path: SchemaPath<string>): void {
  validate(path, ({ value }) => {
    if (Email.safeParse(value()).success) return undefined;
    return { kind: value().trim() === '' ? 'required' : 'email' };
  });
}

/** Since when together: a year or a month as people write it, or nothing. `say` gives the words. */
export function fitsSince(path: SchemaPath<string>, say: () => string): void {
  validate(path, ({ value }) =>
    readSince(value().trim()) === undefined ? { kind: 'since', message: say() } : undefined,
  );
}
