import type { ExportCard, ExportChoice, ExportOptions, ExportPreview } from '@tweespraak/reports/contract';
import { uuid } from './render';

export const CHOICE: ExportChoice = {
  period: { from: '2026-07-01', until: '2026-09-30' },
  blocks: ['couples', 'rounds'],
  filters: { coachIds: null, appointmentKinds: null },
  ...{ format: 'xlsx', locale: 'nl' },
};

export const OPTIONS: ExportOptions = {
  ...{ timeZone: 'Europe/Amsterdam', today: '2026-11-22', keptDays: 7, threshold: 10 },
  presets: [
    { preset: 'this-quarter', period: { from: '2026-10-01', until: '2026-12-31' } },
    { preset: 'last-quarter', period: { from: '2026-07-01', until: '2026-09-30' } },
  ],
  blocks: [
    { block: 'couples', holds: 'rows' },
    { block: 'appointments', holds: 'rows' },
    { block: 'outcomes', holds: 'figures' },
  ],
  formats: ['xlsx', 'csv-nl', 'pdf'],
  coaches: [
    { id: uuid(11), name: 'Marit Voorbeeld' },
    { id: uuid(12), name: 'Joris Voorbeeld' },
  ],
};

export const PREVIEW: ExportPreview = {
  blocks: [
    {
      ...{ block: 'couples', title: 'Stellen', total: 312, hidden: 0, why: null },
      columns: [
        { key: 'couple', label: 'Stel', type: 'number' },
        { key: 'started', label: 'Begonnen', type: 'date' },
        { key: 'archived', label: 'Afgesloten', type: 'flag' },
      ],
      rows: [
        [1, '2026-07-03', false],
        [2, '2026-08-14', true],
      ],
      words: {},
    },
    {
      ...{ block: 'outcomes', title: 'Uitkomsten per pijler', total: 1, hidden: 2 },
      why: 'Klassen van 1 tot en met 4 stellen tonen we niet.',
      columns: [
        { key: 'scale', label: 'Pijler', type: 'text' },
        { key: 'back', label: 'Achteruit', type: 'number' },
        { key: 'state', label: 'Getoond', type: 'code' },
      ],
      rows: [['Verbinding', null, 'hidden']],
      words: { hidden: 'nee: te weinig stellen' },
    },
  ],
  definitions: [{ term: 'Stel', meaning: 'Een volgnummer in dit bestand.' }],
};

export function aCard(changes: Partial<ExportCard> = {}): ExportCard {
  return {
    ...{ exportId: uuid(1), kind: 'report', choice: CHOICE, withNames: false, scheduled: false },
    ...{ askedAt: '2026-11-22T10:00:00.000Z', state: 'waiting', progress: null, snapshot: null, file: null },
    ...changes,
  };
}

export const READY: Partial<ExportCard> = {
  state: 'ready',
  snapshot: { id: uuid(77), at: '2026-11-22T10:00:05.000Z' },
  file: {
    ...{ name: 'tweespraak-2026-07-01-2026-09-30.xlsx', bytes: 45_600, rows: 312 },
    ...{ checksum: 'ab'.repeat(32), expiresAt: '2026-11-29T10:00:00.000Z' },
  },
};
