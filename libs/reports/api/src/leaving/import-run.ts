import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MasterKeys, MoverDb, systemContext, TenantDb } from '@tweespraak/platform/api';
import { isDomainError, type PracticeId } from '@tweespraak/shared/kernel';
import type { KeptUpload } from './kept-upload';
import type { PracticeInFile } from './practice-in-file';
import { type Unpacking, unpackPractice } from './unpack-practice';

/** How often a run says that it is alive and asks whether it should go on. */
const LOOK_MS = 1_000;

export type ImportRequest = Pick<Unpacking, 'practiceId' | 'importId' | 'founder' | 'becomes'>;

const ALIVE = `UPDATE leaving_imports SET rows_done = $2, alive_at = now() WHERE id = $1 AND state = 'running' RETURNING id`;
const STOP = `UPDATE leaving_imports SET state = 'stopped', problem = $2, ended_at = now() WHERE id = $1 AND state = 'running'`;

/** Imports under way in this process. One that ends before its transaction does has saved nothing. */
@Injectable()
export class ImportRuns implements OnApplicationShutdown {
  private readonly running = new Map<
    string,
    { readonly end: AbortController; readonly over: Promise<void> }
  >();

  constructor(
    private readonly mover: MoverDb,
    private readonly db: TenantDb,
    private readonly masters: MasterKeys,
  ) {}

  /** Begins, and returns at once; the upload is closed when it is over. */
  begin(request: ImportRequest, file: PracticeInFile, upload: KeptUpload): void {
    const end = new AbortController();
    const over = this.run(request, file, end)
      .catch((error: unknown) => this.stop(request, error))
      .finally(() => upload.close())
      .finally(() => this.running.delete(request.importId));
    this.running.set(request.importId, { end, over });
  }

  /** When nothing runs here any more. */
  async idle(): Promise<void> {
    await Promise.all([...this.running.values()].map(({ over }) => over));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const { end } of this.running.values()) end.abort();
    await this.idle();
  }

  private async run(request: ImportRequest, file: PracticeInFile, end: AbortController): Promise<void> {
    let rows = 0;
    const look = setInterval(() => {
      this.sayAlive(request, rows).then(
        (goesOn) => goesOn || end.abort(),
        () => undefined, // asked again in a second
      );
    }, LOOK_MS);
    const onRows = (done: number) => {
      end.signal.throwIfAborted();
      rows = done;
    };
    try {
      await this.mover.write(request, (write) =>
        unpackPractice(write, file, { ...request, masters: this.masters, onRows }),
      );
    } finally {
      clearInterval(look);
    }
  }

  private sayAlive({ practiceId, importId }: ImportRequest, rows: number): Promise<boolean> {
    return this.write(practiceId, ALIVE, [importId, rows]).then((found) => found.length > 0);
  }

  /** Says why it ended, in a word; one that was cancelled stays that. */
  private async stop({ practiceId, importId }: ImportRequest, error: unknown): Promise<void> {
    const problem = isDomainError(error) ? error.code : 'leaving.interrupted';
    await this.write(practiceId, STOP, [importId, problem]).catch(() => undefined); // it will be seen to be silent
  }

  private write(practiceId: PracticeId, text: string, values: readonly unknown[]): Promise<object[]> {
    const ctx = systemContext(practiceId, new Date());
    return this.db.live(ctx, 'leaving.progress', {}, (tx) => tx.query<object>({ text, values }));
  }
}
