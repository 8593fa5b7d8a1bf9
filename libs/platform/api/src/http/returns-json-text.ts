import { applyDecorators, Header } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { StandardSchemaV1 } from '@standard-schema/spec';

/** For hot paths: the handler returns JSON text made by Postgres, sent on unparsed. A test holds it to the schema. */
export function ReturnsJsonText(schema: StandardSchemaV1): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'application/json; charset=utf-8'),
    ApiOkResponse({ standardSchema: schema }),
  );
}
