import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ExportDb, type ExportRead, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import {
  EXPORT_BLOCKS,
  EXPORT_FORMATS,
  type ExportCell,
  type ExportChoice,
  type ExportEstimate,
  type ExportOptions,
  type ExportPreview,
  type ExportPreset,
} from '@tweespraak/reports/contract';
import { type Period, periodPresets, type PracticeReport, SMALLEST_GROUP } from '@tweespraak/reports/domain';
import { localDateIn } from '@tweespraak/shared/kernel';
import { PracticeFigures } from '../figures';
import { type Block, blockOf, columnsOf, minuteText, type RowAsk } from './blocks';
import { labelOf, titleOf } from './blocks/labels';
import { CODE_WORDS } from './blocks/words';
import { checkChoice, holdsFigures } from './choice-rules';
import { blocksOf, periodOf } from './chosen';
import { checkCoaches } from './known-coaches';
import { definitionsOf } from './making/notes';

const SHOWN = 20;
const KEPT_DAYS = 7;
const COACHES = `
  SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name FROM people p
  WHERE p.practice_id = $1 AND p.roles && ARRAY['coach'] AND p.left_at IS NULL ORDER BY name, p.id`;
const WHY = {
  nl: 'Een leeg vak bij een cijfer betekent: te weinig stellen om te laten zien.',
  en: 'An empty cell beside a figure means: too few couples to be shown.',
} as const;

type Source = { readonly read: ExportRead; readonly ask: RowAsk; readonly report: PracticeReport | null };

/** What the wizard shows before anything is made. Nothing here has names. */
@Injectable()
export class ExportWizard {
  constructor(
    private readonly db: TenantDb,
    private readonly exportDb: ExportDb,
    private readonly figures: PracticeFigures,
  ) {}

  async options(ctx: TenantContext): Promise<ExportOptions> {
    const coaches = await this.db.query<{ id: string; name: string }>(
      ctx,
      'export.options',
      {},
      { text: COACHES, values: [ctx.practiceId] },
    );
    const today = localDateIn(ctx.now, ctx.timeZone);
    return {
      ...{ timeZone: ctx.timeZone, today, coaches, keptDays: KEPT_DAYS, threshold: SMALLEST_GROUP },
      presets: presetsOf(today),
      blocks: EXPORT_BLOCKS.map((block) => ({ block, holds: blockOf(block).holds })),
      formats: [...EXPORT_FORMATS],
    };
  }

  /** @throws DomainError as `checkChoice`, 'not-found' for a coach of the filter. */
  async estimate(ctx: TenantContext, choice: ExportChoice): Promise<ExportEstimate> {
    const blocks = await this.look(ctx, choice, 'export.estimate', async (source, block) => ({
      block: block.block,
      rows: await countOf(source, block),
    }));
    return { blocks, rows: blocks.reduce((sum, { rows }) => sum + rows, 0) };
  }

  /** @throws DomainError as `checkChoice`, 'not-found' for a coach of the filter. */
  async preview(ctx: TenantContext, choice: ExportChoice): Promise<ExportPreview> {
    const { locale } = choice;
    const blocks = await this.look(ctx, choice, 'export.preview', async (source, block) => {
      const rows = await firstOf(source, block);
      const hidden = block.holds === 'figures' ? rows.filter(isHidden).length : 0;
      return {
        ...{ block: block.block, title: titleOf(block.block, locale), hidden },
        columns: columnsOf(block, false).map(({ key, type }) => ({ key, type, label: labelOf(key, locale) })),
        rows: rows.slice(0, SHOWN).map((cells) => shownAs(cells, block)),
        words: wordsOf(block, choice),
        total: await countOf(source, block),
        why: hidden ? WHY[locale] : null,
      };
    });
    return { blocks, definitions: definitionsOf(choice).map(([term, meaning]) => ({ term, meaning })) };
  }

  private async look<T>(
    ctx: TenantContext,
    choice: ExportChoice,
    action: string,
    of: (source: Source, block: Block) => Promise<T>,
  ): Promise<T[]> {
    checkChoice(choice, localDateIn(ctx.now, ctx.timeZone));
    await this.db.run(ctx, action, (tx) => checkCoaches(ctx, tx, choice));
    const report = holdsFigures(choice) ? await this.figures.read(ctx, periodOf(choice)) : null;
    return this.exportDb.read(ctx, {}, async (read) => {
      const ask: RowAsk = { choice, timeZone: ctx.timeZone, withNames: false, salt: randomUUID() };
      const found: T[] = [];
      for (const block of blocksOf(choice)) found.push(await of({ read, ask, report }, blockOf(block)));
      return found;
    });
  }
}

async function countOf({ read, ask, report }: Source, block: Block): Promise<number> {
  if (block.holds === 'rows') return block.count(read, ask);
  return report ? block.rows(report, ask.choice).length : 0;
}

async function firstOf(
  { read, ask, report }: Source,
  block: Block,
): Promise<readonly (readonly ExportCell[])[]> {
  if (block.holds === 'figures') return report ? block.rows(report, ask.choice) : [];
  const first: ExportCell[][] = [];
  for await (const lines of block.lines(read, ask, SHOWN)) {
    first.push(...lines.map((line) => JSON.parse(line) as ExportCell[]));
    if (first.length >= SHOWN) break;
  }
  return first;
}

function shownAs(cells: readonly ExportCell[], block: Block): ExportCell[] {
  const columns = columnsOf(block, false);
  return cells.map((cell, at) => (columns[at]?.type === 'moment' && cell !== null ? minuteText(cell) : cell));
}

/** Files for people say codes in words. */
function wordsOf({ columns }: Block, { format, locale }: ExportChoice): Record<string, string> {
  const isForPrograms = format === 'csv' || format === 'jsonl';
  if (isForPrograms || !columns.some(({ type }) => type === 'code')) return {};
  return Object.fromEntries(Object.entries(CODE_WORDS).map(([code, words]) => [code, words[locale]]));
}

const isHidden = (cells: readonly ExportCell[]) =>
  ['hidden', 'tooFew', 'tooClose'].includes(String(cells[5]));

function presetsOf(today: string): ExportOptions['presets'] {
  const all = periodPresets(today);
  const named: readonly (readonly [ExportPreset, Period])[] = [
    ['this-quarter', all.thisQuarter],
    ['last-quarter', all.previousQuarter],
    ['this-year', all.thisYear],
    ['last-year', all.previousYear],
  ];
  return named.map(([preset, { from, to }]) => ({ preset, period: { from, until: to } }));
}
