import { Module } from '@nestjs/common';
import { DialoguesModule } from '@tweespraak/dialogues/api';
import { CalendarLimits } from './feed/calendar-limits';
import { CalendarsController } from './feed/calendars.controller';
import { CalendarsService } from './feed/calendars.service';
import { FeedsController } from './feed/feeds.controller';
import { FeedsService } from './feed/feeds.service';
import { AgendaWorker } from './jobs/agenda-worker';
import { Reminders } from './jobs/reminders';
import { Invitations } from './mail/invitations';
import { MyAppointmentsController } from './mine/my-appointments.controller';
import { MyAppointmentsService } from './mine/my-appointments.service';
import { AfterAct } from './planning/after-act';
import { AgendaService } from './planning/agenda.service';
import { AppointmentsController } from './planning/appointments.controller';
import { AppointmentReading } from './planning/appointment-reading';
import { DialogueMoment } from './planning/dialogue-moment';
import { PlanningService } from './planning/planning.service';
import { PreviewService } from './planning/preview.service';
import { ProposalsService } from './planning/proposals.service';
import { Saving } from './planning/saving';
import { UndoService } from './planning/undo.service';

const PLANNING = [
  AgendaService,
  PlanningService,
  PreviewService,
  ProposalsService,
  UndoService,
  Saving,
  AfterAct,
  DialogueMoment,
];
const FEEDS = [FeedsService, CalendarsService, CalendarLimits];
const JOBS = [Invitations, Reminders, AgendaWorker];

@Module({
  imports: [DialoguesModule],
  controllers: [AppointmentsController, MyAppointmentsController, FeedsController, CalendarsController],
  providers: [...PLANNING, ...FEEDS, ...JOBS, MyAppointmentsService, AppointmentReading],
  exports: [AppointmentReading],
})
export class AgendaModule {}
