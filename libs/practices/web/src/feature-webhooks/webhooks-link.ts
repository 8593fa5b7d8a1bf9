import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to the practice's own programs that are told of acts. */
@Component({
  selector: 'ts-webhooks-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('sentence') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/practice/webhooks">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class WebhooksLink {
  protected readonly t = injectText('practices.practice.webhooks');
}
