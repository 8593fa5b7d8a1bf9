import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ImportPreview,
  InstrumentDetail,
  InstrumentList,
  Licence,
  SavedInstrument,
  SaveInstrumentBody,
} from '@tweespraak/instruments/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { PreviewService } from '../importing/preview.service';
import { CatalogueService } from './catalogue.service';
import { LicencesService } from './licences.service';

const ID = { schema: z.uuid() };

@Controller('instruments')
@Allow('instruments.manage')
export class InstrumentsController {
  constructor(
    private readonly previews: PreviewService,
    private readonly catalogue: CatalogueService,
    private readonly licences: LicencesService,
  ) {}

  /** Reads a file and says what it would become; keeps nothing. */
  @Post('preview')
  @HttpCode(200)
  @Returns(ImportPreview)
  preview(@Ctx() ctx: TenantContext, @Req() request: FastifyRequest): Promise<ImportPreview> {
    return this.previews.preview(ctx, request);
  }

  /** The questionnaires of the practice. */
  @Get()
  @Returns(InstrumentList)
  list(@Ctx() ctx: TenantContext): Promise<InstrumentList> {
    return this.catalogue.list(ctx);
  }

  /** One questionnaire, in its newest version. */
  @Get(':instrumentId')
  @Returns(InstrumentDetail)
  read(@Ctx() ctx: TenantContext, @Param('instrumentId', ID) id: string): Promise<InstrumentDetail> {
    return this.catalogue.read(ctx, id);
  }

  /** Keeps what a preview showed. */
  @Post()
  @Returns(SavedInstrument)
  add(
    @Ctx() ctx: TenantContext,
    @Body({ schema: SaveInstrumentBody }) body: SaveInstrumentBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<SavedInstrument> {
    return this.catalogue.add(ctx, body, key);
  }

  /** Keeps what a preview showed as the next version. */
  @Post(':instrumentId/versions')
  @Returns(SavedInstrument)
  addVersion(
    @Ctx() ctx: TenantContext,
    @Param('instrumentId', ID) id: string,
    @Body({ schema: SaveInstrumentBody }) body: SaveInstrumentBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<SavedInstrument> {
    return this.catalogue.addVersion(ctx, id, body, key);
  }

  /** Says by what right we use it. */
  @Put(':instrumentId/licence')
  @HttpCode(204)
  setLicence(
    @Ctx() ctx: TenantContext,
    @Param('instrumentId', ID) id: string,
    @Body({ schema: Licence }) licence: Licence,
  ): Promise<void> {
    return this.licences.set(ctx, id, licence);
  }

  /** Takes it out of what can be given. */
  @Post(':instrumentId/archive')
  @HttpCode(204)
  archive(@Ctx() ctx: TenantContext, @Param('instrumentId', ID) id: string): Promise<void> {
    return this.catalogue.archive(ctx, id, true);
  }

  /** Puts it back into what can be given. */
  @Delete(':instrumentId/archive')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('instrumentId', ID) id: string): Promise<void> {
    return this.catalogue.archive(ctx, id, false);
  }
}
