import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to how much the practice uses. */
@Component({
  selector: 'ts-usage-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('sentence') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/practice/usage">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class UsageLink {
  protected readonly t = injectText('practices.practice.usage');
}
