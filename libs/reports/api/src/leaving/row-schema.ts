import type { Column } from './shape';
import type { MovedTable } from './moved-tables';

type Schema = Readonly<Record<string, unknown>>;

/** How each kind of column stands in JSON. */
const KINDS: Readonly<Record<string, Schema>> = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  boolean: { type: 'boolean' },
  smallint: { type: 'integer', minimum: -32768, maximum: 32767 },
  integer: { type: 'integer', minimum: -2147483648, maximum: 2147483647 },
  bigint: { type: 'integer' },
  numeric: { type: 'number' },
  'double precision': { type: 'number' },
  date: { type: 'string', format: 'date' },
  'time without time zone': { type: 'string', pattern: '^\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?$' },
  'timestamp with time zone': { type: 'string', format: 'date-time' },
  inet: { type: 'string' },
  jsonb: {},
  bytea: { type: 'string', pattern: '^\\\\x([0-9a-f]{2})*$', description: 'bytes, hexadecimal after \\x' },
};

/** The JSON Schema (2020-12) of one line. @throws Error for a kind of column that nobody thought of yet. */
export function schemaOf({ name, columns }: MovedTable): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    type: 'object',
    properties: Object.fromEntries(columns.map((one) => [one.name, schemaOfColumn(name, one)])),
    required: columns.map((one) => one.name),
    additionalProperties: false,
  };
}

function schemaOfColumn(table: string, { name, type, nullable }: Column): Schema {
  const isList = type.endsWith('[]');
  const one = KINDS[isList ? type.slice(0, -2) : type];
  if (!one) throw new Error(`how does ${table}.${name}, a ${type}, stand in JSON?`);
  // In Postgres an element of an array may always be null: an answer that was not given is one.
  const schema = isList ? { type: 'array', items: orNull(one) } : one;
  return nullable ? orNull(schema) : schema;
}

const orNull = (schema: Schema): Schema =>
  'type' in schema ? { ...schema, type: [schema['type'], 'null'] } : schema;
