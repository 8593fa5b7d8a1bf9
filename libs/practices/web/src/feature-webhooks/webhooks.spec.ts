import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  UndoToast,
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
import type { Webhook, WebhookDelivery, WebhookLog } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import doors from '../i18n/doors/nl.json';
import { WebhookPage } from './webhook-page';
import { WebhooksPage } from './webhooks-page';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const PATH = '/api/practice/webhooks';
const webhook: Webhook = {
  id: id(1),
  url: 'https://hier.voorbeeld.example/in',
  description: 'Ons rooster',
  types: ['couple.created'],
  state: 'on',
  createdAt: '2026-11-01T10:00:00.000Z',
  formerSecretUntil: null,
  last: { state: 'delivered', at: '2026-11-20T10:00:00.000Z' },
};
const delivery = (n: number, changes: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
  ...{ id: id(n), messageId: id(n), type: 'couple.created', objectId: id(9) },
  createdAt: `2026-11-20T10:0${n}:00.000Z`,
  ...{
    state: 'delivered',
    tries: 1,
    triedAt: '2026-11-20T10:00:01.000Z',
    status: 200,
    problem: null,
    nextAt: null,
  },
  ...changes,
});

function begin() {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl, doors }, session: aSession({ roles: ['admin'] }) }),
      provideRouter([]),
    ],
  });
}

async function settled(fixture: { detectChanges(): void }) {
  await new Promise((later) => setTimeout(later));
  fixture.detectChanges();
}

