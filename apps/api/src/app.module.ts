import { type DynamicModule, Module } from '@nestjs/common';
import { AgendaModule } from '@tweespraak/agenda/api';
import { CouplesModule } from '@tweespraak/couples/api';
import { DialoguesModule } from '@tweespraak/dialogues/api';
import { HomeworkModule } from '@tweespraak/homework/api';
import { InstrumentsModule } from '@tweespraak/instruments/api';
import { PillarsModule } from '@tweespraak/pillars/api';
import { type Env, PlatformModule } from '@tweespraak/platform/api';
import { PracticesModule } from '@tweespraak/practices/api';
import { ReportsModule } from '@tweespraak/reports/api';
import { LoggerModule } from 'nestjs-pino';
import { HealthController } from './health.controller';
import { loggerOptions } from './logger-options';

/** Wires the domains together; knows nothing itself. */
@Module({})
export class AppModule {
  static with(env: Env): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController],
      imports: [
        LoggerModule.forRoot(loggerOptions(env)),
        PlatformModule.with(env),
        PracticesModule,
        CouplesModule,
        PillarsModule,
        DialoguesModule,
        AgendaModule,
        HomeworkModule,
        InstrumentsModule,
        ReportsModule,
      ],
    };
  }
}
