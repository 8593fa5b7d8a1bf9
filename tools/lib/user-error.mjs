/** An expected failure: its message is the one clear sentence for the person at the terminal, without a stack. */
export class UserError extends Error {
  name = 'UserError';
}

/** Prints what went wrong: one sentence for an expected failure, the stack for a bug. */
export function printFailure(error) {
  const expected = error instanceof UserError;
  console.error(`\n✖ ${expected ? error.message : (error?.stack ?? error)}`);
}
