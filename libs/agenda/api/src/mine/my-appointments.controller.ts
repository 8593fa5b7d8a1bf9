import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { AnswerAppointmentBody, MyAppointments, OccurrenceQuery } from '@tweespraak/agenda/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { MyAppointmentsService } from './my-appointments.service';

const ID = { schema: z.uuid() };

@Controller('my/appointments')
@Allow('agenda.own')
export class MyAppointmentsController {
  constructor(private readonly mine: MyAppointmentsService) {}

  /** What lies ahead, with my own answers. */
  @Get()
  @Returns(MyAppointments)
  list(@Ctx() ctx: TenantContext): Promise<MyAppointments> {
    return this.mine.list(ctx);
  }

  /** Says yes, or proposes another time. */
  @Put(':appointmentId/answer')
  @HttpCode(204)
  answer(
    @Ctx() ctx: TenantContext,
    @Param('appointmentId', ID) id: string,
    @Body({ schema: AnswerAppointmentBody }) body: AnswerAppointmentBody,
  ): Promise<void> {
    return this.mine.answer(ctx, id, body);
  }

  /** Takes my answer back. */
  @Delete(':appointmentId/answer')
  @HttpCode(204)
  takeBack(
    @Ctx() ctx: TenantContext,
    @Param('appointmentId', ID) id: string,
    @Query({ schema: OccurrenceQuery }) { occurrence }: OccurrenceQuery,
  ): Promise<void> {
    return this.mine.takeBack(ctx, id, occurrence);
  }
}
