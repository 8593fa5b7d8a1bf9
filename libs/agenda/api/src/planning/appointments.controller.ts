import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  AnswerProposalBody,
  AppointmentPreview,
  AppointmentsQuery,
  CancelAppointmentBody,
  ChangeAppointmentBody,
  CoachAgenda,
  NextAppointment,
  PlanAppointmentBody,
  PreviewBody,
  SavedAppointment,
  TodayAppointments,
} from '@tweespraak/agenda/contract';
import { Allow, Ctx, OpenToTokens, Returns, type TenantContext } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { AgendaService } from './agenda.service';
import { PlanningService } from './planning.service';
import { PreviewService } from './preview.service';
import { ProposalsService } from './proposals.service';
import { UndoService } from './undo.service';

const ID = { schema: z.uuid() };

@Controller()
@Allow('agenda.manage')
export class AppointmentsController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly planning: PlanningService,
    private readonly previews: PreviewService,
    private readonly proposals: ProposalsService,
    private readonly undoing: UndoService,
  ) {}

  /** Today's, and the proposals that wait for me. */
  @Get('today/appointments')
  @Returns(TodayAppointments)
  today(@Ctx() ctx: TenantContext): Promise<TodayAppointments> {
    return this.agenda.today(ctx);
  }

  /** What is planned in a range. */
  @Get('appointments')
  @OpenToTokens('appointments.read', { names: 'names.read', answers: null, placeLine: null })
  @Returns(CoachAgenda)
  list(
    @Ctx() ctx: TenantContext,
    @Query({ schema: AppointmentsQuery }) query: AppointmentsQuery,
  ): Promise<CoachAgenda> {
    return this.agenda.list(ctx, query);
  }

  /** The first of a couple that has not ended. */
  @Get('couples/:coupleId/next-appointment')
  @Returns(NextAppointment)
  next(@Ctx() ctx: TenantContext, @Param('coupleId', ID) id: string): Promise<NextAppointment> {
    return this.agenda.next(ctx, id);
  }

  /** Plans one, or a series. */
  @Post('couples/:coupleId/appointments')
  @Returns(SavedAppointment)
  plan(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', ID) id: string,
    @Body({ schema: PlanAppointmentBody }) body: PlanAppointmentBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<SavedAppointment> {
    return this.planning.plan(ctx, id, body, key);
  }

  /** Which mails an act would send, and what it overlaps. */
  @Post('appointments/preview')
  @HttpCode(200)
  @Returns(AppointmentPreview)
  preview(
    @Ctx() ctx: TenantContext,
    @Body({ schema: PreviewBody }) body: PreviewBody,
  ): Promise<AppointmentPreview> {
    return this.previews.preview(ctx, body);
  }

  /** Moves or changes one, the later ones or all. */
  @Patch('appointments/:appointmentId')
  @Returns(SavedAppointment)
  change(
    @Ctx() ctx: TenantContext,
    @Param('appointmentId', ID) id: string,
    @Body({ schema: ChangeAppointmentBody }) body: ChangeAppointmentBody,
  ): Promise<SavedAppointment> {
    return this.planning.change(ctx, id, body);
  }

  /** Cancels one, the later ones or all. */
  @Post('appointments/:appointmentId/cancellation')
  @HttpCode(200)
  @Returns(SavedAppointment)
  cancel(
    @Ctx() ctx: TenantContext,
    @Param('appointmentId', ID) id: string,
    @Body({ schema: CancelAppointmentBody }) body: CancelAppointmentBody,
  ): Promise<SavedAppointment> {
    return this.planning.cancel(ctx, id, body);
  }

  /** Takes back what was done last. */
  @Delete('appointments/:appointmentId/latest-change')
  @HttpCode(204)
  undo(@Ctx() ctx: TenantContext, @Param('appointmentId', ID) id: string): Promise<void> {
    return this.undoing.undo(ctx, id);
  }

  /** Accepts the other time that a partner proposed, or keeps this one. */
  @Put('appointments/:appointmentId/proposal')
  @Returns(SavedAppointment)
  reply(
    @Ctx() ctx: TenantContext,
    @Param('appointmentId', ID) id: string,
    @Body({ schema: AnswerProposalBody }) body: AnswerProposalBody,
  ): Promise<SavedAppointment> {
    return this.proposals.answer(ctx, id, body);
  }
}
