import { Component, input, linkedSignal, output } from '@angular/core';
import { Button, injectText } from '@tweespraak/platform/web';
import { MomentField } from '../ui/moment-field';

/** The moment that the two chose together; either may write it down, and change it. */
@Component({
  selector: 'ts-choose-time',
  imports: [Button, MomentField],
  template: `
    <form novalidate (submit)="save($event)">
      <ts-moment-field
        [label]="t('label')"
        [value]="plannedAt()"
        [from]="now"
        (chosen)="instant.set($event)"
      />
      <p class="ts-quiet ts-small">{{ t('both', { partner: partner() }) }}</p>
      <div class="ts-actions">
        <button [tsButton]="plannedAt() ? 'quiet' : 'filled'" [busy]="busy()" [disabled]="!isOther()">
          {{ t('save') }}
        </button>
        @if (plannedAt()) {
          <button tsButton="link" type="button" [busy]="busy()" (click)="chosen.emit(null)">
            {{ t('open') }}
          </button>
        }
      </div>
    </form>
  `,
})
export class ChooseTime {
  readonly partner = input.required<string>();
  readonly plannedAt = input<string | null>(null);
  readonly busy = input(false);
  /** An instant, or `null`: no time yet. */
  readonly chosen = output<string | null>();

  protected readonly t = injectText('plan.time');
  protected readonly now = new Date();
  protected readonly instant = linkedSignal(() => this.plannedAt());

  protected isOther(): boolean {
    const [instant, planned] = [this.instant(), this.plannedAt()];
    return instant !== null && (planned === null || Date.parse(instant) !== Date.parse(planned));
  }

  protected save(event: Event): void {
    event.preventDefault();
    const instant = this.instant();
    if (instant !== null && this.isOther() && !this.busy()) this.chosen.emit(instant);
  }
}
