import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aSession, provideSpec } from '../testing/provide-spec';
import { hasRole, signedIn, signedOut } from './guards';
import type { Session } from './session';
import { SessionStore } from './session-store';

@Component({ selector: 'ts-somewhere', template: '' })
class Somewhere {}

async function visit(url: string, session: Session | undefined, unreachable = false): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideSpec(session ? { session } : {}),
      provideRouter([
        { path: 'sign-in', canMatch: [signedOut], component: Somewhere, title: 'Sign in' },
        { path: 'today', component: Somewhere },
        { path: 'couples/:id', canMatch: [signedIn, hasRole('coach')], component: Somewhere },
        { path: '**', component: Somewhere, data: { missing: true } },
      ]),
    ],
  });
  if (unreachable) TestBed.inject(SessionStore).unreachable();
  await RouterTestingHarness.create(url);
  const router = TestBed.inject(Router);
  const missing = router.routerState.snapshot.root.firstChild?.data['missing'] === true;
  return `${router.url}${missing ? ' (404)' : ''}`;
}

describe('a page for coaches', () => {
  it('opens for a coach', async () => {
    expect(await visit('/couples/7?q=Noor', aSession())).toBe('/couples/7?q=Noor');
  });

  it('asks a stranger to sign in, and remembers the page but not the search words', async () => {
    expect(await visit('/couples/7?q=Noor', undefined)).toBe('/sign-in?returnTo=%2Fcouples%2F7');
  });

  it('does not exist for a partner or an admin: the same page as for any unknown address', async () => {
    expect(await visit('/couples/7', aSession({ roles: ['partner', 'admin'] }))).toBe('/couples/7 (404)');
  });

  it('keeps its address while the server cannot be reached', async () => {
    expect(await visit('/couples/7', undefined, true)).toBe('/couples/7 (404)');
  });
});

it('the sign-in page sends someone who is signed in to their own home', async () => {
  expect(await visit('/sign-in', aSession())).toBe('/today');
});
