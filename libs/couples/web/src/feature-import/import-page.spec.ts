import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportPreview } from '@tweespraak/couples/contract';
import {
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  tick,
  typeInto,
} from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { refused, spoken } from '../testing/couples';
import { ImportPage } from './import-page';

const found: ImportPreview = {
  rows: [
    {
      row: 1,
      names: ['Noor', 'Sam'],
      emails: ['noor@v.example', 'sam@v.example'],
      outcome: 'new',
      issues: [],
    },
    {
      row: 2,
      names: ['Bo', 'Kim'],
      emails: ['t+bo@v.example', 't+kim@v.example'],
      outcome: 'check',
      issues: [
        { code: 'shared-mailbox', column: null },
        { code: 'bad-since', column: 'together_since' },
      ],
    },
    {
      row: 4,
      names: ['', 'Ada'],
      emails: ['', 'ada@v.example'],
      outcome: 'skip',
      issues: [{ code: 'missing', column: 'given_name_1' }],
    },
  ],
  willCreate: 1,
  needsCheck: 1,
  skipped: 1,
};

async function open() {
  TestBed.configureTestingModule({
    providers: [provideSpec({ texts: { couples: nl }, session: aSession() }), provideRouter([])],
  });
  const fixture = TestBed.createComponent(ImportPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  const page: HTMLElement = fixture.nativeElement;
  const paste = async (csv: string) => {
    typeInto(byLabel<HTMLTextAreaElement>(page, 'Of plak de rijen hier'), csv);
    send(byLabel(page, 'Of plak de rijen hier'));
    await settle();
  };
  const preview = async (answer: ImportPreview = found) => {
    await paste('kop\nrij');
    http.expectOne('/api/couples/imports/preview').flush(answer);
    await settle();
  };
  return { page, http, settle, paste, preview, component: fixture.componentInstance };
}

describe('couples from a file', () => {
  it('are first looked at: row by row what would happen, and why', async () => {
    const { page, http, paste, settle } = await open();
    await paste('kop\nrij');
    const request = http.expectOne('/api/couples/imports/preview');
    expect(request.request.body).toEqual({ csv: 'kop\nrij', confirmedRows: [] });
    request.flush(found);
    await settle();
    const rows = allByRole(page, 'row').slice(1).map(spoken);
    expect(rows[0]).toMatch(/^1 Noor & Sam noor@v.example sam@v.example Komt erbij$/);
    expect(rows[1]).toContain('Kijk dit eerst na');
    expect(rows[1]).toContain('dezelfde mailbox');
    expect(rows[1]).toContain('De datum in samen_sinds begrijpen we niet.');
    expect(rows[2]).toContain('4 ? & Ada');
    expect(rows[2]).toContain('voornaam_1 is leeg.');
    expect(textOf(page)).toContain('Er is nog niets bewaard en er is nog geen mail verstuurd.');
  });

  it('come along with a warning only when that row was ticked', async () => {
    const { page, http, preview, settle } = await open();
    await preview();
    byRole(page, 'button', 'Maak 1 stel en verstuur');
    tick(byLabel(page, 'Neem Bo & Kim toch mee'));
    await settle();
    byRole(page, 'button', 'Maak 2 stellen en verstuur').click();
    const request = http.expectOne('/api/couples/imports');
    expect(request.request.body).toEqual({ csv: 'kop\nrij', confirmedRows: [2] });
    request.flush({ created: 2, skipped: 1 });
    await settle();
    byRole(page, 'heading', '2 stellen zijn binnen');
    expect(textOf(page)).toContain('1 rij is niet meegenomen.');
  });

  it('are brought in once, also when the answer was lost and the button is pressed again', async () => {
    const { page, http, preview, settle } = await open();
    await preview();
    const press = () => byRole(page, 'button', 'Maak 1 stel en verstuur').click();
    press();
    const first = http.expectOne('/api/couples/imports');
    first.error(new ProgressEvent('error'));
    await settle();
    expect(textOf(byRole(page, 'alert'))).toMatch(/^We bereiken de server nu niet/);
    press();
    const second = http.expectOne('/api/couples/imports');
    const key = 'Idempotency-Key';
    expect(second.request.headers.get(key)).toBe(first.request.headers.get(key));
  });

  it('cannot come in when no row can', async () => {
    const { page, preview } = await open();
    await preview({ rows: found.rows.slice(2), willCreate: 0, needsCheck: 0, skipped: 1 });
    expect(allByRole(page, 'button', /en verstuur$/)).toHaveLength(0);
    expect(textOf(page)).toContain('Geen enkele rij kan zo mee.');
  });

  it.each([
    [
      { reason: 'columns', missing: ['email_1', 'given_name_2'] },
      'We missen deze kolommen: email_1, voornaam_2.',
    ],
    [{ reason: 'quotes', line: 7 }, 'Rond regel 7 staat een aanhalingsteken'],
    [{ reason: 'empty' }, 'In deze lijst staan geen rijen.'],
    [{ reason: 'too-many-rows', limit: 300 }, 'Neem er hooguit 300 per keer.'],
    [{ reason: 'something new' }, 'Deze lijst kunnen we niet lezen.'],
  ])('that cannot be read say why, and keep what was pasted: %j', async (details, words) => {
    const { page, http, paste, settle } = await open();
    await paste('zomaar wat');
    http.expectOne('/api/couples/imports/preview').flush(...refused(422, 'import.unreadable', details));
    await settle();
    expect(textOf(byRole(page, 'alert'))).toContain(words);
    expect(byLabel<HTMLTextAreaElement>(page, 'Of plak de rijen hier').value).toBe('zomaar wat');
  });

  it('may be chosen as a file', async () => {
    const { page, http, settle } = await open();
    const chooser = byLabel<HTMLInputElement>(page, 'Kies een bestand');
    const file = { arrayBuffer: () => Promise.resolve(new TextEncoder().encode('kop;é').buffer) };
    Object.defineProperty(chooser, 'files', { value: [file], configurable: true });
    chooser.dispatchEvent(new Event('change'));
    await settle();
    expect(http.expectOne('/api/couples/imports/preview').request.body).toMatchObject({ csv: 'kop;é' });
  });

  it('say which columns are needed', async () => {
    const { page } = await open();
    expect(spoken(page)).toContain('Nodig: voornaam_1 email_1 voornaam_2 email_2');
  });
});
