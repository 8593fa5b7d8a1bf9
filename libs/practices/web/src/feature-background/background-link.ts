import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to what goes by itself. */
@Component({
  selector: 'ts-background-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('sentence') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/practice/background">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class BackgroundLink {
  protected readonly t = injectText('practices.practice.background');
}
