import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { Allow, Ctx, Me, Returns, type SignedIn, type TenantContext } from '@tweespraak/platform/api';
import {
  EntryBody,
  HandOver,
  HandOverBody,
  PinBody,
  Session,
  SharedPhone,
} from '@tweespraak/practices/contract';
import type { FastifyReply } from 'fastify';
import { FromVisitor, type Visitor } from '../limits/visitor';
import { Welcome } from '../sign-in/welcome';
import { HandOvers } from './hand-overs.service';
import { SharedPhones } from './shared-phone.service';

@Controller()
export class SharedPhoneController {
  constructor(
    private readonly phones: SharedPhones,
    private readonly handOvers: HandOvers,
    private readonly welcome: Welcome,
  ) {}

  /** Whether I have a PIN in this browser, and to whom I may hand it. */
  @Get('shared-phone')
  @Allow('shared-phone.use')
  @Returns(SharedPhone)
  read(@Ctx() ctx: TenantContext, @Me() me: SignedIn, @FromVisitor() visitor: Visitor): Promise<SharedPhone> {
    return this.phones.read(ctx, me, visitor);
  }

  /** A PIN for this browser. Problems: 'pin.too-easy', 'password.wrong' (422), 'too-many-requests' (429). */
  @Put('my/pin')
  @HttpCode(204)
  @Allow('shared-phone.use')
  async choose(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: PinBody }) body: PinBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.welcome.knowPhone(reply, await this.phones.choose(ctx, me, body, visitor));
  }

  /** Takes it away again. */
  @Delete('my/pin')
  @HttpCode(204)
  @Allow('shared-phone.use')
  remove(@Ctx() ctx: TenantContext, @Me() me: SignedIn, @FromVisitor() visitor: Visitor): Promise<void> {
    return this.phones.remove(ctx, me, visitor);
  }

  /** Ends my session; the other may come in with a PIN. */
  @Post('shared-phone/hand-over')
  @HttpCode(204)
  @Allow('shared-phone.use')
  async handOver(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: HandOverBody }) { to }: HandOverBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.phones.handOver(ctx, me, to, visitor);
    this.welcome.letOut(reply);
  }

  /** Between whom this phone waits. */
  @Get('shared-phone/hand-over')
  @Allow('public')
  @Returns(HandOver)
  waiting(@FromVisitor() visitor: Visitor): Promise<HandOver> {
    return this.handOvers.waiting(visitor);
  }

  /** Comes in with a PIN. Problems: 'pin.refused', 'pin.locked', 'hand-over.over' (422), 'too-many-requests' (429). */
  @Post('shared-phone/entry')
  @HttpCode(200)
  @Allow('public')
  @Returns(Session)
  async enter(
    @Body({ schema: EntryBody }) body: EntryBody,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.welcome.letIn(reply, await this.handOvers.enter(body, visitor));
  }
}
