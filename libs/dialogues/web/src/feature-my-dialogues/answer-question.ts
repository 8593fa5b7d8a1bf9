import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AnswerDialogueBody } from '@tweespraak/dialogues/contract';
import { Button, Formats, injectText } from '@tweespraak/platform/web';
import { injectMoment } from '../ui/inject-moment';
import { MomentField } from '../ui/moment-field';
import { latestProposal, proposals } from '../ui/proposals';

const OWN = 'own';

/** "Past het nu?": yes, or not now with another time within a day. Nobody is asked why. */
@Component({
  selector: 'ts-answer-question',
  imports: [Button, MomentField],
  template: `
    <div class="ts-actions">
      <button tsButton="filled" type="button" [busy]="busy()" (click)="yes()">{{ t('yes') }}</button>
      <button
        tsButton="quiet"
        type="button"
        [attr.aria-expanded]="isLater()"
        (click)="isLater.set(!isLater())"
      >
        {{ t('notNow') }}
      </button>
    </div>
    @if (isLater()) {
      <form novalidate (submit)="propose($event)">
        <fieldset class="ts-choice ts-choice-answers">
          <legend>{{ t('when') }}</legend>
          <div>
            @for (choice of choices(); track choice) {
              <label>
                <input
                  type="radio"
                  name="proposal"
                  [value]="choice"
                  [checked]="picked() === choice"
                  (change)="picked.set(choice)"
                />{{ choice === own ? t('own') : moment(choice) }}
              </label>
            }
          </div>
        </fieldset>
        @if (picked() === own) {
          <ts-moment-field
            [label]="t('ownTime')"
            [from]="now"
            [until]="latest"
            (chosen)="typed.set($event)"
          />
        }
        <p class="ts-quiet ts-small">{{ t('noReason', { partner: partner() }) }}</p>
        <button tsButton="quiet" [busy]="busy()" [disabled]="proposal() === null">{{ t('propose') }}</button>
      </form>
    }
  `,
  styles: `
    .ts-actions {
      margin-top: 8px;
    }
    form {
      margin-top: 20px;
    }
  `,
})
export class AnswerQuestion {
  readonly partner = input.required<string>();
  readonly busy = input(false);
  readonly answered = output<AnswerDialogueBody>();

  protected readonly t = injectText('plan.answer');
  protected readonly moment = injectMoment();
  protected readonly own = OWN;
  protected readonly now = new Date();
  protected readonly latest = latestProposal(this.now);
  protected readonly isLater = signal(false);
  protected readonly picked = signal<string | null>(null);
  protected readonly typed = signal<string | null>(null);
  private readonly zone = inject(Formats).region().timeZone;

  protected readonly choices = computed(() => [...proposals(this.now, this.zone), OWN]);
  protected readonly proposal = computed(() => (this.picked() === OWN ? this.typed() : this.picked()));

  protected yes(): void {
    this.answered.emit({ answer: 'yes', proposedAt: null });
  }

  protected propose(event: Event): void {
    event.preventDefault();
    const proposedAt = this.proposal();
    if (proposedAt !== null && !this.busy()) this.answered.emit({ answer: 'not-now', proposedAt });
  }
}
