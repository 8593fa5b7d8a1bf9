import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { MadeProgramme, ProgrammeBody, ProgrammeKey, ProgrammeList } from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import { ProgrammesService } from './programmes.service';

const KEY = { schema: ProgrammeKey };

@Controller('programmes')
@Allow('homework.give')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  /** What can be started for a couple: shipped, and our own. */
  @Get()
  @Returns(ProgrammeList)
  list(@Ctx() ctx: TenantContext): Promise<ProgrammeList> {
    return this.programmes.list(ctx);
  }

  /** Makes a programme of our own. */
  @Post()
  @Returns(MadeProgramme)
  make(
    @Ctx() ctx: TenantContext,
    @Body({ schema: ProgrammeBody }) body: ProgrammeBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<{ key: string }> {
    return this.programmes.make(ctx, body, key);
  }

  /** Changes one of our own; what runs stays as it is. */
  @Put(':key')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('key', KEY) key: string,
    @Body({ schema: ProgrammeBody }) body: ProgrammeBody,
  ): Promise<void> {
    return this.programmes.change(ctx, key, body);
  }

  /** Takes it out of the list. */
  @Post(':key/archive')
  @HttpCode(204)
  archive(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.programmes.archive(ctx, key, true);
  }

  /** Puts it back in the list. */
  @Delete(':key/archive')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.programmes.archive(ctx, key, false);
  }
}
