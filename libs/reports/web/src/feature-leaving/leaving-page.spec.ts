import { allByRole, byLabel, byRole, send, textOf, tick, typeInto } from '@tweespraak/platform/web';
import type { ImportCard, Leaving } from '@tweespraak/reports/contract';
import { render, uuid } from '../../test/render';
import leaving from '../i18n/leaving/nl.json';
import { LeavingPage } from './leaving-page';

const HERE: Leaving = { isEmpty: false, exportId: null, import: null };
const PASSPHRASE = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-549L';
const anImport = (more: Partial<ImportCard>): ImportCard => ({
  ...{ importId: uuid(3), state: 'running', rows: 1_200, of: 4_800, startedAt: '2026-11-22T10:00:00.000Z' },
  ...{ problem: null, ...more },
});

const open = async (standing: Partial<Leaving> = {}) => {
  const page = await render(LeavingPage, {}, { texts: { leaving } });
  await page.answer('GET', '/api/leaving', { ...HERE, ...standing });
  return page;
};
const choose = (control: HTMLInputElement, file: File) => {
  Object.defineProperty(control, 'files', { value: { item: () => file, length: 1 } });
  control.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the page about moving', () => {
  it('says what is in the file and what is not, and who will be told, before anybody asks for it', async () => {
    const { root } = await open();
    expect(textOf(root)).toContain('vrije woorden, verzegeld');
    expect(textOf(root)).toContain('wat iemand nog niet heeft ingeleverd');
    expect(textOf(root)).toContain('Elke coach en beheerder krijgt een mail');
    expect(allByRole(root, 'heading', 'Een praktijk hierheen brengen')).toEqual([]);
  });

  it('asks for a reason and the password, and shows the passphrase once', async () => {
    const { root, sent, settle, answer } = await open();
    const make = byRole(root, 'button', 'Maak het bestand');
    send(make);
    await settle();
    expect(textOf(root)).toContain('Schrijf in een paar woorden waarvoor je het nodig hebt.');
    typeInto(byLabel(root, 'Waarvoor heb je het nodig?'), 'We gaan verder elders');
    typeInto(byLabel(root, 'Je wachtwoord'), 'een lange zin');
    await settle();
    send(make);
    const request = await sent('POST', '/api/leaving/exports');
    expect(request.request.body).toEqual({
      ...{ reason: 'We gaan verder elders', password: 'een lange zin', passphrase: null },
    });
    request.flush({ exportId: uuid(1), passphrase: PASSPHRASE });
    await settle();
    await answer('GET', '/api/leaving', { ...HERE, exportId: uuid(1) });
    expect(textOf(root.querySelector('code'))).toBe(PASSPHRASE);
    expect(document.activeElement).toBe(byRole(root, 'heading', 'Je wachtzin'));
    expect(allByRole(root, 'button', 'Maak het bestand')).toEqual([]);
    byRole(root, 'link', 'Bewaard, naar je bestanden').click();
    await settle();
    expect(root.textContent).not.toContain(PASSPHRASE);
  });

  it('makes the same file again with a passphrase of before, and says at the field what was wrong', async () => {
    const { root, settle, refuse } = await open();
    typeInto(byLabel(root, 'Waarvoor heb je het nodig?'), 'Kijken of alles er is');
    typeInto(byLabel(root, 'Je wachtwoord'), 'iets anders');
    tick(byLabel<HTMLInputElement>(root, /^Ik heb al een wachtzin/));
    await settle();
    typeInto(byLabel(root, 'Wachtzin van toen'), PASSPHRASE);
    await settle();
    send(byRole(root, 'button', 'Maak het bestand'));
    await refuse('POST', '/api/leaving/exports', { code: 'password.wrong' });
    expect(allByRole(root, 'alert').map(textOf)).toContain('Dit wachtwoord klopt niet.');
    expect(byLabel(root, 'Je wachtwoord').getAttribute('aria-invalid')).toBe('true');
    expect(byLabel<HTMLInputElement>(root, 'Wachtzin van toen').value).toBe(PASSPHRASE);
  });

  it('brings a practice into an empty one: the fields go before the file', async () => {
    const { root, sent, settle } = await open({ isEmpty: true });
    expect(allByRole(root, 'button', 'Maak het bestand')).toEqual([]);
    const file = new File(['zip'], 'praktijk.zip', { type: 'application/zip' });
    choose(byLabel(root, 'Bestand'), file);
    typeInto(byLabel(root, 'Je mailadres in het bestand'), 'Petra@voorbeeld.example');
    typeInto(byLabel(root, 'Wachtzin'), PASSPHRASE);
    typeInto(byLabel(root, 'Je wachtwoord van nu'), 'een lange zin');
    await settle();
    send(byRole(root, 'button', 'Begin'));
    const form = (await sent('POST', '/api/leaving/imports')).request.body as FormData;
    expect([...form.keys()]).toEqual(['email', 'passphrase', 'password', 'file']);
    expect(form.get('email')).toBe('petra@voorbeeld.example');
  });

  it('keeps what was typed when the file is refused, and says why in plain words', async () => {
    const { root, settle, refuse } = await open({ isEmpty: true });
    choose(byLabel(root, 'Bestand'), new File(['brief'], 'brief.zip'));
    typeInto(byLabel(root, 'Je mailadres in het bestand'), 'petra@voorbeeld.example');
    typeInto(byLabel(root, 'Wachtzin'), PASSPHRASE);
    typeInto(byLabel(root, 'Je wachtwoord van nu'), 'een lange zin');
    await settle();
    send(byRole(root, 'button', 'Begin'));
    await refuse('POST', '/api/leaving/imports', { code: 'leaving.wrong-file' });
    expect(textOf(root)).toContain('Dit is geen bestand van een hele praktijk.');
    expect(byLabel<HTMLInputElement>(root, 'Wachtzin').value).toBe(PASSPHRASE);
  });

  it('shows how far an import is, and lets it be stopped', async () => {
    const { root, sent } = await open({ isEmpty: true, import: anImport({}) });
    expect(textOf(root)).toContain('Rijen 1.200 van 4.800');
    expect(root.querySelector('progress')?.value).toBe(25);
    expect(textOf(root.querySelector('[role=status].visually-hidden'))).toBe('25 procent is binnen.');
    byRole(root, 'button', 'Stoppen').click();
    await sent('POST', `/api/leaving/imports/${uuid(3)}/cancel`);
  });

  it.each([
    [anImport({ state: 'stopped', problem: 'leaving.damaged' }), 'Dit bestand is niet heel'],
    [anImport({ state: 'stopped', problem: 'leaving.interrupted' }), 'is onderbroken. Er is niets bewaard.'],
    [anImport({ state: 'cancelled' }), 'Je hebt het gestopt. Er is niets bewaard.'],
  ])('says what became of the import before: nothing was saved', async (latest, words) => {
    const { root } = await open({ isEmpty: true, import: latest });
    expect(textOf(root)).toContain(words);
    expect(byRole(root, 'button', 'Begin')).toBeTruthy();
  });
});
