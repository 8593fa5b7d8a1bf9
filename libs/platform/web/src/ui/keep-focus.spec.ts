import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { byRole, textOf } from '../testing/find';
import { KeepFocus } from './keep-focus';

@Component({
  imports: [KeepFocus],
  template: `
    <section tsKeepFocus aria-label="Antwoord">
      @if (asked()) {
        <button type="button" (click)="asked.set(false)">Ja</button>
      } @else {
        Het past.
      }
    </section>
    <button type="button" (click)="other.set(1)">Elders</button>
  `,
})
class Question {
  readonly asked = signal(true);
  readonly other = signal(0);
}

async function open() {
  const fixture = TestBed.createComponent(Question);
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  await fixture.whenStable();
  return { fixture, root, settle: () => fixture.whenStable() };
}

describe('the focus', () => {
  it('stays where something was answered when the button goes', async () => {
    const { root, settle } = await open();
    const yes = byRole(root, 'button', 'Ja');
    yes.focus();
    yes.click();
    await settle();
    expect(textOf(document.activeElement)).toBe('Het past.');
    root.remove();
  });

  it('is not taken from somebody who is elsewhere already', async () => {
    const { root, fixture, settle } = await open();
    byRole(root, 'button', 'Ja').focus();
    const elsewhere = byRole(root, 'button', 'Elders');
    elsewhere.focus();
    fixture.componentInstance.asked.set(false);
    await settle();
    expect(document.activeElement).toBe(elsewhere);
    root.remove();
  });
});
