import { Controller, Get } from '@nestjs/common';
import { migrations } from '@tweespraak/migrations';
import { Allow, IdentityDb, Returns, TenantDb } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';
import { z } from 'zod';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
type Health = z.infer<typeof Health>;

/** For whoever watches the process. Says ok or not, never a version or a cause. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly identity: IdentityDb,
    private readonly tenant: TenantDb,
  ) {}

  /** The process runs. */
  @Get('live')
  @Allow('public')
  @Returns(Health)
  live(): Health {
    return { status: 'ok' };
  }

  /** Both doors to the database answer and its tables are at head. @throws DomainError 'not-ready' (503). */
  @Get('ready')
  @Allow('public')
  @Returns(Health)
  async ready(): Promise<Health> {
    const [head] = await Promise.all([this.newestMigration(), this.tenant.ping()]).catch(() => [null]);
    if (head !== migrations.at(-1)?.name) throw new DomainError('not-ready', 'Not ready yet.');
    return { status: 'ok' };
  }

  private async newestMigration(): Promise<string | undefined> {
    const [row] = await this.identity.query<{ name: string }>(
      `SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1`,
    );
    return row?.name;
  }
}
