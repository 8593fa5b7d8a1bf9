import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  aSession,
  allByRole,
  byLabel,
  byRole,
  provideSpec,
  send,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import type { MyNotices } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import notices from '../i18n/notices/nl.json';
import { NoticesPage } from './notices-page';

const mine: MyNotices = {
  ...{ mail: true, push: false, discreet: false, devices: 0 },
  ...{ quietFrom: '21:00', quietUntil: '08:00', pushKey: 'BAAA' },
};
const choices = { mail: true, push: false, discreet: false, quietFrom: '21:00', quietUntil: '08:00' };

const ADDRESS = 'https://push.example/one';
const subscription = {
  endpoint: ADDRESS,
  toJSON: () => ({ endpoint: ADDRESS, keys: { p256dh: 'p', auth: 'a' } }),
  unsubscribe: async () => true,
};

/** A browser that can be pushed to, and what its owner answers when it asks. */
function aBrowser(permission: NotificationPermission, answer: NotificationPermission = 'granted') {
  const asked: string[] = [];
  let subscribed: typeof subscription | null = permission === 'granted' ? subscription : null;
  const pushManager = {
    getSubscription: async () => subscribed,
    subscribe: async () => (subscribed = subscription),
  };
  const worker = { getRegistration: async () => ({ pushManager }) };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: worker });
  const notification = {
    permission,
    requestPermission: async () => {
      asked.push('permission');
      notification.permission = answer;
      return answer;
    },
  };
  Object.assign(window, { Notification: notification, PushManager: class {} });
  return { asked };
}

afterEach(() => {
  for (const name of ['Notification', 'PushManager']) Reflect.deleteProperty(window, name);
  Reflect.deleteProperty(navigator, 'serviceWorker');
  localStorage.clear();
});

async function open(answer: Partial<MyNotices> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl, notices }, session: aSession({ roles: ['partner'] }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(NoticesPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((later) => setTimeout(later));
      fixture.detectChanges();
    }
  };
  http.expectOne('/api/my/notices').flush({ ...mine, ...answer });
  await settle();
  return { page: fixture.nativeElement as HTMLElement, http, settle };
}

describe('how one is told', () => {
  it('is saved together: mail, quiet hours, discretion; push as it was', async () => {
    const { page, http, settle } = await open();
    byLabel(page, 'Laat mijn naam en Tweespraak weg').click();
    typeInto(byLabel(page, 'Van'), '22:30');
    send(byLabel(page, 'Van'));
    const request = http.expectOne({ method: 'PUT', url: '/api/my/notices' });
    expect(request.request.body).toEqual({ ...choices, discreet: true, quietFrom: '22:30' });
    request.flush({ ...mine, discreet: true, quietFrom: '22:30' });
    await settle();
    expect(byLabel<HTMLInputElement>(page, 'Van').value).toBe('22:30');
  });

  it('says what equal times mean, and asks for a time that is missing', async () => {
    const { page, http, settle } = await open({ quietFrom: '08:00' });
    expect(textOf(page)).toContain('er zijn geen stille uren');
    typeInto(byLabel(page, 'Tot'), '');
    send(byLabel(page, 'Tot'));
    await settle();
    expect(textOf(page)).toContain('Vul een tijd in, zoals 21:00.');
    http.expectNone({ method: 'PUT', url: '/api/my/notices' });
  });

  it('keeps what was chosen when it could not be saved', async () => {
    const { page, http, settle } = await open();
    byLabel(page, 'Stuur mij een mail').click();
    send(byLabel(page, 'Van'));
    http.expectOne({ method: 'PUT', url: '/api/my/notices' }).error(new ProgressEvent('error'));
    await settle();
    expect(byLabel<HTMLInputElement>(page, 'Stuur mij een mail').checked).toBe(false);
    expect(
      allByRole(page, 'alert')
        .map((one) => textOf(one))
        .join(''),
    ).not.toBe('');
  });
});

describe('notifications on this device', () => {
  it('are explained where they cannot be', async () => {
    const { page } = await open();
    expect(textOf(page)).toContain('Zet op beginscherm');
    expect(allByRole(page, 'button', 'Zet meldingen aan')).toHaveLength(0);
  });

  it('are explained where the browser blocks them', async () => {
    aBrowser('denied');
    const { page } = await open();
    expect(textOf(page)).toContain('slotje');
    expect(allByRole(page, 'button', 'Zet meldingen aan')).toHaveLength(0);
  });

  it('ask the browser on a click and not before, and are then on', async () => {
    const { asked } = aBrowser('default');
    const { page, http, settle } = await open();
    expect(asked).toEqual([]);
    byRole(page, 'button', 'Zet meldingen aan').click();
    await settle();
    expect(asked).toEqual(['permission']);
    const added = http.expectOne({ method: 'PUT', url: '/api/my/push-subscription' });
    expect(added.request.body).toEqual({ endpoint: ADDRESS, p256dh: 'p', auth: 'a' });
    added.flush(null);
    await settle();
    const chosen = http.expectOne({ method: 'PUT', url: '/api/my/notices' });
    expect(chosen.request.body).toEqual({ ...choices, push: true });
    chosen.flush({ ...mine, push: true, devices: 1 });
    await settle();
    http.expectOne('/api/my/notices').flush({ ...mine, push: true, devices: 1 });
    await settle();
    expect(textOf(page)).toContain('Dit apparaat krijgt een melding');
  });

  it('are refused without a reproach', async () => {
    aBrowser('default', 'denied');
    const { page, http, settle } = await open();
    byRole(page, 'button', 'Zet meldingen aan').click();
    await settle();
    expect(textOf(page)).toContain('In je browser staan meldingen van deze site uit.');
    http.expectNone({ method: 'PUT', url: '/api/my/push-subscription' });
  });

  it('can be tried out and turned off; the choice goes with the last device', async () => {
    aBrowser('granted');
    const { page, http, settle } = await open({ push: true, devices: 1 });
    byRole(page, 'button', 'Stuur een proefmelding').click();
    http.expectOne({ method: 'POST', url: '/api/my/push-trial' }).flush({ reached: 1 });
    await settle();
    http.expectOne('/api/my/notices').flush({ ...mine, push: true, devices: 1 });
    await settle();
    byRole(page, 'button', 'Zet uit op dit apparaat').click();
    await settle();
    http.expectOne({ method: 'POST', url: '/api/my/push-subscription/removal' }).flush(null);
    await settle();
    const chosen = http.expectOne({ method: 'PUT', url: '/api/my/notices' });
    expect(chosen.request.body).toEqual(choices);
  });
});
