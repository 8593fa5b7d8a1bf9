import { TestBed } from '@angular/core/testing';
import {
  UndoToast,
  allByRole,
  byLabel,
  byRole,
  send,
  textOf,
  tick,
  typeInto,
} from '@tweespraak/platform/web';
import { OPTIONS, PREVIEW } from '../../test/files';
import { render, uuid } from '../../test/render';
import exportTexts from '../i18n/exports/nl.json';
import reports from '../i18n/reports/nl.json';
import { WizardPage } from './wizard-page';

const open = async (inputs: Record<string, unknown> = {}) => {
  const page = await render(WizardPage, inputs, { texts: { reports, exports: exportTexts } });
  await page.answer('GET', '/api/exports/options', OPTIONS);
  const goTo = async (step: string) => {
    page.fixture.componentRef.setInput('step', step);
    await page.settle();
  };
  const next = async () => {
    send(byRole(page.root, 'button', /^(Verder|Maak het bestand)$/));
    await page.settle();
  };
  const estimate = async (rows: number) => {
    const blocks = [{ block: 'couples', rows }];
    await page.answer('POST', '/api/exports/estimate', { blocks, rows });
  };
  return { ...page, goTo, next, estimate };
};

const askedFor = { step: 'format' };

describe('the steps to a file', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('begin with the last quarter, and lead to the contents', async () => {
    const { root, next, navigate } = await open();
    expect(byLabel<HTMLInputElement>(root, /^Vorig kwartaal/).checked).toBe(true);
    expect(textOf(root)).toContain('tijdzone Europe/Amsterdam');
    await next();
    expect(navigate).toHaveBeenCalledWith(['/reports/new'], {
      ...{ queryParams: { step: 'contents' }, queryParamsHandling: 'merge' },
    });
  });

  it('begin with the days that the report brought along', async () => {
    const { root } = await open({ from: '2026-10-01', until: '2026-12-31' });
    expect(byLabel<HTMLInputElement>(root, /^Dit kwartaal/).checked).toBe(true);
  });

  it('say at the field what is wrong, and stay', async () => {
    const { root, next, navigate, settle } = await open();
    byLabel<HTMLInputElement>(root, 'Eigen dagen').click();
    await settle();
    typeInto(byLabel(root, 'Laatste dag'), '2026-06-30');
    await settle();
    expect(textOf(root)).not.toContain('De laatste dag ligt vóór de eerste.');
    await next();
    expect(textOf(root)).toContain('De laatste dag ligt vóór de eerste.');
    expect(byLabel(root, 'Laatste dag').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(byLabel(root, 'Laatste dag'));
    expect(navigate).not.toHaveBeenCalled();
  });

  it('count the rows of what is chosen now', async () => {
    const { root, goTo, estimate, sent } = await open();
    await goTo('contents');
    await estimate(1240);
    expect(textOf(byRole(root, 'status', /rijen/))).toBe('Nu samen 1.240 rijen');
    tick(byLabel(root, /^Uitkomsten per pijler/), false);
    const { request } = await sent('POST', '/api/exports/estimate');
    expect(request.body).toMatchObject({ blocks: ['couples', 'appointments'] });
  });

  it('lose nothing on the way back', async () => {
    const { root, goTo, estimate } = await open();
    await goTo('contents');
    await estimate(10);
    tick(byLabel(root, /^Afspraken/), false);
    await estimate(8);
    await goTo('period');
    await goTo('contents');
    await estimate(8);
    expect(byLabel<HTMLInputElement>(root, /^Afspraken/).checked).toBe(false);
  });

  it('move the focus to the heading of the new step, which says where one is', async () => {
    const { goTo, answer } = await open({ step: 'period' });
    await goTo('preview');
    await answer('POST', '/api/exports/preview', PREVIEW);
    expect(textOf(document.activeElement)).toBe('Stap 3 van 4: De eerste rijen');
  });

  it('show the first rows as they will be, and what is left out with the reason', async () => {
    const { root, answer } = await open({ step: 'preview' });
    await answer('POST', '/api/exports/preview', PREVIEW);
    const [couples, figures] = allByRole(root, 'table').map((table) =>
      [...table.querySelectorAll('td')].map(textOf),
    );
    expect(couples).toEqual(['1', '3 jul 2026', 'nee', '2', '14 aug 2026', 'ja']);
    expect(textOf(root)).toContain('2 van 312 rijen');
    expect(figures).toEqual(['Verbinding', 'niet getoond', 'nee: te weinig stellen']);
    expect(textOf(root)).toContain('2 waarden niet getoond');
    expect(textOf(root)).toContain('Klassen van 1 tot en met 4 stellen tonen we niet.');
  });

  it('cannot put names beside figures, and say so', async () => {
    const { root } = await open(askedFor);
    const without = byLabel<HTMLInputElement>(root, /^Zonder namen/);
    expect([without.checked, without.disabled]).toEqual([true, true]);
    expect(textOf(root)).toContain('kan een bestand geen namen hebben');
  });

  it('ask for the file without names, once for one wish', async () => {
    const { next, sent, settle, navigate } = await open(askedFor);
    await next();
    const first = await sent('POST', '/api/exports');
    expect(first.request.body).toMatchObject({ names: null, choice: { format: 'xlsx', locale: 'nl' } });
    first.flush(null, { status: 503, statusText: 'x' });
    await settle();
    await next();
    const second = await sent('POST', '/api/exports');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ exportId: uuid(1) });
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/exports']);
  });

  it('ask why and who, with names; a wrong password stands at its field and takes nothing away', async () => {
    const { root, goTo, estimate, next, refuse, settle } = await open();
    await goTo('contents');
    await estimate(10);
    tick(byLabel(root, /^Uitkomsten per pijler/), false);
    await estimate(9);
    await goTo('format');
    tick(byLabel(root, /^Zonder namen/), false);
    await settle();
    await next();
    expect(textOf(root)).toContain('Schrijf in minstens 10 tekens waarom je namen nodig hebt.');
    expect(textOf(root)).toContain('Vul je wachtwoord in.');
    typeInto(byLabel(root, 'Waarom heb je namen nodig?'), 'Controle van de dossiers');
    typeInto(byLabel(root, 'Je wachtwoord'), 'niet het goede');
    await settle();
    await next();
    await refuse('POST', '/api/exports', { code: 'password.wrong' });
    expect(textOf(root)).toContain('Dit wachtwoord klopt niet.');
    expect(byLabel<HTMLTextAreaElement>(root, 'Waarom heb je namen nodig?').value).toBe(
      'Controle van de dossiers',
    );
  });

  it('say in words why the server refused', async () => {
    const { root, next, refuse } = await open(askedFor);
    await next();
    await refuse('POST', '/api/exports', { code: 'export.too-many' });
    expect(textOf(byRole(root, 'alert'))).toContain('Er zijn al vijf bestanden in de maak.');
  });
});
