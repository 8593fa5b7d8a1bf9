import { Component, computed, inject, input, signal } from '@angular/core';
import { SignOut, injectText } from '@tweespraak/platform/web';

const PRESSES = 3;
/** Presses further apart than this, in ms, are a person who types capitals. */
const TOGETHER_MS = 2000;

/**
 * Away from here, now: one tap, or Shift three times (as "Exit this page" of GOV.UK). The page is replaced by one about the
 * weather, the session ends, and this browser forgets what it kept. It cannot wipe the browser's history; the page says so.
 */
@Component({
  selector: 'ts-quick-exit',
  template: `
    <a class="ts-button ts-button-filled" rel="noreferrer nofollow" [href]="to()" (click)="leave($event)">
      {{ t('exit') }}
    </a>
    <p>
      {{ t('exitHint') }} <span class="keys">{{ t('keys') }}</span>
    </p>
    <p class="visually-hidden" role="status">{{ pressed() > 0 ? t.count('more', left()) : '' }}</p>
  `,
  styleUrl: './quick-exit.scss',
  host: { '(document:keydown)': 'count($event)' },
})
export class QuickExit {
  /** Where to, a page of somebody else. */
  readonly to = input.required<string>();

  protected readonly t = injectText('practices.help');
  protected readonly pressed = signal(0);
  protected readonly left = computed(() => PRESSES - this.pressed());
  private readonly signOut = inject(SignOut);
  private lastPress = 0;

  protected leave(event: Event): void {
    event.preventDefault();
    void this.signOut.vanish(this.to());
  }

  protected count(event: KeyboardEvent): void {
    if (event.repeat) return;
    const together = event.timeStamp - this.lastPress < TOGETHER_MS;
    this.lastPress = event.timeStamp;
    this.pressed.set(event.key === 'Shift' ? (together ? this.pressed() : 0) + 1 : 0);
    if (this.pressed() >= PRESSES) this.leave(event);
  }
}
