import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExportCard, ExportChoice } from '@tweespraak/reports/contract';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  manyDialogues,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

const ROOT = join(import.meta.dirname, '../../..');
const ROWS = 60_000;
/** A worker that died is missed after its heartbeat, and the machine may be slow. */
const PATIENCE_MS = 300_000;
const CHOICE: ExportChoice = {
  period: { from: '2026-01-01', until: '2026-12-31' },
  blocks: ['couples', 'dialogues'],
  filters: { coachIds: null, appointmentKinds: null },
  format: 'xlsx',
  locale: 'nl',
};

describe('an export whose worker is killed', () => {
  let test: TestApp;
  let admin: TestPerson;
  let folder: string;
  let worker: ChildProcess | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(ROOT, 'tmp/worker-'));
    const script = `import('./tools/build-api.mjs').then((m) => m.buildApi({ outdir: '${folder}', only: ['worker'] }))`;
    const built = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the worker was not built: ${built.stderr}`);
    test = await createTestApp({ WORKER: 'off' });
    const practice = await aPractice(test.db);
    admin = await anAdmin(test.db, practice);
    const couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
    await test.db.rows(`UPDATE couples SET created_at = '2025-12-01'`);
    await manyDialogues(test.db, couple, ROWS);
  }, PATIENCE_MS);
  afterAll(async () => {
    await kill();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  const start = () => {
    worker = spawn(process.execPath, [join(folder, 'worker.js')], {
      cwd: ROOT,
      env: { ...process.env, ...test.db.env, NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:1' },
      stdio: 'ignore',
    });
  };
  const kill = async () => {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  };
  const ask = async () => {
    const { body } = await (await test.as(admin)).post('/api/exports').send({ choice: CHOICE, names: null });
    return (body as { exportId: string }).exportId;
  };
  const card = async (id: string) =>
    (await (await test.as(admin)).get(`/api/exports/${id}`)).body as ExportCard;
  const until = async (id: string, fits: (card: ExportCard) => boolean): Promise<ExportCard> => {
    for (;;) {
      const now = await card(id);
      if (fits(now)) return now;
      await pause(5);
    }
  };
  const isReady = ({ state }: ExportCard) => state === 'ready';

  it(
    'is never offered in part, and goes on in another worker to the same bytes as one that was left in peace',
    async () => {
      const exportId = await ask();
      start();
      const before = await until(
        exportId,
        ({ progress }) => progress?.stage === 'writing' && progress.rows > 0,
      );
      await kill();
      const [{ n } = { n: 0 }] = await test.db.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM export_pieces WHERE export_id = $1 AND part = 'file'`,
        [exportId],
      );
      expect(n).toBeGreaterThan(0); // something of the file was there
      expect((await (await test.as(admin)).get(`/api/exports/${exportId}/file`)).status).toBe(404);
      start();
      const after = await until(exportId, isReady);
      expect(after.snapshot).toEqual(before.snapshot);
      const again = await (
        await test.as(admin)
      )
        .post(`/api/exports/${exportId}/again`)
        .send({ snapshot: 'same' });
      const peaceful = await until((again.body as { exportId: string }).exportId, isReady);
      expect(after.file?.checksum).toBe(peaceful.file?.checksum);
      expect(after.file?.rows).toBe(ROWS + 1);
    },
    PATIENCE_MS,
  );

  it(
    'starts anew when it died before all rows were frozen, and leaves nothing of the first try',
    async () => {
      await kill();
      const exportId = await ask();
      start();
      await until(exportId, ({ progress }) => progress?.stage === 'reading' && progress.rows > 0);
      await kill();
      expect((await card(exportId)).snapshot).toBeNull();
      start();
      const ready = await until(exportId, isReady);
      const [{ n } = { n: 0 }] = await test.db.rows<{ n: number }>(
        `SELECT sum(row_count)::int AS n FROM export_pieces WHERE export_id = $1 AND part = 'snapshot'`,
        [exportId],
      );
      expect([n, ready.file?.rows]).toEqual([ROWS + 1, ROWS + 1]);
    },
    PATIENCE_MS,
  );

  it(
    'stops at once when it is cancelled in the middle, and keeps nothing',
    async () => {
      const exportId = await ask();
      await until(exportId, ({ progress }) => (progress?.rows ?? 0) > 0);
      await (await test.as(admin)).post(`/api/exports/${exportId}/cancel`);
      const next = await ask(); // the worker is free for it
      await until(next, isReady);
      expect((await card(exportId)).state).toBe('cancelled');
      expect(await test.db.rows(`SELECT 1 FROM export_pieces WHERE export_id = $1`, [exportId])).toEqual([]);
    },
    PATIENCE_MS,
  );
});
