import { TestBed } from '@angular/core/testing';
import { UndoToast, allByRole, byRole, textOf } from '@tweespraak/platform/web';
import type { ExportCard, ExportSchedule } from '@tweespraak/reports/contract';
import { CHOICE, READY, aCard } from '../../test/files';
import { render, uuid } from '../../test/render';
import exportTexts from '../i18n/exports/nl.json';
import reports from '../i18n/reports/nl.json';
import { ExportsPage } from './exports-page';

const SCHEDULE: ExportSchedule = {
  ...{ scheduleId: uuid(40), choice: CHOICE, nextOn: '2027-01-06', createdAt: '2026-11-22T10:00:00.000Z' },
};

const making = (percent: number, rows: number): Partial<ExportCard> => ({
  state: 'making',
  progress: { stage: 'writing', rows, of: 31_000, percent, secondsLeft: 20 },
});

const open = async (exports: readonly ExportCard[], schedules: readonly ExportSchedule[] = []) => {
  const page = await render(ExportsPage, {}, { texts: { reports, exports: exportTexts } });
  await page.answer('GET', '/api/exports', { exports });
  await page.answer('GET', '/api/export-schedules', { schedules });
  /** As the page's own look does, without waiting for it. */
  const look = async (changed: readonly ExportCard[]) => {
    (page.fixture.componentInstance as unknown as { read: { reload(): void } }).read.reload();
    await page.answer('GET', '/api/exports', { exports: changed });
  };
  return { ...page, look };
};

const told = (root: HTMLElement) => textOf(root.querySelector('ts-export-card [role=status]'));

