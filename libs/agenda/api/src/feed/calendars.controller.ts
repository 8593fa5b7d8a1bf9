import { Controller, Get, Headers, Ip, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '@tweespraak/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarsService } from './calendars.service';

@Controller('calendar')
@Allow('public')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  /** A person's own appointments, for a calendar that subscribes to the secret address. */
  @Get(':token')
  @ApiOkResponse({ description: 'text/calendar' })
  async read(
    @Param('token') file: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-none-match') tag?: string,
  ): Promise<string> {
    const answer = await this.calendars.read({ file, address, requestId: request.id, tag });
    void reply
      .status(answer.status)
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .header('content-disposition', 'inline; filename="calendar.ics"')
      .header('etag', answer.tag);
    return answer.text;
  }
}
