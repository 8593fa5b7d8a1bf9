import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { anOccurrence, render, uuid } from '../../test/agenda';
import { AgendaPage } from './agenda-page';

const open = async (inputs: Record<string, unknown>) => {
  const page = await render(AgendaPage, inputs);
  const give = (occurrences = [anOccurrence()]) =>
    page.answer('GET', '/api/appointments', { timeZone: 'Europe/Amsterdam', occurrences });
  return { ...page, give };
};

describe('the agenda of a coach', () => {
  it('lists the weeks to come under their days, with what both said', async () => {
    const { root, give } = await open({ view: 'list', date: '2099-11-22' });
    const said = { state: 'confirmed', proposedAt: null } as const;
    await give([
      anOccurrence({ answers: { a: said, b: said } }),
      anOccurrence({
        ...{ appointmentId: uuid(31), startsAt: '2099-11-27T09:00:00Z', endsAt: '2099-11-27T10:00:00Z' },
        ...{ conflict: true, placeLine: 'Lindelaan 4' },
      }),
    ]);
    expect(allByRole(root, 'heading').map(textOf).slice(2)).toEqual([
      'donderdag 26 november 2099',
      'vrijdag 27 november 2099',
    ]);
    const [first, second] = allByRole(root, 'listitem').map(textOf);
    expect(first).toContain('14:30–15:30');
    expect(first).toContain('Allebei komen ze.');
    expect(second).toMatch(/10:00–11:00.*Sessie · Lindelaan 4.*Valt samen/);
    expect(byRole<HTMLAnchorElement>(root, 'link', /14:30/).getAttribute('href')).toBe(
      `/agenda/${uuid(30)}?occurrence=2099-11-26T13:30:00.000Z`,
    );
  });

  it('asks for exactly what it shows, and leads a week further', async () => {
    const { root, sent } = await open({ view: 'week', date: '2099-11-26' });
    const { request } = await sent('GET', '/api/appointments');
    expect(request.params.toString()).toBe('from=2099-11-22T23:00:00.000Z&until=2099-11-29T23:00:00.000Z');
    expect(textOf(byRole(root, 'heading', /t\/m/))).toBe('23 nov t/m 29 nov 2099');
    expect(byRole<HTMLAnchorElement>(root, 'link', 'Volgende week').href).toContain('date=2099-11-30');
  });

  it('says so when there is nothing, and what failed when it failed', async () => {
    const empty = await open({ view: 'list', date: '2099-11-22' });
    await empty.give([]);
    expect(textOf(empty.root)).toContain('Geen afspraken in deze weken');
  });

  it('shows the state of an error with a way to try again', async () => {
    const { root, sent, settle } = await open({ view: 'list', date: '2099-11-22' });
    (await sent('GET', '/api/appointments')).flush(null, { status: 503, statusText: 'x' });
    await settle();
    expect(byRole(root, 'alert')).toBeTruthy();
  });

  it('draws a week in which each appointment is a button with its words', async () => {
    const { root, give, navigate, settle } = await open({ view: 'week', date: '2099-11-26' });
    await give([anOccurrence({ conflict: true })]);
    await settle();
    expect(allByRole(root, 'grid')).toEqual([]); // without rows of cells it would be no grid
    expect(allByRole(root, 'row')).toEqual([]);
    byRole(root, 'button', 'donderdag 14:30 Noor & Sam, valt samen').click();
    expect(navigate).toHaveBeenCalledWith(['/agenda', uuid(30)], {
      queryParams: { occurrence: '2099-11-26T13:30:00.000Z' },
    });
  });
});
