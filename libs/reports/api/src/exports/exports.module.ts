import { Module } from '@nestjs/common';
import { PracticesModule } from '@tweespraak/practices/api';
import { FiguresModule } from '../figures';
import { LeavingModule } from '../leaving/leaving.module';
import { EXPORT_CONTROLLERS, EXPORT_PROVIDERS } from './exports.providers';

/** Files of a practice: the wizard, the job that makes them, and what is made every quarter. */
@Module({
  imports: [PracticesModule, FiguresModule, LeavingModule],
  controllers: EXPORT_CONTROLLERS,
  providers: EXPORT_PROVIDERS,
})
export class ExportsModule {}
