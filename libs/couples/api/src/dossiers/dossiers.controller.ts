import { Body, Controller, Get, Headers, Param, Put, UseInterceptors } from '@nestjs/common';
import { Dossier, DossierBody } from '@tweespraak/couples/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { DossiersService } from './dossiers.service';
import { VersionTag } from './version-tag';

@Controller('couples/:coupleId/dossier')
@Allow('couples.manage')
@UseInterceptors(VersionTag)
export class DossiersController {
  constructor(private readonly dossiers: DossiersService) {}

  /** The coach's note on a couple. */
  @Get()
  @Returns(Dossier)
  read(@Ctx() ctx: TenantContext, @Param('coupleId', { schema: z.uuid() }) id: CoupleId): Promise<Dossier> {
    return this.dossiers.read(ctx, id);
  }

  /** Replaces the note when it is still as it was read. */
  @Put()
  @Returns(Dossier)
  write(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) id: CoupleId,
    @Body({ schema: DossierBody }) body: DossierBody,
    @Headers('if-match') ifMatch?: string,
  ): Promise<Dossier> {
    return this.dossiers.write(ctx, id, ifMatch, body);
  }
}
