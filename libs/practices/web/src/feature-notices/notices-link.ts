import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to how one is told that something is there. */
@Component({
  selector: 'ts-notices-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('subtitle') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/account/notices">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class NoticesLink {
  protected readonly t = injectText('practices.account.notices');
}
