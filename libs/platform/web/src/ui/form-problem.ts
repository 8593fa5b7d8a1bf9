import { asProblem, type FieldProblem } from '../http/problem';

type Tree = object | (() => unknown);

/** An error of the server that belongs to one field of a signal form. */
export interface ServerFieldError<F> {
  readonly fieldTree: F;
  readonly kind: 'server';
  readonly message: string;
}

/**
 * What the API says about the fields of a form (`errors: [{ pointer: '/email', detail }]`), for the `action` of `submit`.
 * A pointer that the form does not know is left out. `say` gives the words in the person's language.
 */
export function serverFieldErrors<F extends Tree>(
  error: unknown,
  form: Tree,
  say: (problem: FieldProblem) => string = ({ detail }) => detail,
): ServerFieldError<F>[] {
  return asProblem(error).errors.flatMap((problem) => {
    const fieldTree = fieldAt(form, problem.pointer);
    return fieldTree ? [{ fieldTree: fieldTree as F, kind: 'server' as const, message: say(problem) }] : [];
  });
}

function fieldAt(form: Tree, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.length === 0) return undefined;
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], form);
}