async function openAll(webhooks: Webhook[]) {
  begin();
  const fixture = TestBed.createComponent(WebhooksPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(PATH).flush(webhooks);
  await settled(fixture);
  return { page: fixture.nativeElement as HTMLElement, http, settle: () => settled(fixture) };
}

async function openOne(log: Partial<WebhookLog> = {}) {
  begin();
  const fixture = TestBed.createComponent(WebhookPage);
  fixture.componentRef.setInput('webhookId', webhook.id);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const answer = (next: Partial<WebhookLog> = log) =>
    http
      .expectOne(`${PATH}/${webhook.id}/deliveries`)
      .flush({ webhook, deliveries: [], hasMore: false, ...next });
  answer();
  await settled(fixture);
  return { page: fixture.nativeElement as HTMLElement, http, answer, settle: () => settled(fixture) };
}

describe('addresses of own programs', () => {
  it('say whether they are on and how the last message went', async () => {
    const { page } = await openAll([
      webhook,
      { ...webhook, id: id(2), description: '', state: 'gone', last: null },
    ]);
    expect(textOf(page)).toContain('Laatste bericht aangekomen');
    expect(textOf(page)).toContain('Uit: adres bestaat niet meer');
    expect(textOf(page)).toContain('Nog geen bericht verstuurd.');
    expect(byRole(page, 'link', 'Ons rooster').getAttribute('href')).toBe(`/practice/webhooks/${webhook.id}`);
  });

  it('are added, and the secret is shown this once', async () => {
    const { page, http, settle } = await openAll([]);
    byRole(page, 'heading', 'Er luistert nog geen programma');
    byRole(page, 'button', 'Voeg een adres toe').click();
    await settle();
    typeInto(byLabel(page, 'Adres'), 'https://hier.voorbeeld.example/in');
    tick(byLabel(page, /^Nieuw stel/));
    send(byLabel(page, 'Adres'));
    await settle();
    const request = http.expectOne({ method: 'POST', url: PATH });
    expect(request.request.body).toEqual({
      ...{ url: 'https://hier.voorbeeld.example/in', description: '', types: ['couple.created'] },
    });
    request.flush({ id: webhook.id, secret: 'whsec_geheim' });
    await settle();
    http.expectOne(PATH).flush([webhook]);
    await settle();
    expect(textOf(page)).toContain('whsec_geheim');
  });

  it('that cannot be sent to are refused in plain words, and stay typed', async () => {
    const { page, http, settle } = await openAll([]);
    byRole(page, 'button', 'Voeg een adres toe').click();
    await settle();
    typeInto(byLabel(page, 'Adres'), 'https://10.0.0.1/');
    send(byLabel(page, 'Adres'));
    await settle();
    expect(textOf(page)).toContain('Kies minstens één soort bericht.');
    tick(byLabel(page, /^Export klaar/));
    send(byLabel(page, 'Adres'));
    await settle();
    http
      .expectOne({ method: 'POST', url: PATH })
      .flush({ code: 'webhook.url' }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(textOf(page)).toContain('Naar dit adres kunnen we niets sturen.');
    expect(byLabel<HTMLInputElement>(page, 'Adres').value).toBe('https://10.0.0.1/');
  });
});

describe('one address', () => {
  it('tells in words how each message went', async () => {
    const { page } = await openOne({
      deliveries: [
        delivery(1, {
          state: 'waiting',
          tries: 2,
          status: 503,
          problem: 'status',
          nextAt: '2026-11-20T10:30:00.000Z',
        }),
        delivery(2, { state: 'failed', tries: 10, status: null, problem: 'timeout' }),
        delivery(3),
      ],
    });
    const [waiting, failed, arrived] = allByRole(page, 'listitem').map((one) => textOf(one));
    expect(waiting).toMatch(/2 keer geprobeerd\. Het adres antwoordde met 503\. Opnieuw .*11:30/);
    expect(failed).toMatch(/Niet aangekomen.*10 keer geprobeerd\. .*binnen tien seconden/);
    expect(arrived).toMatch(/Aangekomen.*1 keer geprobeerd\./);
  });

  it('gets a message once more', async () => {
    const { page, http, settle, answer } = await openOne({ deliveries: [delivery(1)] });
    byRole(page, 'button', /^Stuur opnieuw: Nieuw stel/).click();
    http
      .expectOne({ method: 'POST', url: `${PATH}/${webhook.id}/deliveries/${id(1)}/replay` })
      .flush({ id: id(2) });
    await settle();
    answer({ deliveries: [delivery(2), delivery(1)] });
    await settle();
    expect(allByRole(page, 'listitem')).toHaveLength(2);
  });

  it('is switched off, with a way back', async () => {
    const { page, http, settle, answer } = await openOne();
    byRole(page, 'button', 'Zet uit').click();
    const off = http.expectOne({ method: 'PATCH', url: `${PATH}/${webhook.id}` });
    expect(off.request.body).toEqual({ on: false });
    off.flush(null);
    await settle();
    answer({ webhook: { ...webhook, state: 'off' } });
    await settle();
    expect(textOf(page)).toContain('Dit adres staat uit. Het krijgt geen berichten.');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    expect(http.expectOne({ method: 'PATCH', url: `${PATH}/${webhook.id}` }).request.body).toEqual({
      on: true,
    });
  });

  it('gets a new secret, shown this once, and says how long the former one works', async () => {
    const { page, http, settle, answer } = await openOne();
    byRole(page, 'button', 'Maak een nieuw geheim').click();
    http
      .expectOne({ method: 'POST', url: `${PATH}/${webhook.id}/secret` })
      .flush({ secret: 'whsec_nieuw', formerSecretUntil: '2026-11-21T10:00:00.000Z' });
    await settle();
    answer({ webhook: { ...webhook, formerSecretUntil: '2026-11-21T10:00:00.000Z' } });
    await settle();
    expect(textOf(page)).toContain('whsec_nieuw');
    expect(textOf(page)).toContain('Het vorige geheim werkt nog tot');
  });

  it('shows older messages when asked', async () => {
    const { page, http, settle } = await openOne({ deliveries: [delivery(5)], hasMore: true });
    byRole(page, 'button', 'Toon oudere').click();
    const older = http.expectOne(
      (request) => request.url === `${PATH}/${webhook.id}/deliveries` && request.params.has('before'),
    );
    expect(older.request.params.get('before')).toBe(delivery(5).createdAt);
    older.flush({ webhook, deliveries: [delivery(4)], hasMore: false });
    await settle();
    expect(allByRole(page, 'listitem')).toHaveLength(2);
    expect(allByRole(page, 'button', 'Toon oudere')).toHaveLength(0);
  });

  it('that is not there says so', async () => {
    begin();
    const fixture = TestBed.createComponent(WebhookPage);
    fixture.componentRef.setInput('webhookId', webhook.id);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController)
      .expectOne(`${PATH}/${webhook.id}/deliveries`)
      .flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await settled(fixture);
    byRole(fixture.nativeElement as HTMLElement, 'alert');
  });
});
