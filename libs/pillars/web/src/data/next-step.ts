import type { Draft } from '@tweespraak/pillars/contract';

export type Step = readonly ['question', number] | readonly ['guess' | 'importance' | 'private' | 'check'];

/** The first thing that is still open, in the order of the pages; checking when nothing is. */
export function nextStep(
  questions: readonly { readonly n: number; readonly answer: number | null }[],
  draft: Draft | null,
  privateSent: boolean,
): Step {
  const open = questions.find(({ answer }) => answer === null);
  if (open) return ['question', open.n];
  if (isUntouched(draft?.guesses)) return ['guess'];
  if (isUntouched(draft?.importance)) return ['importance'];
  return privateSent ? ['check'] : ['private'];
}

function isUntouched(values: readonly (number | null)[] | undefined): boolean {
  return (values ?? []).every((value) => value === null);
}
