import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { StandardSchemaV1 } from '@standard-schema/spec';

type Schema = StandardSchemaV1;

/**
 * What a route answers, in one place: documents it and strips whatever the schema does not name, so that a new column
 * never leaks by itself. `[schema]` is a list (Nest serialises lists item by item).
 */
export function Returns(schema: Schema | readonly [Schema]): MethodDecorator {
  const isList = Array.isArray(schema);
  const item = (isList ? schema[0] : schema) as Schema;
  return applyDecorators(
    SerializeOptions({ schema: item }),
    ApiOkResponse({ standardSchema: item, isArray: isList }),
  );
}
