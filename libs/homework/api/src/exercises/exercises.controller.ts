import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ExerciseDetail,
  ExerciseKey,
  ExerciseList,
  ExerciseProblems,
  MadeExercise,
  NewExerciseBody,
  SaveDraftBody,
} from '@tweespraak/homework/contract';
import { Allow, Ctx, Returns, type TenantContext } from '@tweespraak/platform/api';
import { DraftsService } from './drafts.service';
import { ExercisesService } from './exercises.service';

const KEY = { schema: ExerciseKey };

@Controller('exercises')
@Allow('homework.give')
export class ExercisesController {
  constructor(
    private readonly exercises: ExercisesService,
    private readonly drafts: DraftsService,
  ) {}

  /** All that can be given, and what I am making. */
  @Get()
  @Returns(ExerciseList)
  list(@Ctx() ctx: TenantContext): Promise<ExerciseList> {
    return this.exercises.list(ctx);
  }

  /** Begins an exercise of our own. */
  @Post()
  @Returns(MadeExercise)
  make(
    @Ctx() ctx: TenantContext,
    @Body({ schema: NewExerciseBody }) body: NewExerciseBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<{ key: string }> {
    return this.drafts.make(ctx, body, key);
  }

  /** One exercise, and its draft when it is our own. */
  @Get(':key')
  @Returns(ExerciseDetail)
  read(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<ExerciseDetail> {
    return this.exercises.read(ctx, key);
  }

  /** Saves the draft, broken rules and all. */
  @Put(':key/draft')
  @Returns(ExerciseProblems)
  save(
    @Ctx() ctx: TenantContext,
    @Param('key', KEY) key: string,
    @Body({ schema: SaveDraftBody }) body: SaveDraftBody,
  ): Promise<ExerciseProblems> {
    return this.drafts.save(ctx, key, body);
  }

  /** Publishes the draft as the next version, for ever. */
  @Post(':key/publication')
  @HttpCode(204)
  publish(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.drafts.publish(ctx, key);
  }

  /** Takes it out of the list. */
  @Post(':key/archive')
  @HttpCode(204)
  archive(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.exercises.archive(ctx, key, true);
  }

  /** Puts it back in the list. */
  @Delete(':key/archive')
  @HttpCode(204)
  restore(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.exercises.archive(ctx, key, false);
  }

  /** Makes it one of my favourites. */
  @Put(':key/favourite')
  @HttpCode(204)
  star(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.exercises.star(ctx, key, true);
  }

  /** No favourite of mine any more. */
  @Delete(':key/favourite')
  @HttpCode(204)
  unstar(@Ctx() ctx: TenantContext, @Param('key', KEY) key: string): Promise<void> {
    return this.exercises.star(ctx, key, false);
  }
}
