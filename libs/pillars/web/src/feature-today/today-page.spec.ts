import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { aCaseload, aCaseloadCouple, aPendingRound, aSeat, measured, uuid } from '../../test/caseload';
import { renderCoach } from '../../test/render';
import { TodayPage } from './today-page';

const both = aSeat({ state: 'handed-in', consent: 'given', submittedAt: '2026-11-08T10:00:00Z' });

async function today(...couples: readonly ReturnType<typeof aCaseloadCouple>[]): Promise<HTMLElement> {
  const page = await renderCoach(TodayPage);
  await page.answer('/api/caseload', aCaseload(couples));
  return page.root;
}
const rows = (root: HTMLElement) => [...root.querySelectorAll('a[data-row]')].map(textOf);

describe("the coach's day", () => {
  it('offers a first step on the first day, and nothing else', async () => {
    const root = await today();
    expect(byRole(root, 'link', 'Eerste stel uitnodigen').getAttribute('href')).toBe('/couples/new');
    expect(rows(root)).toEqual([]);
  });

  it('names who waits for what, most urgent first, and leads to the couple', async () => {
    const ready = { ...aCaseloadCouple(1, ['Noor', 'Sam']), pending: [aPendingRound({ a: both, b: both })] };
    const late = {
      ...aCaseloadCouple(2, ['Fatima', 'Bram']),
      pending: [aPendingRound({ a: { ...both, submittedAt: '2026-11-01T10:00:00Z' } })],
    };
    const root = await today(late, ready);
    expect(rows(root)).toEqual([
      'Noor & SamAllebei klaar en akkoord. Je kunt de ronde vrijgeven.',
      'Fatima & BramFatima is al 9 dagen klaar, Bram nog niet.',
    ]);
    expect(root.querySelector('a[data-row]')?.getAttribute('href')).toBe(`/couples/${uuid(1)}`);
    expect(textOf(root)).toContain('Er wachten 2 stellen op jou.');
  });

  it('asks for a talk apart without saying with whom', async () => {
    const couple = aCaseloadCouple(1, ['Vera', 'Niels']);
    const root = await today({ ...couple, a: { ...couple.a, flagged: true }, finishedRounds: 1 });
    expect(rows(root)).toEqual(['Vera & NielsVraagt om een gesprek apart.']);
  });

  it('speaks of a drop only past the measurement error', async () => {
    const noise = measured(aCaseloadCouple(1, ['Hanna', 'Ruben']), [60, 52], [60, 60]);
    const drop = measured(aCaseloadCouple(2, ['Lotte', 'Daan']), [60, 48], [60, 60]);
    expect(rows(await today(noise, drop))).toEqual(['Lotte & DaanHet geheel daalde betrouwbaar bij Lotte.']);
  });

  it('leaves to another part of the day what that speaks of', async () => {
    const drop = measured(aCaseloadCouple(2, ['Lotte', 'Daan']), [60, 48], [60, 60]);
    const page = await renderCoach(TodayPage, {
      elsewhere: ({ kind }: { kind: string }) => ['drop', 'apart'].includes(kind),
    });
    await page.answer('/api/caseload', aCaseload([drop]));
    expect(rows(page.root)).toEqual([]);
  });

  it('says so when nothing waits', async () => {
    const root = await today({ ...aCaseloadCouple(1, ['Anke', 'Pieter']), finishedRounds: 1 });
    expect(byRole(root, 'heading', 'Alles bij')).toBeTruthy();
  });

  it('shows seven at first and the rest on request', async () => {
    const many = Array.from({ length: 9 }, (_, i) => aCaseloadCouple(i + 1, [`Ada${i}`, `Ben${i}`]));
    const page = await renderCoach(TodayPage);
    await page.answer('/api/caseload', aCaseload(many));
    expect(rows(page.root)).toHaveLength(7);
    byRole(page.root, 'button', 'Nog 2 stellen tonen').click();
    await page.settle();
    expect(rows(page.root)).toHaveLength(9);
  });

  it('walks with J and K while the list has the focus', async () => {
    const root = await today(aCaseloadCouple(1, ['Anke', 'Pieter']), aCaseloadCouple(2, ['Emma', 'Lars']));
    document.body.append(root);
    const [first, second] = [...root.querySelectorAll<HTMLElement>('a[data-row]')];
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    first?.focus();
    press('j');
    expect(document.activeElement).toBe(second);
    press('j');
    press('k');
    expect(document.activeElement).toBe(first);
    root.remove();
  });

  it('tells how far both are with an open test, in words', async () => {
    const couple = {
      ...aCaseloadCouple(1, ['Yara', 'Tim']),
      pending: [aPendingRound({ a: aSeat({ state: 'busy' }) })],
    };
    const card = allByRole(await today(couple), 'region', 'Nu bezig met de test')
      .map(textOf)
      .join();
    expect(card).toContain('Yara: bezig');
    expect(card).toContain('Tim: nog niet begonnen');
  });

  it('says that nothing is lost when the server fails, and tries again', async () => {
    const page = await renderCoach(TodayPage);
    page.http.expectOne('/api/caseload').flush({}, { status: 500, statusText: 'x' });
    await page.settle();
    byRole(page.root, 'button', 'Probeer het opnieuw').click();
    await page.answer('/api/caseload', aCaseload([]));
    expect(byRole(page.root, 'heading', 'Nog geen stellen')).toBeTruthy();
  });
});
