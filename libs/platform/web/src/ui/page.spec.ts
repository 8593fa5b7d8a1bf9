import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { byRole, textOf } from '../testing/find';
import { Page } from './page';

@Component({
  selector: 'ts-host',
  imports: [Page],
  template: `
    <ts-page heading="Noor & Sam" subtitle="11 jaar samen" backLink="/couples" backLabel="Alle stellen">
      <button actions type="button">Voorbereiden</button>
      <p>Inhoud</p>
    </ts-page>
  `,
})
class Host {}

it('a page has one h1, a way back and its actions', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  expect(textOf(byRole(page, 'heading'))).toBe('Noor & Sam');
  expect(byRole(page, 'link', 'Alle stellen').getAttribute('href')).toBe('/couples');
  expect(byRole(page, 'button', 'Voorbereiden')).toBeTruthy();
});
