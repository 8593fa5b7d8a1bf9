import type { ReadonlyFieldTree } from '@angular/forms/signals';
import { asProblem, type FieldProblem } from '../http/problem';

/** An error of the server that belongs to one field of a signal form. */
export interface ServerFieldError {
  readonly fieldTree: ReadonlyFieldTree<unknown>;
  readonly kind: 'server';
  readonly message: string;
}

/**
 * What the API says about the fields of a form (`errors: [{ pointer: '/email', detail }]`), for the `action` of `submit`.
 * A pointer that the form does not know is left out. `say` gives the words in the person's language.
 */
export function serverFieldErrors(
  error: unknown,
  form: object,
  say: (problem: FieldProblem) => string = ({ detail }) => detail,
): ServerFieldError[] {
  return asProblem(error).errors.flatMap((problem) => {
    const fieldTree = fieldAt(form, problem.pointer);
    return fieldTree ? [{ fieldTree, kind: 'server' as const, message: say(problem) }] : [];
  });
}

function fieldAt(form: object, pointer: string): ReadonlyFieldTree<unknown> | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.length === 0) return undefined;
  const found = steps.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    form,
  );
  return found as ReadonlyFieldTree<unknown> | undefined;
}
