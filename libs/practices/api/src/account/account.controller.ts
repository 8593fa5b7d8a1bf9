import { Body, Controller, Delete, Get, HttpCode, Patch, Put } from '@nestjs/common';
import { Allow, Ctx, Me, Returns, type SignedIn, type TenantContext } from '@tweespraak/platform/api';
import { Account, AccountChanges, ChangePasswordBody } from '@tweespraak/practices/contract';
import { FromVisitor, type Visitor } from '../limits/visitor';
import { OwnAccount } from './account.service';

@Controller('account')
export class AccountController {
  constructor(private readonly account: OwnAccount) {}

  @Get()
  @Allow('account.own')
  @Returns(Account)
  read(@Ctx() ctx: TenantContext, @Me() me: SignedIn): Promise<Account> {
    return this.account.read(ctx, me);
  }

  @Patch()
  @Allow('account.own')
  @Returns(Account)
  change(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: AccountChanges }) changes: AccountChanges,
  ): Promise<Account> {
    return this.account.change(ctx, me, changes);
  }

  /** Ends every other session. */
  @Put('password')
  @HttpCode(204)
  @Allow('account.own')
  changePassword(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: ChangePasswordBody }) body: ChangePasswordBody,
  ): Promise<void> {
    return this.account.changePassword(ctx, me, body);
  }

  /** Signs out everywhere but here; PINs on other phones go too. */
  @Delete('other-sessions')
  @HttpCode(204)
  @Allow('account.own')
  endOtherSessions(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @FromVisitor() visitor: Visitor,
  ): Promise<void> {
    return this.account.endOtherSessions(ctx, me, visitor.phoneHash);
  }
}
