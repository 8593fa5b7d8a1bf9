import { HttpErrorResponse } from '@angular/common/http';

/** One thing that is wrong with what was sent: a JSON pointer (`/email`) and what to do about it. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** What a page shows for a failed request. `denied` covers 403 and 404: what you may not see does not exist. */
export type ProblemKind = 'offline' | 'signed-out' | 'denied' | 'conflict' | 'invalid' | 'busy' | 'failed';

interface ProblemBody {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly errors?: unknown;
  readonly details?: unknown;
}

/**
 * A failed request as the API describes it (RFC 9457). The only error that a page meets.
 * `message` is the API's own English sentence: for a person, choose a text by `code` or `kind`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** 0 when no answer came: no connection, or the API is down. */
    readonly status: number,
    /** Stable word to decide on, as `round.already-submitted`; empty when the API gave none. */
    readonly code: string,
    message: string,
    readonly errors: readonly FieldProblem[] = [],
    /** Figures that belong to the code, as `{ seconds: 60 }` for `too-many-requests`. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  get kind(): ProblemKind {
    return KINDS[this.status] ?? (this.status === 0 ? 'offline' : 'failed');
  }
}

const KINDS: Readonly<Record<number, ProblemKind>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'denied',
  404: 'denied',
  409: 'conflict',
  412: 'conflict',
  422: 'invalid',
  429: 'busy',
  503: 'busy',
};

/** Any thrown thing as a Problem; an unknown one keeps its words to itself (they may hold anything). */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof HttpErrorResponse)) return causeOf(error) ?? new Problem(-1, '', '');
  const body = bodyOf(error.error);
  const message = text(body.detail) || text(body.title);
  return new Problem(
    error.status,
    text(body.code),
    message,
    fieldProblems(body.errors),
    recordOf(body.details),
  );
}

/** `httpResource` may wrap what was thrown. */
function causeOf(error: unknown): Problem | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Problem || cause instanceof HttpErrorResponse ? asProblem(cause) : undefined;
}

function bodyOf(raw: unknown): ProblemBody {
  return recordOf(raw);
}

function recordOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldProblems(raw: unknown): FieldProblem[] {
  if (!Array.isArray(raw)) return [];
  return raw.map((item) => {
    const fields = recordOf(item);
    return { pointer: text(fields['pointer']), detail: text(fields['detail']) };
  });
}
