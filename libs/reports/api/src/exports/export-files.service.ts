import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';
import { ExportPieces } from './export-pieces';

const READY = `
  SELECT e.file_name AS name, e.file_bytes AS bytes,
    (SELECT count(*)::int FROM export_pieces p WHERE p.practice_id = e.practice_id AND p.export_id = e.id AND p.part = 'file') AS pieces
  FROM exports e WHERE e.practice_id = $1 AND e.id = $2 AND e.state = 'ready' AND e.expires_at > now()`;

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  jsonl: 'application/jsonl; charset=utf-8',
  pdf: 'application/pdf',
};

/** The files themselves, for the one person who asked. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly db: TenantDb,
    private readonly pieces: ExportPieces,
  ) {}

  /** @throws DomainError 'not-found' for what is not ready, not kept any more or not one's own. */
  async open(ctx: TenantContext, exportId: string): Promise<StreamableFile> {
    const file = await this.db.run(ctx, 'export.fetch', async ({ em, about }) => {
      about({ objectId: exportId });
      const [row]: { name: string; bytes: string; pieces: number }[] = await em.query(READY, [
        ctx.practiceId,
        exportId,
      ]);
      if (!row) throw new DomainError('not-found', 'There is no file.');
      return row;
    });
    const bytes = Readable.from(this.bytesOf(ctx, exportId, file.pieces), { objectMode: false });
    return new StreamableFile(bytes, {
      type: TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      disposition: `attachment; filename="${file.name}"`,
      length: Number(file.bytes),
    });
  }

  /** One piece in memory at a time; a connection is held for each piece, not for a slow reader. */
  private async *bytesOf(ctx: TenantContext, exportId: string, pieces: number) {
    for (let position = 0; position < pieces; position++)
      yield await this.pieces.read(ctx, exportId, { part: 'file', position });
  }
}
