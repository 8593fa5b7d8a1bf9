import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import {
  Created,
  InviteMemberBody,
  Member,
  MemberChanges,
  MemberDepartureBody,
} from '@tweespraak/practices/contract';
import type { PersonId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { Departures } from './departures.service';
import { Members } from './members.service';

@Controller('members')
@Allow('members.manage')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly departures: Departures,
  ) {}

  /** Everybody who works or worked here, with a number of couples. */
  @Get()
  @Returns([Member])
  list(@Ctx() ctx: TenantContext): Promise<Member[]> {
    return this.members.list(ctx);
  }

  @Post()
  @Returns(Created)
  invite(
    @Ctx() ctx: TenantContext,
    @Body({ schema: InviteMemberBody }) body: InviteMemberBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<Created> {
    return this.members.invite(ctx, body, key);
  }

  /** Sends the invitation again, with a new link. */
  @Post(':id/invitation')
  @HttpCode(202)
  inviteAgain(@Ctx() ctx: TenantContext, @Param('id', { schema: z.uuid() }) id: PersonId): Promise<void> {
    return this.members.inviteAgain(ctx, id);
  }

  @Patch(':id')
  @HttpCode(204)
  changeRoles(
    @Ctx() ctx: TenantContext,
    @Param('id', { schema: z.uuid() }) id: PersonId,
    @Body({ schema: MemberChanges }) changes: MemberChanges,
  ): Promise<void> {
    return this.members.changeRoles(ctx, id, changes);
  }

  @Post(':id/departure')
  @HttpCode(204)
  depart(
    @Ctx() ctx: TenantContext,
    @Param('id', { schema: z.uuid() }) id: PersonId,
    @Body({ schema: MemberDepartureBody }) body: MemberDepartureBody,
  ): Promise<void> {
    return this.departures.depart(ctx, id, body);
  }
}
