import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { type JobPayloads, Jobs, systemContext, TenantDb, Webhooks } from '@tweespraak/platform/api';
import type { ExportChoice } from '@tweespraak/reports/contract';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { ExportPieces, Replaced } from '../export-pieces';
import { ahead } from './ahead';
import { inPieces } from './in-pieces';
import { renderPracticeReport } from '../../practice-report/render-practice-report';
import { endingOf, writeFile } from '../writing/write-file';
import type { About } from './about';
import { Freezer } from './freeze';
import { layoutOf } from './frozen-file';
import { PracticeFile } from './practice-file';
import { OneAtATime } from './one-at-a-time';
import { claim, type Work } from './work';

const READY = `
  UPDATE exports SET state = 'ready', finished_at = now(), expires_at = now() + interval '7 days', file_name = $4, file_bytes = $5,
    file_rows = $6, checksum = $7, rows_done = rows_of, snapshot_id = coalesce(snapshot_id, $8), snapshot_at = coalesce(snapshot_at, now())
  WHERE practice_id = $1 AND id = $2 AND attempt = $3 AND state = 'making' RETURNING expires_at AS "expiresAt"`;
const STOPPED = `
  UPDATE exports SET state = 'stopped' WHERE practice_id = $1 AND id = $2 AND attempt = $3 AND state = 'making'`;

interface Made {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** How far it is, asked whenever a piece is written. */
  readonly done: () => { readonly rows: number; readonly of: number };
}

/**
 * Makes a file: freezes the rows at one moment, then writes the file from what was frozen. Nobody can ask for it before it is whole.
 * A worker that dies is followed by another, which goes on with the frozen rows and writes the same bytes. One that fails stops, and
 * goes on when its owner says so. One at a time in a process: files are not in a hurry, and the readers' connections are few.
 */
@Injectable()
export class MakeExport {
  private readonly turn = new OneAtATime();

  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly freezer: Freezer,
    private readonly pieces: ExportPieces,
    private readonly webhooks: Webhooks,
    @Optional() private readonly practiceFile?: PracticeFile,
  ) {}

  make({ practiceId, exportId }: JobPayloads['export.make']): Promise<void> {
    return this.turn.take(async () => {
      const ctx = systemContext(practiceId as PracticeId, new Date());
      const work = await this.db.run(ctx, 'export.make', (tx) => claim(ctx, tx, exportId));
      if (work) await this.finish(work);
    });
  }

  private async finish(work: Work): Promise<void> {
    try {
      await (work.choice ? this.fromRows({ ...work, choice: work.choice }) : this.ofPractice(work));
    } catch (error) {
      if (error instanceof Replaced) return;
      const { ctx, exportId, attempt } = work;
      await this.db.run(ctx, 'export.stop', async ({ em, about }) => {
        about({ objectId: exportId });
        await em.query(STOPPED, [ctx.practiceId, exportId, attempt]);
      });
    }
  }

  private async fromRows(work: Work & { choice: ExportChoice }): Promise<void> {
    if (work.snapshotId === null) await this.freezer.freeze(work);
    const about = JSON.parse(
      (await this.pieces.read(work.ctx, work.frozenIn, { part: 'snapshot', position: 0 })).toString(),
    ) as About;
    const of = about.rows.reduce((sum, { rows }) => sum + rows, 0);
    let rows = 0;
    const tell = (more: number) => (rows += more);
    const { choice } = work;
    const done = () => ({ rows, of });
    if (choice.format === 'pdf') return this.store(work, { ...pdfOf(choice, about), done });
    const layout = await layoutOf(this.pieces, work, { choice, about, tell });
    const name = nameOf(choice, endingOf(layout));
    return this.store(work, { name, bytes: writeFile(layout), done });
  }

  private async ofPractice(work: Work): Promise<void> {
    if (!this.practiceFile) throw new Error('there is no maker of practice files');
    const stop = new AbortController();
    let done = { rows: 0, of: 0 };
    const onRows = (rows: number, of: number) => (done = { rows, of });
    const bytes = this.practiceFile.write(work.asker, work.exportId, { onRows, signal: stop.signal });
    const name = `tweespraak-${new Date().toISOString().slice(0, 10)}.zip`;
    try {
      await this.store(work, { name, bytes, done: () => done });
    } catch (error) {
      stop.abort();
      throw error;
    }
  }

  private async store(work: Work, { name, bytes, done }: Made): Promise<void> {
    const hash = createHash('sha256');
    let size = 0;
    let position = 0;
    const say = () => ({ stage: 'writing' as const, ...done() });
    await this.pieces.alive(work.ctx, work, say());
    for await (const piece of ahead(inPieces(bytes))) {
      hash.update(piece);
      size += piece.length;
      await this.pieces.add(
        work.ctx,
        work,
        { part: 'file', position: position++, rows: 0, bytes: piece },
        say(),
      );
    }
    await this.ready(work, [name, size, done().rows, hash.digest()]);
  }

  private ready({ ctx, exportId, attempt }: Work, file: readonly unknown[]): Promise<void> {
    return this.db.run(ctx, 'export.ready', async ({ em, about }) => {
      about({ objectId: exportId });
      const mine = [ctx.practiceId, exportId, attempt];
      const [rows]: { expiresAt: Date }[][] = await em.query(READY, [...mine, ...file, randomUUID()]);
      const ready = rows?.[0];
      if (!ready) throw new Replaced('somebody else goes on with this');
      const job = { practiceId: ctx.practiceId, exportId };
      await this.jobs.send(em, 'export.expire', job, { startAfter: ready.expiresAt });
      await this.jobs.send(em, 'mail.export', job);
      const { practiceId } = ctx;
      await this.webhooks.tell(em, { practiceId, type: 'export.ready', objectId: exportId, once: true });
    });
  }
}

function nameOf({ period: { from, until }, locale }: ExportChoice, ending: string): string {
  return `${{ nl: 'praktijk', en: 'practice' }[locale]}-${from}-${until}.${ending}`;
}

function pdfOf(choice: ExportChoice, { report, askedBy, country }: About): Pick<Made, 'name' | 'bytes'> {
  if (!report) throw new Error('a PDF is made of a report');
  const bytes = renderPracticeReport(report, choice.locale, { madeBy: askedBy, country });
  return { name: nameOf(choice, 'pdf'), bytes };
}
