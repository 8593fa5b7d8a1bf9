import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow, Ctx, type TenantContext } from '@tweespraak/platform/api';
import { FhirQuery } from '@tweespraak/reports/contract';
import type { Questionnaire } from '@tweespraak/reports/domain';
import type { CoupleId, PersonId } from '@tweespraak/shared/kernel';
import * as z from 'zod/mini';
import { asDownload } from '../as-download';
import { FHIR_TYPES } from './fhir-text';
import { FhirService } from './fhir.service';

const FILE = { description: 'FHIR R4: a collection Bundle, or a resource a line' };

@Controller('fhir')
@Allow('fhir.export')
@ApiProduces(...Object.values(FHIR_TYPES))
export class FhirController {
  constructor(private readonly fhir: FhirService) {}

  /** All my couples with what is open of them now. */
  @Get('export')
  @ApiOkResponse(FILE)
  async all(
    @Ctx() ctx: TenantContext,
    @Query({ schema: FhirQuery }) { format }: FhirQuery,
  ): Promise<StreamableFile> {
    return asDownload(await this.fhir.all(ctx, format), FHIR_TYPES[format], nameOf(format));
  }

  /** One couple of mine. */
  @Get('couples/:coupleId')
  @ApiOkResponse(FILE)
  async couple(
    @Ctx() ctx: TenantContext,
    @Param('coupleId', { schema: z.uuid() }) id: CoupleId,
    @Query({ schema: FhirQuery }) { format }: FhirQuery,
  ): Promise<StreamableFile> {
    return asDownload(await this.fhir.couple(ctx, id, format), FHIR_TYPES[format], nameOf(format));
  }

  /** One partner in a couple of mine: nothing of the other. */
  @Get('people/:personId')
  @ApiOkResponse(FILE)
  async person(
    @Ctx() ctx: TenantContext,
    @Param('personId', { schema: z.uuid() }) id: PersonId,
    @Query({ schema: FhirQuery }) { format }: FhirQuery,
  ): Promise<StreamableFile> {
    return asDownload(await this.fhir.person(ctx, id, format), FHIR_TYPES[format], nameOf(format));
  }

  /** A version of the instrument. */
  @Get('Questionnaire/:questionnaireId')
  @Header('content-type', 'application/fhir+json; charset=utf-8')
  @ApiOkResponse({ description: 'FHIR R4 Questionnaire' })
  questionnaire(@Param('questionnaireId') id: string): Questionnaire {
    return this.fhir.questionnaire(id);
  }
}

const nameOf = (format: FhirQuery['format']) =>
  format === 'bundle' ? 'tweespraak-fhir.json' : 'tweespraak-fhir.ndjson';
