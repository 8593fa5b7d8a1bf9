import { BadRequestException, StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';

/** Validates every body, query and parameter that carries a schema; says which field is wrong, never its value. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new BadRequestException({ errors: issues.map(toFieldError) }),
  });
}

function toFieldError(issue: StandardSchemaV1.Issue): { pointer: string; detail: string } {
  const keys = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  return { pointer: `/${keys.join('/')}`, detail: issue.message };
}
