import { randomBytes, randomUUID } from 'node:crypto';
import { inPractice } from './in-practice';
import type { TestPractice } from './people';
import type { TestDatabase } from './test-database';

/** Figures that were shown once, with one couple behind them: enough for every table to hold something. */
export async function plantFigures(db: TestDatabase, { id: practice }: TestPractice): Promise<void> {
  const edition = randomUUID();
  await inPractice(db, practice, async ({ rows, seal }) => {
    const place = { ownerId: practice, table: 'figure_keys', column: 'sealed', rowId: practice };
    await rows('figure_keys', [
      {
        ...{ practice_id: practice, made_at: new Date() },
        sealed: await seal(place, randomBytes(32).toString('base64')),
      },
    ]);
    await rows('figure_editions', [
      {
        ...{ practice_id: practice, id: edition, topic: 'dialogues', made_at: new Date() },
        ...{ period_from: '2020-01-01', period_to: '2020-03-31' },
        figures: { couples: 12, held: 12, finished: 12, stopped: 0 },
      },
    ]);
    await rows('figure_members', [
      {
        ...{ practice_id: practice, edition_id: edition, member_group: 'all' },
        ...{ thing: randomBytes(16), couple: randomBytes(16) },
      },
    ]);
  });
}
