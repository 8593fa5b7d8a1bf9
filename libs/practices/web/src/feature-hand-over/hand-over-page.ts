import { Component, DOCUMENT, DestroyRef, inject, signal } from '@angular/core';
import { SessionStore } from '@tweespraak/platform/web';
import { GiveAway } from './give-away';
import { TakeOver } from './take-over';

/**
 * The phone goes from hand to hand. Signed in one gives it away; signed out one takes it. Between the two stands a new
 * document, so that nothing of the first is in memory. Covered while another app is in front: best effort, the web does
 * not decide what the picture in the app switcher shows.
 */
@Component({
  selector: 'ts-hand-over-page',
  imports: [GiveAway, TakeOver],
  template: `
    @if (gives) {
      <ts-give-away />
    } @else {
      <ts-take-over />
    }
    @if (covered()) {
      <div class="cover" aria-hidden="true"></div>
    }
  `,
  styleUrl: './hand-over-page.scss',
})
export class HandOverPage {
  protected readonly gives = inject(SessionStore).signedIn();
  protected readonly covered = signal(false);

  constructor() {
    const document = inject(DOCUMENT);
    const cover = (): void => this.covered.set(document.visibilityState === 'hidden');
    document.addEventListener('visibilitychange', cover);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', cover));
  }
}
