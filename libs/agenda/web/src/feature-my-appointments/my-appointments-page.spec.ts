import { TestBed } from '@angular/core/testing';
import { UndoToast, allByRole, byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { aPartnerSession, myAppointment, render, uuid } from '../../test/agenda';
import { MyAppointmentsPage } from './my-appointments-page';

const ANSWER = `/api/my/appointments/${uuid(30)}/answer`;
const open = async (...appointments: ReturnType<typeof myAppointment>[]) => {
  const page = await render(MyAppointmentsPage, {}, aPartnerSession());
  await page.answer('GET', '/api/my/appointments', {
    timeZone: 'Europe/Amsterdam',
    coachName: 'Marit',
    appointments,
  });
  return page;
};

describe('a partner’s appointments', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('can be confirmed with one press, and the series with another', async () => {
    const { root, sent } = await open(myAppointment({ repeats: true }));
    expect(textOf(root)).toContain('Wat je hier antwoordt, leest alleen Marit.');
    byRole(root, 'button', 'Ik kom').click();
    const { request } = await sent('PUT', ANSWER);
    expect(request.body).toEqual({
      ...{ occurrence: '2099-11-26T13:30:00.000Z', answer: 'confirmed', proposedAt: null, scope: 'this' },
    });
    expect(allByRole(root, 'button', 'Ik kom, ook de volgende keren')).toHaveLength(1);
  });

  it('can be met with another time, on the wall of the practice', async () => {
    const { root, sent, settle } = await open(myAppointment());
    byRole(root, 'button', 'Andere tijd voorstellen').click();
    await settle();
    send(byRole(root, 'button', 'Stel deze tijd voor'));
    await settle();
    expect(textOf(root)).toContain('Kies een dag en een tijd.');
    typeInto(byLabel(root, /^Welke dag/), '2099-11-27T19:00');
    send(byRole(root, 'button', 'Stel deze tijd voor'));
    const { request } = await sent('PUT', ANSWER);
    expect(request.body).toMatchObject({ answer: 'proposed', proposedAt: '2099-11-27T18:00:00.000Z' });
  });

  it('keeps what was typed when the answer could not be sent', async () => {
    const { root, sent, settle } = await open(myAppointment());
    byRole(root, 'button', 'Andere tijd voorstellen').click();
    await settle();
    typeInto(byLabel(root, /^Welke dag/), '2099-11-27T19:00');
    send(byRole(root, 'button', 'Stel deze tijd voor'));
    (await sent('PUT', ANSWER)).flush({ code: 'appointment.over' }, { status: 422, statusText: 'x' });
    await settle();
    expect(textOf(root)).toContain('Deze afspraak is al geweest.');
    expect(byLabel<HTMLInputElement>(root, /^Welke dag/).value).toBe('2099-11-27T19:00');
  });

  it('can be proposed and taken back', async () => {
    const { root, sent } = await open(
      myAppointment({ myAnswer: 'proposed', proposedAt: '2099-11-28T10:00:00Z' }),
    );
    expect(textOf(root)).toContain('Je stelde voor: zaterdag 28 november om 11:00.');
    byRole(root, 'button', 'Neem je voorstel terug').click();
    await sent('DELETE', ANSWER);
  });

  it('says so when there are none', async () => {
    expect(textOf((await open()).root)).toContain('Er staat nog geen afspraak');
  });
});
