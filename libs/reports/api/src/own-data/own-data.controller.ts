import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow, Ctx, NotByPin, type TenantContext } from '@tweespraak/platform/api';
import { asDownload } from '../as-download';
import { OwnDataService } from './own-data.service';

@Controller('my/data')
@Allow('own-data.take')
export class OwnDataController {
  constructor(private readonly data: OwnDataService) {}

  /** My own data as a ZIP, made now. It outlives a visit on a shared phone: not by a PIN. */
  @Get()
  @NotByPin()
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'application/zip' })
  async take(@Ctx() ctx: TenantContext): Promise<StreamableFile> {
    return asDownload(await this.data.take(ctx), 'application/zip', 'tweespraak.zip');
  }
}
