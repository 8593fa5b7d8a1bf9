import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  Allow,
  Ctx,
  Me,
  NotByPin,
  Returns,
  type SignedIn,
  type TenantContext,
} from '@tweespraak/platform/api';
import {
  ExportAgainBody,
  ExportCard,
  ExportCards,
  ExportChoice,
  ExportEstimate,
  ExportOptions,
  ExportPreview,
  MadeExport,
  MakeExportBody,
} from '@tweespraak/reports/contract';
import * as z from 'zod/mini';
import { ExportFiles } from './export-files.service';
import { ExportsService } from './exports.service';
import { ExportWizard } from './export-wizard.service';

const ID = { schema: z.uuid() };

@Controller('exports')
@Allow('exports.make')
export class ExportsController {
  constructor(
    private readonly wizard: ExportWizard,
    private readonly exports: ExportsService,
    private readonly files: ExportFiles,
  ) {}

  /** What can be chosen. */
  @Get('options')
  @Returns(ExportOptions)
  options(@Ctx() ctx: TenantContext): Promise<ExportOptions> {
    return this.wizard.options(ctx);
  }

  /** How many rows it would be. */
  @Post('estimate')
  @HttpCode(200)
  @Returns(ExportEstimate)
  estimate(
    @Ctx() ctx: TenantContext,
    @Body({ schema: ExportChoice }) choice: ExportChoice,
  ): Promise<ExportEstimate> {
    return this.wizard.estimate(ctx, choice);
  }

  /** The first rows of each block, without names. */
  @Post('preview')
  @HttpCode(200)
  @Returns(ExportPreview)
  preview(
    @Ctx() ctx: TenantContext,
    @Body({ schema: ExportChoice }) choice: ExportChoice,
  ): Promise<ExportPreview> {
    return this.wizard.preview(ctx, choice);
  }

  /** Asks for a file. */
  @Post()
  @NotByPin()
  @Returns(MadeExport)
  ask(
    @Ctx() ctx: TenantContext,
    @Me() me: SignedIn,
    @Body({ schema: MakeExportBody }) body: MakeExportBody,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<MadeExport> {
    return this.exports.ask(ctx, me, body, key);
  }

  /** My exports. */
  @Get()
  @Returns(ExportCards)
  list(@Ctx() ctx: TenantContext): Promise<ExportCards> {
    return this.exports.list(ctx);
  }

  /** One of them. */
  @Get(':exportId')
  @Returns(ExportCard)
  read(@Ctx() ctx: TenantContext, @Param('exportId', ID) exportId: string): Promise<ExportCard> {
    return this.exports.read(ctx, exportId);
  }

  /** Stops it. */
  @Post(':exportId/cancel')
  @HttpCode(204)
  cancel(@Ctx() ctx: TenantContext, @Param('exportId', ID) exportId: string): Promise<void> {
    return this.exports.cancel(ctx, exportId);
  }

  /** Goes on with one that stopped. */
  @Post(':exportId/continue')
  @HttpCode(204)
  continue(@Ctx() ctx: TenantContext, @Param('exportId', ID) exportId: string): Promise<void> {
    return this.exports.continue(ctx, exportId);
  }

  /** The same once more. */
  @Post(':exportId/again')
  @NotByPin()
  @Returns(MadeExport)
  again(
    @Ctx() ctx: TenantContext,
    @Param('exportId', ID) exportId: string,
    @Body({ schema: ExportAgainBody }) body: ExportAgainBody,
  ): Promise<MadeExport> {
    return this.exports.again(ctx, exportId, body);
  }

  /** The file itself, for whoever asked for it. */
  @Get(':exportId/file')
  @NotByPin()
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  file(@Ctx() ctx: TenantContext, @Param('exportId', ID) exportId: string): Promise<StreamableFile> {
    return this.files.open(ctx, exportId);
  }
}
