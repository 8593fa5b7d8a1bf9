import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to taking the whole practice along, or bringing one in. */
@Component({
  selector: 'ts-leaving-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('sentence') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/practice/leaving">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class LeavingLink {
  protected readonly t = injectText('practices.practice.leaving');
}
