import pg from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Env } from '../env/env';
import { QuietSqlLogger } from './quiet-sql-logger';
import { roleUrl } from './role-url';
import { SnakeCaseNames } from './snake-case-names';

const DATE_OID = 1082;
// A due date is a day on the calendar, not an instant: pg would make it a Date in the server's zone.
pg.types.setTypeParser(DATE_OID, (value) => value);

/** The application role's data source; entities are added by the modules of the domains. */
export function dataSourceOptions(env: Env): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: env.DATABASE_APP_URL ?? roleUrl(env.DATABASE_URL, 'tweespraak_app', env.APP_SECRET),
    synchronize: false,
    namingStrategy: new SnakeCaseNames(),
    logger: new QuietSqlLogger(),
    poolErrorHandler: () => undefined,
    extra: { max: env.DATABASE_POOL, pipeline: true },
  };
}
