import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { type TenantContext, TenantDb, Vault } from '@tweespraak/platform/api';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Somebody else goes on with this export, or it was cancelled: whatever this worker has in hand is void. */
export class Replaced extends Error {}

/** One try to make an export: only the latest may write. */
export interface Attempt {
  readonly exportId: string;
  readonly attempt: number;
}
export interface Piece {
  readonly part: 'snapshot' | 'file';
  readonly position: number;
  readonly block?: string;
  readonly rows: number;
  readonly bytes: Buffer;
}
export interface Done {
  readonly stage: 'reading' | 'writing';
  readonly rows: number;
  readonly of: number;
}
export interface FrozenPiece {
  readonly position: number;
  readonly block: string;
}

const ALIVE = `UPDATE exports SET touched_at = now(), stage = $4, rows_done = $5, rows_of = $6
  WHERE practice_id = $1 AND id = $2 AND attempt = $3 AND state = 'making' RETURNING id`;
const ADD = `
  WITH mine AS (${ALIVE})
  INSERT INTO export_pieces (practice_id, export_id, part, position, block, row_count, sealed)
  SELECT $1, id, $7, $8, $9, $10, $11 FROM mine RETURNING position`;
/**
 * A piece need not have reached the disk before the next: what says that all rows are frozen, or that the file is ready, waits for
 * everything before it. A piece that a power cut takes along belongs to a try that is made again.
 */
const WITHOUT_WAITING = {
  name: 'export-piece-unhurried',
  text: `SELECT set_config('synchronous_commit', 'off', true)`,
};
const READ = `
  SELECT sealed FROM export_pieces WHERE practice_id = $1 AND export_id = $2 AND part = $3 AND position = $4`;
const FROZEN = `
  SELECT position, block FROM export_pieces WHERE practice_id = $1 AND export_id = $2 AND part = 'snapshot' ORDER BY position`;

/**
 * Files and frozen rows in sealed pieces. Each piece is a transaction of its own, which also says how far the work is: a file grows
 * in the database and never in memory. Reading leaves no row in the access log; asking for the file and opening it do.
 */
@Injectable()
export class ExportPieces {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
  ) {}

  /** @throws Replaced when this try is not the latest any more. */
  async add(ctx: TenantContext, { exportId, attempt }: Attempt, piece: Piece, done: Done): Promise<void> {
    const { part, position, block = null, rows } = piece;
    const bytes = part === 'snapshot' ? await compress(piece.bytes) : piece.bytes;
    await this.db.live(ctx, 'export.make', {}, async (tx) => {
      tx.send(WITHOUT_WAITING);
      const sealed = await this.vault.sealBytes(tx, placeOf(ctx, exportId, piece), bytes);
      const mine = [ctx.practiceId, exportId, attempt, done.stage, done.rows, done.of];
      const added = await tx.query({
        name: 'export-piece-add',
        text: ADD,
        values: [...mine, part, position, block, rows, sealed],
      });
      if (!added.length) throw new Replaced('somebody else goes on with this');
    });
  }

  /** A sign of life without a piece. @throws Replaced as `add`. */
  async alive(ctx: TenantContext, { exportId, attempt }: Attempt, { stage, rows, of }: Done): Promise<void> {
    await this.db.live(ctx, 'export.make', {}, async (tx) => {
      const values = [ctx.practiceId, exportId, attempt, stage, rows, of];
      if (!(await tx.query({ text: ALIVE, values })).length)
        throw new Replaced('somebody else goes on with this');
    });
  }

  /** The places of the frozen rows, in order. */
  frozen(ctx: TenantContext, exportId: string): Promise<FrozenPiece[]> {
    return this.db.live(ctx, 'export.make', {}, (tx) =>
      tx.query<FrozenPiece>({ text: FROZEN, values: [ctx.practiceId, exportId] }),
    );
  }

  /** One piece, opened. @throws Error when it is not there, or not for whoever asks to see. */
  async read(ctx: TenantContext, exportId: string, at: Pick<Piece, 'part' | 'position'>): Promise<Buffer> {
    const bytes = await this.db.live(ctx, 'export.file', {}, async (tx) => {
      const [row] = await tx.query<{ sealed: Buffer }>({
        name: 'export-piece-read',
        text: READ,
        values: [ctx.practiceId, exportId, at.part, at.position],
      });
      if (!row) throw new Error('a piece of an export is gone');
      return this.vault.openBytes(tx, placeOf(ctx, exportId, at), row.sealed);
    });
    return at.part === 'snapshot' ? decompress(bytes) : bytes;
  }
}

function placeOf(ctx: TenantContext, exportId: string, { part, position }: Pick<Piece, 'part' | 'position'>) {
  const rowId = `${exportId} ${part} ${position}`;
  return { ownerId: ctx.practiceId, table: 'export_pieces', column: 'sealed', rowId };
}
