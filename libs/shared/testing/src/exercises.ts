import { randomUUID } from 'node:crypto';
import type { TestPerson, TestPractice } from './people';
import type { TestDatabase } from './test-database';

const both = (text: string) => ({ nl: text, en: text });

/** An own exercise with one line to fill in, done at once; sound as it is. */
export function aDefinition(title = 'Een eigen oefening', overrides: object = {}) {
  return {
    ...{ way: 'own', title: both(title), summary: both('Wat het is.'), who: ['each'], minutes: 10 },
    rhythm: { kind: 'once' as const },
    steps: [
      {
        ...{ id: 'look', title: both('Kijk'), text: both('Kijk om je heen.') },
        inputs: [
          { kind: 'line' as const, id: 'seen', label: both('Wat zag je?'), most: 200, required: true },
        ],
      },
    ],
    ...{ bodySliders: false, scope: 'coach' as const, done: { kind: 'entries' as const, atLeast: 1, of: 1 } },
    ...{ safety: [both('Stop als het te veel wordt.')], pillars: ['depth'] },
    ...overrides,
  };
}

export interface ExerciseOverrides {
  /** Version 1, published; null for none. */
  published?: object | null;
  /** What is being made: the next version. */
  draft?: object;
  archivedAt?: Date;
}

/** An exercise of the practice itself, published unless told otherwise. @returns its key. */
export async function anExercise(
  db: TestDatabase,
  practice: TestPractice,
  coach: Pick<TestPerson, 'id'>,
  { published = aDefinition(), draft, archivedAt }: ExerciseOverrides = {},
): Promise<string> {
  const id = randomUUID();
  await db.rows(`INSERT INTO exercises (practice_id, id, created_by, archived_at) VALUES ($1, $2, $3, $4)`, [
    ...[practice.id, id, coach.id, archivedAt ?? null],
  ]);
  const add = (version: number, definition: object, publishedAt: Date | null) =>
    db.rows(
      `INSERT INTO exercise_versions (practice_id, exercise_id, version, definition, saved_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [practice.id, id, version, JSON.stringify(definition), coach.id, publishedAt],
    );
  if (published) await add(1, published, new Date());
  if (draft) await add(published ? 2 : 1, draft, null);
  return id;
}

export interface LibraryOverrides {
  kind?: 'book' | 'podcast' | 'film' | 'article' | 'video';
  title?: string;
  maker?: string;
  url?: string;
  note?: string;
  archivedAt?: Date;
}

/** Something that the practice recommends. @returns its id. */
export async function aLibraryItem(
  db: TestDatabase,
  practice: TestPractice,
  coach: Pick<TestPerson, 'id'>,
  overrides: LibraryOverrides = {},
): Promise<string> {
  const id = randomUUID();
  await db.rows(
    `INSERT INTO library_items (practice_id, id, kind, title, maker, url, locale, note, added_by, archived_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'nl', $7, $8, $9)`,
    [
      ...[practice.id, id, overrides.kind ?? 'book', overrides.title ?? 'Een boek dat niet bestaat'],
      ...[overrides.maker ?? 'Een Schrijver', overrides.url ?? null, overrides.note ?? '', coach.id],
      overrides.archivedAt ?? null,
    ],
  );
  return id;
}
