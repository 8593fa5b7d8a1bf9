import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticesModule } from '@tweespraak/practices/api';
import { AccessLogController } from './access-log/access-log.controller';
import { AccessLogService } from './access-log/access-log.service';
import { CoupleRow } from './couples/couple.entity';
import { CouplesController } from './couples/couples.controller';
import { CoupleList } from './couples/couple-list.service';
import { CouplesService } from './couples/couples.service';
import { NewCouples } from './couples/new-couples';
import { DossierRow } from './dossiers/dossier.entity';
import { DossiersController } from './dossiers/dossiers.controller';
import { DossiersService } from './dossiers/dossiers.service';
import { ImportsController } from './imports/imports.controller';
import { ImportsService } from './imports/imports.service';
import { PartnersController } from './partners/partners.controller';
import { PartnersService } from './partners/partners.service';

@Module({
  imports: [PracticesModule, TypeOrmModule.forFeature([CoupleRow, DossierRow])],
  controllers: [
    ImportsController,
    CouplesController,
    PartnersController,
    DossiersController,
    AccessLogController,
  ],
  providers: [
    CouplesService,
    CoupleList,
    NewCouples,
    PartnersService,
    DossiersService,
    ImportsService,
    AccessLogService,
  ],
})
export class CouplesModule {}
