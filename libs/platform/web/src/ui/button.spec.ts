import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { byRole } from '../testing/find';
import { Button } from './button';

@Component({
  selector: 'ts-host',
  imports: [Button],
  template: `
    <button
      tsButton="filled"
      type="button"
      [busy]="busy()"
      [waits]="waits()"
      (click)="clicks.set(clicks() + 1)"
    >
      Bewaren
    </button>
  `,
})
class Host {
  readonly busy = signal(false);
  readonly waits = signal(false);
  readonly clicks = signal(0);
}

it('a busy button keeps its place and its focus, and does nothing', async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const button = byRole(fixture.nativeElement as HTMLElement, 'button', 'Bewaren');
  button.click();
  fixture.componentInstance.busy.set(true);
  await fixture.whenStable();
  button.click();
  expect(fixture.componentInstance.clicks()).toBe(1);
  expect([button.getAttribute('aria-disabled'), button.hasAttribute('disabled')]).toEqual(['true', false]);
});

it('a button whose time has not come is there, and does nothing until then', async () => {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.waits.set(true);
  await fixture.whenStable();
  const button = byRole(fixture.nativeElement as HTMLElement, 'button', 'Bewaren');
  button.click();
  expect([button.getAttribute('aria-disabled'), button.getAttribute('aria-busy')]).toEqual(['true', null]);
  fixture.componentInstance.waits.set(false);
  await fixture.whenStable();
  button.click();
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  expect(fixture.componentInstance.clicks()).toBe(1);
});
