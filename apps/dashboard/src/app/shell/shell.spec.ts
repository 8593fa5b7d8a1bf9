import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';
import { Router, provideRouter } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import {
  OPEN_DOCUMENT,
  SessionStore,
  aSession,
  allByRole,
  byRole,
  provideSpec,
  textOf,
  type Session,
} from '@tweespraak/platform/web';
import nl from '../../i18n/nl.json';
import { Shell } from './shell';

const opened: string[] = [];
const late = signal(false);

@Component({
  selector: 'ts-third',
  template: `@if (late()) {
      <h1>Noor & Sam</h1>
      <button type="button">Verder</button>
    } @else {
      <h1>Stel</h1>
      <button type="button">Wacht</button>
    }`,
})
class Third {
  protected readonly late = late;
}

@Component({ selector: 'ts-first', template: `<h1>Eerste</h1>` })
class First {}

@Component({
  selector: 'ts-second',
  template: `@if (late()) {
      <h1>Tweede</h1>
    } @else {
      <p>Even laden</p>
    }`,
})
class Second {
  protected readonly late = late;
}

async function open(
  url: string,
  session?: Partial<Session>,
): Promise<{ fixture: ComponentFixture<Shell>; page: HTMLElement; router: Router }> {
  opened.length = 0;
  late.set(false);
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { shell: nl }, ...(session ? { session: aSession(session) } : {}) }),
      provideServiceWorker('none', { enabled: false }),
      provideRouter([
        { path: 'today', component: First },
        { path: 'couples', component: Second },
        { path: 'couple', component: Third },
        { path: 'exports', component: Second },
        { path: 'question', component: First, data: { shell: 'bare' } },
      ]),
      { provide: OPEN_DOCUMENT, useValue: (url: string) => opened.push(url) },
    ],
  });
  const fixture = TestBed.createComponent(Shell);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const router = TestBed.inject(Router);
  await router.navigateByUrl(url);
  await fixture.whenStable();
  return { fixture, page, router };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const places = (page: HTMLElement): string[] => {
  const [bar] = allByRole(page, 'navigation', 'Hoofdmenu');
  return bar ? allByRole(bar, 'link').map(textOf) : [];
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.removeAttribute('style');
});

describe('the bars', () => {
  it.each([
    ['a coach', ['coach'], ['Vandaag', 'Agenda', 'Stellen', 'Huiswerk']],
    ['an admin', ['admin'], ['Praktijk', 'Rapporten']],
    [
      'a coach who is admin too',
      ['admin', 'coach'],
      ['Vandaag', 'Agenda', 'Stellen', 'Huiswerk', 'Praktijk', 'Rapporten'],
    ],
    ['a partner', ['partner'], ['Thuis', 'Wie keek mee', 'Meer']],
  ] as const)('show %s their own places, twice in the same order', async (_who, roles, expected) => {
    const { page } = await open('/today', { roles });
    expect(places(page)).toEqual(expected);
    const bars = allByRole(page, 'navigation', 'Hoofdmenu').map((bar) => allByRole(bar, 'link').map(textOf));
    expect(bars).toEqual([expected, expected]);
  });

  it('say where one is', async () => {
    const { page } = await open('/today', {});
    const [here] = allByRole(page, 'link', 'Vandaag');
    const [elsewhere] = allByRole(page, 'link', 'Stellen');
    expect(here?.getAttribute('aria-current')).toBe('page');
    expect(elsewhere?.getAttribute('aria-current')).toBeNull();
  });

  it('say so too where a place goes on at another address', async () => {
    const { page } = await open('/exports', { roles: ['admin'] });
    const [reports] = allByRole(page, 'link', 'Rapporten');
    expect(reports?.getAttribute('aria-current')).toBe('page');
  });

  it('show a stranger only help, language and theme', async () => {
    const { page } = await open('/today');
    expect(places(page)).toEqual([]);
    expect(byRole(page, 'link', 'Hulp').getAttribute('href')).toBe('/help');
    expect(
      allByRole(page, 'button').map((button) => button.getAttribute('aria-label') ?? textOf(button)),
    ).toEqual(['English', 'Donker scherm']);
  });

  it('are away on a page that stands alone', async () => {
    const { page } = await open('/question', {});
    expect(places(page)).toEqual([]);
    expect(allByRole(page, 'button')).toEqual([]);
  });
});

