import { Component, input, model } from '@angular/core';
import { Icon, injectText } from '@tweespraak/platform/web';
import type { AddressProblem } from '@tweespraak/couples/domain';

/** What stands out about two addresses, why it matters, and what to do: another address, or a clear yes. */
@Component({
  selector: 'ts-address-check',
  imports: [Icon],
  template: `
    <div role="alert">
      @if (problem(); as found) {
        <div class="ts-notice ts-notice-warn">
          <ts-icon name="mail" />
          <div>
            <h3>{{ t(found + '.heading') }}</h3>
            <p>{{ t(found + '.why') }}</p>
            <p>{{ t(found + '.wayOut') }}</p>
            @if (found === 'shared-mailbox') {
              <label class="ts-check">
                <input
                  type="checkbox"
                  [checked]="confirmed()"
                  (change)="confirmed.set($any($event.target).checked)"
                />
                <span>{{ t('shared-mailbox.confirm') }}</span>
              </label>
              @if (asked() && !confirmed()) {
                <p class="ask">{{ t('shared-mailbox.ask') }}</p>
              }
            }
          </div>
        </div>
      }
    </div>
  `,
  styles: `
    .ts-notice {
      display: flex;
      gap: 12px;
    }
    ts-icon {
      margin-top: 2px;
    }
    p {
      max-width: 68ch;
      margin: 0 0 6px;
    }
    .ask {
      color: var(--warn);
      font-weight: 500;
    }
  `,
})
export class AddressCheck {
  readonly problem = input.required<AddressProblem | null>();
  /** The form was sent: a missing yes is said. */
  readonly asked = input(false);
  readonly confirmed = model(false);

  protected readonly t = injectText('couples.address');
}
