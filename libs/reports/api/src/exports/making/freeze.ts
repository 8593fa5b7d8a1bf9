import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ExportDb, type ExportRead, TenantDb } from '@tweespraak/platform/api';
import type { ExportBlock, ExportChoice } from '@tweespraak/reports/contract';
import { PracticeFigures } from '../../figures';
import { blockOf, type RowAsk } from '../blocks';
import { holdsFigures } from '../choice-rules';
import { ExportPieces, Replaced } from '../export-pieces';
import { blocksOf, periodOf } from '../chosen';
import { type About, ABOUT } from './about';
import { ahead } from './ahead';
import type { Work } from './work';

/** Rows in a piece: about half a megabyte before it is made smaller. */
const ROWS_A_PIECE = 4_000;
const PRACTICE = `SELECT name, country, time_zone AS "timeZone", now() AS at FROM practices`;
const COACHES = `
  SELECT trim(given_name || ' ' || family_name) AS name FROM people WHERE id = ANY ($1) ORDER BY name, id`;
const FROZEN = `
  UPDATE exports SET snapshot_id = $4, snapshot_at = $5, frozen_in = id, stage = 'writing', rows_done = 0, touched_at = now()
  WHERE practice_id = $1 AND id = $2 AND attempt = $3 AND state = 'making' RETURNING id`;

type Chosen = Work & { readonly choice: ExportChoice };

/** Takes the rows of an export out of the practice, all of one moment, and keeps them sealed: what a file is made of. */
@Injectable()
export class Freezer {
  constructor(
    private readonly db: TenantDb,
    private readonly exportDb: ExportDb,
    private readonly figures: PracticeFigures,
    private readonly pieces: ExportPieces,
  ) {}

  /** @throws Replaced when another try goes on, or it was cancelled. */
  async freeze(work: Chosen): Promise<void> {
    const { ctx, asker, choice, exportId } = work;
    const report = holdsFigures(choice) ? await this.figures.read(asker, periodOf(choice)) : null;
    const about = await this.exportDb.read(ctx, { exportId }, async (read) => {
      const about = await aboutOf(read, work, report);
      await this.freezeRows(read, work, about);
      return about;
    });
    await this.db.run(ctx, 'export.freeze', async ({ em, about: tell }) => {
      tell({ objectId: exportId });
      const mine = [ctx.practiceId, exportId, work.attempt, about.snapshotId, about.at];
      const [rows]: unknown[][] = await em.query(FROZEN, mine);
      if (!rows?.length) throw new Replaced('somebody else goes on with this');
    });
  }

  private async freezeRows(read: ExportRead, work: Chosen, about: About): Promise<void> {
    const ask = askOf(work, about);
    const of = await countAll(read, ask);
    await this.pieces.alive(work.ctx, work, { stage: 'reading', rows: 0, of });
    const counts: About['rows'][number][] = [];
    let position = 1;
    let done = 0;
    const keep = async (block: string, lines: readonly string[]) => {
      done += lines.length;
      const bytes = Buffer.from(`[${lines.join(',\n')}]`);
      const piece = { part: 'snapshot', position: position++, block, rows: lines.length, bytes } as const;
      await this.pieces.add(work.ctx, work, piece, { stage: 'reading', rows: done, of });
    };
    for (const block of rowsFirst(work.choice)) {
      let rows = 0;
      for await (const lines of ahead(portionsOf(read, ask, block, about))) {
        rows += lines.length;
        await keep(block, lines);
      }
      counts.push({ block, rows });
    }
    const bytes = Buffer.from(JSON.stringify({ ...about, rows: counts }));
    const piece = { part: 'snapshot', position: 0, block: ABOUT, rows: 0, bytes } as const;
    await this.pieces.add(work.ctx, work, piece, { stage: 'reading', rows: done, of });
  }
}

const rowsFirst = (choice: ExportChoice): ExportBlock[] => (choice.format === 'pdf' ? [] : blocksOf(choice));

const askOf = ({ choice, withNames, exportId }: Chosen, { timeZone }: About): RowAsk => ({
  ...{ choice, timeZone, withNames, salt: exportId },
});

async function countAll(read: ExportRead, ask: RowAsk): Promise<number> {
  let of = 0;
  for (const name of rowsFirst(ask.choice)) {
    const block = blockOf(name);
    if (block.holds === 'rows') of += await block.count(read, ask);
  }
  return of;
}

async function* portionsOf(
  read: ExportRead,
  ask: RowAsk,
  name: ExportBlock,
  { report }: About,
): AsyncGenerator<string[], void, void> {
  const block = blockOf(name);
  if (block.holds === 'figures') {
    yield (report ? block.rows(report, ask.choice) : []).map((cells) => JSON.stringify(cells));
    return;
  }
  let held: string[] = [];
  for await (const lines of block.lines(read, ask)) {
    held = held.length ? held.concat(lines) : lines;
    if (held.length < ROWS_A_PIECE) continue;
    yield held;
    held = [];
  }
  if (held.length) yield held;
}

async function aboutOf(read: ExportRead, work: Chosen, report: About['report']): Promise<About> {
  const [practice] = await read.query<{ name: string; country: string; timeZone: string; at: Date }>(
    PRACTICE,
  );
  if (!practice) throw new Error('there is no practice to read');
  const { coachIds } = work.choice.filters;
  const coaches =
    coachIds && (await read.query<{ name: string }>(COACHES, [coachIds])).map(({ name }) => name);
  return {
    ...{ snapshotId: randomUUID(), at: practice.at.toISOString(), practiceName: practice.name },
    ...{
      timeZone: practice.timeZone,
      country: practice.country,
      askedBy: work.askedBy,
      coaches,
      withNames: work.withNames,
    },
    ...{ rows: [], report },
  };
}
