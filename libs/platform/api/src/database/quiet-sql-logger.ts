import type { Logger } from 'typeorm';

/** TypeORM's own loggers print parameters, and parameters are people's answers. This one prints nothing of them. */
export class QuietSqlLogger implements Logger {
  logQuery(): void {
    return;
  }
  logQueryError(): void {
    return; // the error itself reaches the problem filter, which logs its code
  }
  logQuerySlow(): void {
    return;
  }
  logSchemaBuild(): void {
    return;
  }
  logMigration(): void {
    return;
  }
  log(): void {
    return;
  }
}
