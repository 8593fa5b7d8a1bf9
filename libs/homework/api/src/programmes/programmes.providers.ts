import { Delivery } from './delivery';
import { EnrolmentChangesService } from './enrolment-changes.service';
import { EnrolmentReading } from './enrolment-reading';
import { EnrolmentSteps } from './enrolment-steps';
import { EnrolmentsController } from './enrolments.controller';
import { EnrolmentsService } from './enrolments.service';
import { ProgrammeLook } from './programme-look';
import { ProgrammeLooks } from './programme-looks';
import { ProgrammeWorker } from './programme-worker';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesService } from './programmes.service';
import { StepGiving } from './step-giving';

/** They need `GiveHomework`, and the modules of pillars and dialogues. */
export const PROGRAMME_CONTROLLERS = [ProgrammesController, EnrolmentsController];
export const PROGRAMME_PROVIDERS = [
  ProgrammesService,
  EnrolmentsService,
  EnrolmentChangesService,
  EnrolmentReading,
  EnrolmentSteps,
  StepGiving,
  Delivery,
  ProgrammeLooks,
  ProgrammeLook,
  ProgrammeWorker,
];
