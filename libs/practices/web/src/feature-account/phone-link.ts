import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to "together one phone". */
@Component({
  selector: 'ts-phone-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('subtitle') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/account/shared-phone">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class PhoneLink {
  protected readonly t = injectText('practices.sharedPhone');
}