describe('a change of page', () => {
  it('brings the focus to the heading, also when that comes later', async () => {
    const { fixture, page, router } = await open('/today', {});
    expect(document.activeElement).toBe(document.body); // the first page speaks for itself
    await router.navigateByUrl('/couples');
    await fixture.whenStable();
    expect(document.activeElement).toBe(page.querySelector('main'));
    late.set(true);
    await fixture.whenStable();
    await Promise.resolve();
    expect(textOf(document.activeElement)).toBe('Tweede');
  });

  it('stays on the heading when the content brings another one, unless somebody moved on', async () => {
    const { fixture, page, router } = await open('/today', {});
    const arrive = async () => {
      late.set(true);
      await fixture.whenStable();
      await Promise.resolve();
      return textOf(document.activeElement);
    };
    await router.navigateByUrl('/couple');
    await fixture.whenStable();
    expect(textOf(document.activeElement)).toBe('Stel');
    expect(await arrive()).toBe('Noor & Sam');
    late.set(false);
    await router.navigateByUrl('/today');
    await router.navigateByUrl('/couple');
    await fixture.whenStable();
    byRole(page, 'link', 'Naar de inhoud').focus();
    expect(await arrive()).toBe('Naar de inhoud');
  });

  it('does not count when only the filter changes', async () => {
    const { fixture, page, router } = await open('/today', {});
    const [link] = allByRole(page, 'link', 'Stellen');
    link?.focus();
    await router.navigateByUrl('/today?q=x');
    await fixture.whenStable();
    expect(document.activeElement).toBe(link);
  });
});

describe('the account menu', () => {
  it('leads to another practice on an empty page', async () => {
    const other = { practiceId: aSession().practice.id, practiceName: 'x' };
    const elsewhere = {
      ...other,
      practiceId: '00000000-0000-4000-8000-0000000000b2' as typeof other.practiceId,
      practiceName: 'Huis van Gesprek',
    };
    const { fixture, page } = await open('/today', { memberships: [other, elsewhere] });
    byRole(page, 'button', 'Mijn account en uitloggen').click();
    await fixture.whenStable();
    byRole(page, 'button', 'Huis van Gesprek').click();
    await settled();
    const request = TestBed.inject(HttpTestingController).expectOne('/api/session/practice');
    expect(request.request.body).toEqual({ practiceId: elsewhere.practiceId });
    request.flush(aSession());
    await settled();
    expect(opened).toEqual(['/']);
  });

  it('hands the phone over where this person has a PIN, and only there', async () => {
    for (const sharedPhone of [true, false]) {
      TestBed.resetTestingModule();
      const { fixture, page } = await open('/today', { roles: ['partner'], sharedPhone });
      byRole(page, 'button', 'Mijn account en uitloggen').click();
      await fixture.whenStable();
      const links = allByRole(page, 'link', 'Geef de telefoon door').map((link) => link.getAttribute('href'));
      expect(links).toEqual(sharedPhone ? ['/hand-over'] : []);
      page.remove();
    }
  });

  it('signs out', async () => {
    const { fixture, page } = await open('/today', {});
    byRole(page, 'button', 'Mijn account en uitloggen').click();
    await fixture.whenStable();
    byRole(page, 'button', 'Uitloggen').click();
    await settled();
    TestBed.inject(HttpTestingController).expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await settled();
    expect(opened).toEqual(['/sign-in']);
  });
});

describe('the frame', () => {
  it('turns the screen dark, and remembers it on the device', async () => {
    const { fixture, page } = await open('/today');
    byRole(page, 'button', 'Donker scherm').click();
    await fixture.whenStable();
    expect(document.documentElement.style.colorScheme).toBe('dark');
    expect(localStorage.getItem('ts-theme')).toBe('dark');
    expect(byRole(page, 'button', 'Licht scherm')).toBeTruthy();
  });

  it('leads past the bars to the content', async () => {
    const { page } = await open('/today', {});
    byRole(page, 'link', 'Naar de inhoud').click();
    expect(document.activeElement).toBe(byRole(page, 'main'));
  });

  it('says so when nobody answers, and does not pretend to be signed out', async () => {
    const { fixture, page } = await open('/today');
    TestBed.inject(SessionStore).unreachable();
    await fixture.whenStable();
    expect(byRole(page, 'heading', 'Geen verbinding').tagName).toBe('H1');
  });
});
