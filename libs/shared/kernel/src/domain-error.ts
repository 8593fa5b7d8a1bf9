export type DomainErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A broken rule of the domain. `code` is `<noun>.<what>` in lower case and is what callers decide on.
 * Neither message nor details may hold anything private: both can reach a log or a screen.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  readonly details: DomainErrorDetails | undefined;

  constructor(code: string, message: string, details?: DomainErrorDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** True for a DomainError, and, when `code` is given, only for that one. */
export function isDomainError(error: unknown, code?: string): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code);
}
