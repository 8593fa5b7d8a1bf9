import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AddedLibraryItem, Library, LibraryItemBody } from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import * as z from 'zod/mini';
import { LibraryService } from './library.service';

const ID = { schema: z.uuid() };

@Controller('library')
@Allow('homework.give')
export class LibraryController {
  constructor(private readonly library: LibraryService) {}

  /** Our list, by title. */
  @Get()
  @Returns(Library)
  list(@Ctx() ctx: TenantContext): Promise<Library> {
    return this.library.list(ctx);
  }

  /** Adds something to it. */
  @Post()
  @Returns(AddedLibraryItem)
  add(
    @Ctx() ctx: TenantContext,
    @Body({ schema: LibraryItemBody }) body: LibraryItemBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<{ id: string }> {
    return this.library.add(ctx, body, key);
  }

  /** Replaces what it says. */
  @Put(':itemId')
  @HttpCode(204)
  change(
    @Ctx() ctx: TenantContext,
    @Param('itemId', ID) id: string,
    @Body({ schema: LibraryItemBody }) body: LibraryItemBody,
  ): Promise<void> {
    return this.library.change(ctx, id, body);
  }

  /** Takes it out of the list. */
  @Post(':itemId/archive')
  @HttpCode(204)
  archive(@Ctx() ctx: TenantContext, @Param('itemId', ID) id: string): Promise<void> {
    return this.library.archive(ctx, id, true);
  }

  /** Puts it back in the list. */
  @Delete(':itemId/archive')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('itemId', ID) id: string): Promise<void> {
    return this.library.archive(ctx, id, false);
  }
}
