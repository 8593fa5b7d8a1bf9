import { ExportFiles } from './export-files.service';
import { ExportPieces } from './export-pieces';
import { ExportWizard } from './export-wizard.service';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';
import { ExportExpiry } from './making/export-expiry';
import { ExportMails } from './making/export-mails';
import { ExportWorker } from './making/export-worker';
import { Freezer } from './making/freeze';
import { MakeExport } from './making/make-export';
import { ExportSchedulesController } from './schedules/export-schedules.controller';
import { ExportSchedules } from './schedules/export-schedules.service';

export const EXPORT_CONTROLLERS = [ExportsController, ExportSchedulesController];
export const EXPORT_PROVIDERS = [
  ...[ExportWizard, ExportsService, ExportFiles, ExportPieces, ExportSchedules],
  ...[Freezer, MakeExport, ExportExpiry, ExportMails, ExportWorker],
];
