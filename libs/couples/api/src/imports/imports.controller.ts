import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { CoupleImportBody, ImportPreview, ImportResult } from '@tweespraak/couples/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import { ImportsService } from './imports.service';

@Controller('couples/imports')
@Allow('couples.manage')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** Reads a file of couples and says what an import would do. */
  @Post('preview')
  @HttpCode(200)
  @Returns(ImportPreview)
  preview(
    @Ctx() ctx: TenantContext,
    @Body({ schema: CoupleImportBody }) body: CoupleImportBody,
  ): Promise<ImportPreview> {
    return this.imports.preview(ctx, body);
  }

  /** Makes the couples of a file. */
  @Post()
  @HttpCode(200)
  @Returns(ImportResult)
  import(
    @Ctx() ctx: TenantContext,
    @Body({ schema: CoupleImportBody }) body: CoupleImportBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<ImportResult> {
    return this.imports.import(ctx, body, key);
  }
}
