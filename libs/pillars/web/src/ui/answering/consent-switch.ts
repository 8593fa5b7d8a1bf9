import { Component, computed, inject, input, signal } from '@angular/core';
import { Button, Card, Icon, UndoToast, injectText } from '@tweespraak/platform/web';

/** Whether the other partner may see the outcome, in words, with one button to change it. Honest about what was already seen. */
@Component({
  selector: 'ts-consent-switch',
  imports: [Card, Button, Icon],
  template: `
    <ts-card [heading]="t('heading')">
      <p class="state" role="status">
        <ts-icon [name]="isGiven() ? 'check' : 'lock'" />
        <span>{{ t(stateKey(), names()) }}</span>
      </p>
      <p class="ts-quiet">{{ t(isGiven() ? 'withdrawNote' : 'giveNote', names()) }}</p>
      <button tsButton="quiet" type="button" [busy]="busy()" (click)="change()">
        {{ t(isGiven() ? 'withdraw' : 'give') }}
      </button>
    </ts-card>
  `,
  styles: `
    .state {
      display: flex;
      gap: 10px;
      margin-bottom: 6px;
      font-weight: 500;
    }
    .state ts-icon {
      margin-top: 2px;
      color: var(--primary);
    }
  `,
})
export class ConsentSwitch {
  readonly partner = input.required<string>();
  readonly coach = input.required<string>();
  readonly isGiven = input.required<boolean>();
  readonly isOpen = input(false);
  readonly save = input.required<(consent: boolean) => Promise<void>>();

  protected readonly t = injectText('partner.consent');
  protected readonly busy = signal(false);
  protected readonly names = computed(() => ({ partner: this.partner(), coach: this.coach() }));
  protected readonly stateKey = computed(() => {
    if (!this.isGiven()) return 'withheld';
    return this.isOpen() ? 'givenOpen' : 'given';
  });
  private readonly toast = inject(UndoToast);

  protected async change(): Promise<void> {
    const [save, before] = [this.save(), this.isGiven()];
    this.busy.set(true);
    try {
      await save(!before);
      this.toast.offer(this.t(before ? 'withdrawn' : 'gaveIt'), () => save(before));
    } catch {
      this.toast.say(this.t('failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
