import { Component, input, output } from '@angular/core';
import type { CouplePartner } from '@tweespraak/couples/contract';
import { Icon, LANGUAGE_NAMES, Menu, Status, injectText, type StatusState } from '@tweespraak/platform/web';
import { fullName } from './full-name';

const STATE: Readonly<Record<CouplePartner['invitation'], StatusState>> = {
  accepted: 'done',
  sent: 'busy',
  expired: 'attention',
  none: 'none',
};

/** One partner: name, address, language, how far the invitation is, and what a coach can do. */
@Component({
  selector: 'ts-partner-row',
  imports: [Icon, Menu, Status],
  template: `
    <div>
      <strong>{{ fullName(partner()) }}</strong>
      <p class="ts-quiet">
        <span class="address">{{ partner().email }}</span>
        · {{ languages[partner().locale] }}
      </p>
      <ts-status [state]="state[partner().invitation]" [label]="t('invitation.' + partner().invitation)" />
    </div>
    <ts-menu [label]="t('more', { name: partner().givenName })">
      @if (partner().invitation !== 'accepted') {
        <button class="ts-menu-item" type="button" (click)="resend.emit()">
          <ts-icon name="send" />{{ t('resend') }}
        </button>
      }
      <button class="ts-menu-item" type="button" (click)="edit.emit()">
        <ts-icon name="change" />{{ t('change') }}
      </button>
    </ts-menu>
  `,
  styles: `
    :host {
      display: flex;
      justify-content: space-between;
      gap: 12px;
    }
    div {
      min-width: 0;
    }
    strong {
      font-weight: 600;
    }
    p {
      margin: 0 0 4px;
      font-size: 13px;
    }
    .address {
      overflow-wrap: anywhere;
    }
    ts-status {
      font-size: 14px;
    }
  `,
})
export class PartnerRow {
  readonly partner = input.required<CouplePartner>();
  readonly resend = output();
  readonly edit = output();

  protected readonly t = injectText('couples.people');
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly state = STATE;
  protected readonly fullName = fullName;
}
