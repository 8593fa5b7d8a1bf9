import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole } from '../testing/find';
import { Menu } from './menu';

@Component({
  selector: 'ts-host',
  imports: [Menu],
  template: `
    <ts-menu label="Meer over Noor & Sam">
      <button type="button" class="ts-menu-item" (click)="archived.set(true)">Archiveren</button>
      <button type="button" class="ts-menu-item" data-keep-open>Taal</button>
    </ts-menu>
    <button type="button">Ergens anders</button>
  `,
})
class Host {
  readonly archived = signal(false);
}

async function openMenu(): Promise<{
  fixture: ComponentFixture<Host>;
  page: HTMLElement;
  trigger: HTMLElement;
}> {
  const fixture = TestBed.createComponent(Host);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  const trigger = byRole(page, 'button', 'Meer over Noor & Sam');
  trigger.focus();
  trigger.click();
  await fixture.whenStable();
  return { fixture, page, trigger };
}

const items = (page: HTMLElement): number => allByRole(page, 'button', /Archiveren|Taal/).length;

describe('a menu', () => {
  it('opens, does what was chosen, closes, and gives the focus back', async () => {
    const { fixture, page, trigger } = await openMenu();
    expect([trigger.getAttribute('aria-expanded'), items(page)]).toEqual(['true', 2]);
    const item = byRole(page, 'button', 'Archiveren');
    item.focus();
    item.click();
    await fixture.whenStable();
    expect([fixture.componentInstance.archived(), items(page)]).toEqual([true, 0]);
    expect(document.activeElement).toBe(trigger);
  });

  it('closes on Escape with the focus back on its button', async () => {
    const { fixture, page, trigger } = await openMenu();
    const item = byRole(page, 'button', 'Taal');
    item.focus();
    item.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await fixture.whenStable();
    expect([trigger.getAttribute('aria-expanded'), items(page)]).toEqual(['false', 0]);
    expect(document.activeElement).toBe(trigger);
  });

  it('closes when the focus leaves it, and stays for an item that asks for it', async () => {
    const { fixture, page } = await openMenu();
    const item = byRole(page, 'button', 'Taal');
    item.focus();
    item.click();
    await fixture.whenStable();
    expect(items(page)).toBe(2);
    byRole(page, 'button', 'Ergens anders').focus();
    await fixture.whenStable();
    expect(items(page)).toBe(0);
  });
});
