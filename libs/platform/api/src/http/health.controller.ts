import { Controller, Get } from '@nestjs/common';
import { DomainError } from '@tweespraak/shared/kernel';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Allow } from './allow';
import { Returns } from './returns';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const MIGRATIONS_TABLE = 'migrations';

/** For whoever watches the process. Says ok or not, never a version or a cause. */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Get('live')
  @Allow('public')
  @Returns(Health)
  live(): z.infer<typeof Health> {
    return { status: 'ok' };
  }

  /** The database answers and its tables are there. @throws DomainError 'not-ready' (503). */
  @Get('ready')
  @Allow('public')
  @Returns(Health)
  async ready(): Promise<z.infer<typeof Health>> {
    try {
      const [row]: { head: boolean }[] = await this.dataSource.query(
        `SELECT to_regclass('public.idempotency_keys') IS NOT NULL AS head`,
      );
      if (row?.head) return { status: 'ok' };
    } catch {
      // answered below: why the database is away is not for the asker
    }
    throw new DomainError('not-ready', `The ${MIGRATIONS_TABLE} or the database are not ready.`);
  }
}
