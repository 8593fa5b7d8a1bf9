import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** The way to one's own keys for programs. */
@Component({
  selector: 'ts-tokens-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ t('sentence') }}</p>
      <div class="ts-actions">
        <a tsButton="quiet" routerLink="/account/tokens">{{ t('open') }}</a>
      </div>
    </ts-card>
  `,
})
export class TokensLink {
  protected readonly t = injectText('practices.account.tokens');
}
