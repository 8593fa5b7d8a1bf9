import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, injectText } from '@tweespraak/platform/web';

/** On a couple's page: the way to its report. With the texts of `coupleReportTexts`. */
@Component({
  selector: 'ts-couple-report-link',
  imports: [Card, Button, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      <p class="ts-quiet">{{ t('about') }}</p>
      <a tsButton="link" [routerLink]="['/couples', coupleId(), 'report']">{{ t('make') }}</a>
    </ts-card>
  `,
  styles: `
    p {
      margin: 0 0 6px;
    }
  `,
})
export class CoupleReportLink {
  readonly coupleId = input.required<string>();
  protected readonly t = injectText('coupleReport.card');
}
