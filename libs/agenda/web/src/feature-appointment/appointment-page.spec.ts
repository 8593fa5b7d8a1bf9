import { TestBed } from '@angular/core/testing';
import { UndoToast, byLabel, byRole, choose, send, textOf, typeInto } from '@tweespraak/platform/web';
import { anOccurrence, render, uuid } from '../../test/agenda';
import { AppointmentPage } from './appointment-page';

const PLAN = `/api/couples/${uuid(5)}/appointments`;
const SAVED = { id: uuid(30), undoUntil: '2099-01-01T00:00:00Z', conflicts: [] };
const PREVIEW = {
  mails: [
    {
      ...{ seat: 'a', name: 'Noor', locale: 'nl', reaches: true, method: 'request' },
      ...{ subject: 'Een afspraak', paragraphs: ['Dag Noor,', 'donderdag 26 november om 14:30'] },
    },
    {
      ...{ seat: 'b', name: 'Sam', locale: 'en', reaches: false, method: 'request' },
      ...{ subject: 'An appointment', paragraphs: [] },
    },
  ],
  conflicts: [
    {
      ...{ appointmentId: uuid(40), coupleId: uuid(6), names: { a: 'Yara', b: 'Bo' } },
      ...{ startsAt: '2099-11-26T13:00:00Z', endsAt: '2099-11-26T14:00:00Z' },
      withStartsAt: '2099-11-26T13:30:00Z',
    },
  ],
  startsAt: ['2099-11-26T13:30:00Z'],
  undoSeconds: 10,
};
const REST_MS = 450;
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

const open = async (inputs: Record<string, unknown>, one?: ReturnType<typeof anOccurrence>) => {
  const page = await render(AppointmentPage, inputs);
  await page.answer('GET', '/api/appointments', {
    timeZone: 'Europe/Amsterdam',
    occurrences: one ? [one] : [],
  });
  return { ...page, press: (name: string) => send(byRole(page.root, 'button', name)) };
};
const change = { appointmentId: uuid(30), occurrence: '2099-11-26T13:30:00.000Z' };

describe('planning an appointment', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());

  it('is one form and one press, with a way back until the mail leaves', async () => {
    const { press, sent, settle, root } = await open({
      couple: uuid(5),
      startsAt: '2099-11-26T13:30:00.000Z',
    });
    typeInto(byLabel(root, /^Adres/), 'Lindelaan 4');
    press('Plan deze afspraak');
    const request = await sent('POST', PLAN);
    expect(request.request.body).toEqual({
      ...{ kind: 'session', dialogueId: null, startsAt: '2099-11-26T13:30:00.000Z', minutes: 60 },
      ...{ place: 'practice', placeLine: 'Lindelaan 4', rrule: null },
    });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush(SAVED);
    await settle();
    void TestBed.inject(UndoToast).toast()?.undo?.();
    await sent('DELETE', `/api/appointments/${uuid(30)}/latest-change`);
  });

  it('shows before it is saved what it overlaps and what each of the two will read', async () => {
    const { root, settle, answer } = await open({ couple: uuid(5), startsAt: '2099-11-26T13:30:00.000Z' });
    await rest();
    await answer('POST', '/api/appointments/preview', PREVIEW);
    await settle();
    expect(textOf(root)).toContain('je hebt dan ook een afspraak met Yara & Bo');
    expect(textOf(root.querySelector('blockquote'))).toContain('Dag Noor,');
    expect(textOf(root)).toContain('Sam heeft de uitnodiging nog niet aangenomen');
    expect(textOf(root)).toContain('10 seconden nadat je opslaat');
  });

  it('says what is wrong, keeps what was typed and sends nothing', async () => {
    const { root, press, settle, http } = await open({
      couple: uuid(5),
      startsAt: '2099-11-26T13:30:00.000Z',
    });
    typeInto(byLabel(root, /^Adres/), 'Lindelaan 4');
    typeInto(byLabel(root, 'Dag en tijd'), '2020-01-01T10:00');
    press('Plan deze afspraak');
    await settle();
    expect(textOf(root)).toContain('Deze tijd is al voorbij.');
    expect(byLabel<HTMLInputElement>(root, /^Adres/).value).toBe('Lindelaan 4');
    http.expectNone({ method: 'POST', url: PLAN });
  });

  it('repeats every other week, six times', async () => {
    const { root, press, sent, settle } = await open({
      couple: uuid(5),
      startsAt: '2099-11-26T13:30:00.000Z',
    });
    byLabel<HTMLInputElement>(root, 'Per week').click();
    await settle();
    choose(byLabel<HTMLSelectElement>(root, 'Hoe vaak'), '2');
    press('Plan deze afspraak');
    const { request } = await sent('POST', PLAN);
    expect(request.body.rrule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=6');
  });
});

describe('changing an appointment', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss());
  const SERIES = anOccurrence({ rrule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;COUNT=6' });

  it('brings the time it was dragged to, for this one alone unless said otherwise', async () => {
    const { root, press, sent } = await open({ ...change, startsAt: '2099-11-27T09:00:00.000Z' }, SERIES);
    expect(byLabel<HTMLInputElement>(root, 'Dag en tijd').value).toBe('2099-11-27T10:00');
    press('Opslaan');
    const { request } = await sent('PATCH', `/api/appointments/${uuid(30)}`);
    expect(request.body).toEqual({
      ...{ occurrence: SERIES.occurrence, scope: 'this', startsAt: '2099-11-27T09:00:00.000Z' },
    });
  });

  it('cancels what was chosen: this one and all later ones', async () => {
    const { root, sent, settle } = await open(change, SERIES);
    byLabel<HTMLInputElement>(root, 'Deze en alle latere').click();
    await settle();
    byRole(root, 'button', 'Deze en alle latere afzeggen').click();
    const { request } = await sent('POST', `/api/appointments/${uuid(30)}/cancellation`);
    expect(request.body).toEqual({ occurrence: SERIES.occurrence, scope: 'following' });
  });

  it('takes over the other time that a partner proposed', async () => {
    const proposed = { state: 'proposed', proposedAt: '2099-11-28T10:00:00Z' } as const;
    const one = anOccurrence({ answers: { a: { state: 'confirmed', proposedAt: null }, b: proposed } });
    const { root, sent } = await open(change, one);
    expect(textOf(root)).toContain('Sam stelt een andere tijd voor: zaterdag 28 november om 11:00.');
    byRole(root, 'button', 'Neem deze tijd over').click();
    const { request } = await sent('PUT', `/api/appointments/${uuid(30)}/proposal`);
    expect(request.body).toEqual({ occurrence: one.occurrence, seat: 'b', accept: true });
  });

  it('keeps the page when it is refused, with a sentence that helps', async () => {
    const { root, press, sent, settle } = await open(change, SERIES);
    press('Opslaan');
    const request = await sent('PATCH', `/api/appointments/${uuid(30)}`);
    request.flush({ code: 'appointment.over' }, { status: 422, statusText: 'x' });
    await settle();
    expect(textOf(root)).toContain('Deze afspraak is al geweest.');
  });

  it('says that it is not there when it is not', async () => {
    const { root } = await open(change);
    expect(byRole(root, 'alert')).toBeTruthy();
  });
});
