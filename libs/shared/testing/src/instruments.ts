import { randomUUID } from 'node:crypto';
import type { InstrumentShape, ItemShape, LicenceClass } from '@tweespraak/instruments/contract';
import type { TestPerson, TestPractice } from './people';
import type { TestDatabase } from './test-database';

const NOTHING = { nl: '', en: '' };
const FREQUENCY = ['nooit', 'zelden', 'soms', 'vaak', 'altijd'];
const PLAIN: Omit<ItemShape, 'id' | 'text'> = {
  ...{ kind: 'choice', help: NOTHING, required: true, options: [], range: null },
  ...{ relevant: null, constraint: null, message: NOTHING, likert: false },
};

/** A made-up questionnaire of our own: five questions about rest at home, two scales, one of them with a known error. */
export function restAtHome(title = 'Rust in huis'): InstrumentShape {
  const options = FREQUENCY.map((label, value) => ({
    ...{ value: String(value), label: { nl: label, en: '' }, score: value },
  }));
  const often = (id: string, nl: string): ItemShape => ({
    ...{ ...PLAIN, id, text: { nl, en: '' }, options, likert: true },
  });
  const rest = [
    { item: 'rust1', reverse: false, weight: 1 },
    { item: 'rust2', reverse: false, weight: 2 },
    { item: 'rust3', reverse: true, weight: 1 },
  ];
  return {
    title: { nl: title, en: '' },
    introduction: { nl: 'Denk aan de afgelopen week.', en: '' },
    items: [
      often('rust1', 'Ik kwam thuis tot rust.'),
      often('rust2', 'Er was een plek in huis voor mij alleen.'),
      often('rust3', 'Ik liep op mijn tenen.'),
      {
        ...{ ...PLAIN, id: 'minuten', kind: 'integer', text: { nl: 'Minuten rust op een dag', en: '' } },
        range: { low: 0, high: 60, step: 5 },
      },
      {
        ...{
          ...PLAIN,
          id: 'woord',
          kind: 'text',
          text: { nl: 'Wat stoorde het meest?', en: '' },
          required: false,
        },
        relevant: {
          ...{ op: '>=', left: { kind: 'answer', item: 'rust3' }, right: { kind: 'value', value: 3 } },
        },
      },
    ],
    scales: [
      {
        ...{ id: 'rust', name: { nl: 'Rust', en: 'Rest' }, items: rest, combine: 'mean', minimumValid: 2 },
        ...{
          outOf: 100,
          higherIs: 'better',
          error: { sd: 20, reliability: 0.8, source: 'Verzonnen voor de proef' },
        },
      },
      {
        ...{ id: 'tijd', name: { nl: 'Tijd', en: 'Time' }, combine: 'sum', minimumValid: 1, outOf: null },
        ...{ items: [{ item: 'minuten', reverse: false, weight: 1 }], higherIs: 'neither', error: null },
      },
    ],
  };
}

export interface InstrumentOverrides {
  definition?: InstrumentShape;
  /** null: no licence. */
  licence?: LicenceClass | null;
  proof?: string;
  until?: string | null;
  archived?: boolean;
}

/** An imported questionnaire of a practice, by its own right unless told otherwise. @returns its id. */
export async function anInstrument(
  db: TestDatabase,
  practice: TestPractice,
  by: Pick<TestPerson, 'id'>,
  overrides: InstrumentOverrides = {},
): Promise<string> {
  const id = randomUUID();
  const { licence = 'own', proof = '', until = null, archived = false } = overrides;
  await db.rows(
    `INSERT INTO instruments (practice_id, id, created_by, licence_class, licence_proof, licence_until, licence_by, archived_at)
     VALUES ($1, $2, $3, $4, $5, $6, $3, CASE WHEN $7 THEN now() END)`,
    [practice.id, id, by.id, licence, proof, until, archived],
  );
  await db.rows(
    `INSERT INTO instrument_versions (practice_id, instrument_id, version, source, definition, imported_by)
     VALUES ($1, $2, 1, 'xlsform', $3, $4)`,
    [practice.id, id, JSON.stringify(overrides.definition ?? restAtHome()), by.id],
  );
  return id;
}
