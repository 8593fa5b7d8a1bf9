import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { renderPlan, uuid } from '../../test/plan';
import { TodayDialogues } from './today-dialogues';

const URL = '/api/today/dialogues';
const row = (number: number, why: string, at: string | null = null) => ({
  ...{
    id: uuid(number),
    coupleId: uuid(100 + number),
    names: { a: 'Noor', b: 'Sam' },
    type: 'imago',
    why,
    at,
  },
});

describe("the coach's day with dialogues", () => {
  it('names what waits and what lives, and leads to the couple or to the seat', async () => {
    const page = await renderPlan(TodayDialogues);
    await page.answer(URL, [
      row(1, 'pause-not-returned', '2026-11-10T19:00:00Z'),
      row(2, 'waits'),
      row(3, 'running'),
      row(6, 'paused', '2099-01-10T19:00:00Z'),
      row(4, 'coach-expected', '2099-01-10T19:00:00Z'),
      row(5, 'today'),
    ]);
    const links = allByRole<HTMLAnchorElement>(page.root, 'link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/couples/${uuid(101)}`,
      `/couples/${uuid(102)}`,
      `/rooms/${uuid(3)}`,
      `/rooms/${uuid(6)}`,
      `/rooms/${uuid(4)}`,
      `/couples/${uuid(105)}`,
    ]);
    expect(links.map(textOf)[0]).toBe(
      'Noor & SamBasisdialoog: bleef op pauze sinds dinsdag 10 november om 20:00.',
    );
    expect(links.map(textOf)[3]).toContain('op pauze. Ze gaan zaterdag 10 januari om 20:00 verder.');
    expect(links.map(textOf)[4]).toContain('zaterdag 10 januari om 20:00. Jij schuift aan.');
  });

  it('says of a dialogue that waits not a word of why: a day page is looked at over a shoulder', async () => {
    const page = await renderPlan(TodayDialogues);
    await page.answer(URL, [row(2, 'waits')]);
    expect(textOf(page.root)).toContain('wacht op jou. Bekijk het apart.');
    expect(textOf(page.root)).not.toMatch(/veilig|signaal/);
  });

  it('leaves to another part of the day what that speaks of', async () => {
    const page = await renderPlan(TodayDialogues, { inputs: { elsewhere: ['pause-not-returned'] } });
    await page.answer(URL, [row(1, 'pause-not-returned', '2026-11-10T19:00:00Z'), row(5, 'today')]);
    expect(allByRole(page.root, 'link')).toHaveLength(1);
  });

  it('is not there on a day without any', async () => {
    const page = await renderPlan(TodayDialogues);
    await page.answer(URL, []);
    expect(textOf(page.root)).toBe('');
  });

  it('says that it could not be read, and tries again', async () => {
    const page = await renderPlan(TodayDialogues);
    page.http.expectOne(URL).flush({}, { status: 500, statusText: 'x' });
    await page.settle();
    byRole(page.root, 'button', 'Probeer het opnieuw').click();
    await page.answer(URL, [row(3, 'running')]);
    expect(textOf(page.root)).toContain('Basisdialoog, nu bezig.');
  });
});
