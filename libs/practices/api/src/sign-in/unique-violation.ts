const UNIQUE_VIOLATION = '23505';

/** True when Postgres refused a row because this constraint or index holds its like already. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === UNIQUE_VIOLATION &&
    'constraint' in error &&
    error.constraint === constraint
  );
}
