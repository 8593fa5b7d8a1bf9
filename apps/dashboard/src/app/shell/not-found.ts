import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, QuietBox, injectText } from '@tweespraak/platform/web';

/** Unknown, or not for you: the same calm page. */
@Component({
  selector: 'ts-not-found',
  imports: [QuietBox, Button, RouterLink],
  template: `
    <ts-quiet-box icon="search" [level]="1" [heading]="t('heading')" [sentence]="t('sentence')">
      <a tsButton="link" routerLink="/">{{ t('home') }}</a>
    </ts-quiet-box>
  `,
  styles: `
    :host {
      display: block;
      max-width: 1100px;
      width: 100%;
      margin-inline: auto;
    }
  `,
})
export class NotFound {
  protected readonly t = injectText('shell.notFound');
}