describe('the files of an admin', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('say what each holds, and whether names are in it', async () => {
    const { root } = await open([aCard(), aCard({ exportId: uuid(2), withNames: true })]);
    expect(allByRole(root, 'heading', '3e kwartaal 2026, Excel (XLSX)')).toHaveLength(2);
    expect(textOf(root)).toContain('Instroom en uitstroom, Vragenlijsten · Nederlands · zonder namen');
    expect(textOf(root)).toContain('· met namen');
  });

  it('show rows of rows and about how long, and tell only at the quarters', async () => {
    const { root, look } = await open([aCard(making(12, 3720))]);
    expect(textOf(root)).toContain('Rijen 3.720 van 31.000 – ongeveer 20 seconden');
    expect(root.querySelector('progress')?.value).toBe(12);
    const heard: string[] = [told(root)];
    for (const percent of [30, 40, 52, 80]) {
      await look([aCard(making(percent, percent * 310))]);
      heard.push(told(root));
    }
    await look([aCard(READY)]);
    heard.push(told(root));
    expect(heard).toEqual([
      '',
      'Je bestand is voor 25 procent klaar.',
      'Je bestand is voor 25 procent klaar.',
      'Je bestand is voor 50 procent klaar.',
      'Je bestand is voor 75 procent klaar.',
      'Je bestand is voor 100 procent klaar. Je kunt het downloaden.',
    ]);
  });

  it('look again by themselves while one is being made', async () => {
    const { root, sent, settle } = await open([aCard(making(12, 3720))]);
    await new Promise((resolve) => setTimeout(resolve, 1700));
    (await sent('GET', '/api/exports')).flush({ exports: [aCard(READY)] });
    await settle();
    expect(textOf(root)).toContain('Klaar');
  });

  it('stay on the page when one look fails', async () => {
    const { root, sent, settle } = await open([aCard(making(12, 3720))]);
    await new Promise((resolve) => setTimeout(resolve, 1700));
    (await sent('GET', '/api/exports')).flush(null, { status: 503, statusText: 'x' });
    await settle();
    expect(textOf(root)).toContain('Rijen 3.720 van 31.000');
  });

  it('can be fetched when ready, with what proves that it is this file', async () => {
    const { root } = await open([aCard(READY)]);
    expect(byRole(root, 'link', /^Downloaden/).getAttribute('href')).toBe(`/api/exports/${uuid(1)}/file`);
    expect(textOf(root)).toContain('Op te halen tot zondag 29 november om 11:00.');
    const facts = [...root.querySelectorAll('dd')].map(textOf);
    expect(facts).toEqual([
      ...['tweespraak-2026-07-01-2026-09-30.xlsx', '312', '46 kB', 'ab'.repeat(32)],
      ...['zondag 22 november om 11:00', uuid(77)],
    ]);
    expect(told(root)).toBe('');
  });

  it.each(['waiting', 'making', 'stopped', 'cancelled', 'expired'] as const)(
    'are never offered while %s',
    async (state) => {
      const { root } = await open([aCard({ state, snapshot: READY.snapshot ?? null })]);
      expect(allByRole(root, 'link', /^Downloaden/)).toEqual([]);
    },
  );

  it('can be stopped on the way, and go on after a stop', async () => {
    const stopped = { ...making(80, 24_800), state: 'stopped' as const, exportId: uuid(2) };
    const { root, sent, settle } = await open([aCard(making(12, 3720)), aCard(stopped)]);
    expect(textOf(root)).toContain('Dit bestand is gestopt bij 80 %. Niets is verloren.');
    byRole(root, 'button', 'Ga verder').click();
    (await sent('POST', `/api/exports/${uuid(2)}/continue`)).flush(null);
    await settle();
    const [cancel] = allByRole<HTMLButtonElement>(root, 'button', /^Annuleren/);
    cancel?.click();
    await sent('POST', `/api/exports/${uuid(1)}/cancel`);
  });

  it('can be made again from the same frozen rows once they are gone', async () => {
    const { root, sent } = await open([aCard({ ...READY, state: 'expired', file: null })]);
    byRole(root, 'button', 'Maak hetzelfde bestand opnieuw').click();
    const { request } = await sent('POST', `/api/exports/${uuid(1)}/again`);
    expect(request.body).toEqual({ snapshot: 'same' });
  });

  it('with names are asked for anew, and never by themselves', async () => {
    const { root } = await open([aCard({ ...READY, withNames: true })]);
    expect(byRole(root, 'link', 'Vraag het opnieuw aan').getAttribute('href')).toBe('/reports/new');
    expect(allByRole(root, 'button', /opnieuw|kwartaal/)).toEqual([]);
  });

  it('come every quarter when somebody wants that, with a way back', async () => {
    const { root, sent, settle, answer } = await open([aCard(READY)]);
    byRole(root, 'button', 'Zelfde rapport elk kwartaal').click();
    (await sent('POST', '/api/export-schedules')).flush(SCHEDULE);
    await settle();
    await answer('GET', '/api/export-schedules', { schedules: [SCHEDULE] });
    expect(textOf(root)).toContain('Hetzelfde rapport komt vanzelf op woensdag 6 januari 2027.');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `/api/export-schedules/${uuid(40)}`);
  });

  it('stop coming every quarter, and come back when that was a mistake', async () => {
    const { root, sent, settle } = await open([aCard(READY)], [SCHEDULE]);
    byRole(root, 'button', /^Stop ermee/).click();
    (await sent('DELETE', `/api/export-schedules/${uuid(40)}`)).flush(null);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    const { request } = await sent('POST', '/api/export-schedules');
    expect(request.body).toEqual({ choice: CHOICE });
  });

  it('say in words why something was refused', async () => {
    const { root, refuse } = await open([aCard({ ...READY, state: 'expired', file: null })]);
    byRole(root, 'button', 'Maak hetzelfde bestand opnieuw').click();
    await refuse('POST', `/api/exports/${uuid(1)}/again`, { code: 'export.snapshot-gone' });
    expect(textOf(byRole(root, 'alert'))).toContain('De momentopname is weg.');
  });

  it('are none to begin with: the page leads to the first', async () => {
    const { root } = await open([]);
    expect(textOf(root)).toContain('Nog geen bestanden');
    expect(allByRole(root, 'link', 'Maak een bestand').map((link) => link.getAttribute('href'))).toEqual([
      ...['/reports/new', '/reports/new'],
    ]);
  });
});
