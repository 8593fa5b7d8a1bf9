import { Body, Controller, Get, Patch } from '@nestjs/common';
import { Allow, Ctx, OpenToTokens, Returns, type TenantContext } from '@tweespraak/platform/api';
import { Colleague, Practice, PracticeChanges } from '@tweespraak/practices/contract';
import { PracticeSettings } from './practice.service';

@Controller()
export class PracticeController {
  constructor(private readonly practice: PracticeSettings) {}

  @Get('practice')
  @Allow('practice.manage')
  @OpenToTokens('practice.read')
  @Returns(Practice)
  read(@Ctx() ctx: TenantContext): Promise<Practice> {
    return this.practice.read(ctx);
  }

  @Patch('practice')
  @Allow('practice.manage')
  @Returns(Practice)
  change(
    @Ctx() ctx: TenantContext,
    @Body({ schema: PracticeChanges }) changes: PracticeChanges,
  ): Promise<Practice> {
    return this.practice.change(ctx, changes);
  }

  @Get('colleagues')
  @Allow('practice.read')
  @OpenToTokens('practice.read')
  @Returns([Colleague])
  colleagues(@Ctx() ctx: TenantContext): Promise<Colleague[]> {
    return this.practice.colleagues(ctx);
  }
}
