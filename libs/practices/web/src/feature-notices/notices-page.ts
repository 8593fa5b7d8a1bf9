import { Component, inject } from '@angular/core';
import { LoadState, Page, SessionStore, Skeleton, injectText } from '@tweespraak/platform/web';
import { noticesResource } from '../data/notices-client';
import { NoticeSettings } from './notice-settings';
import { PushCard } from './push-card';

/** How one wants to hear that something is there: by mail, on this device, and when not. */
@Component({
  selector: 'ts-notices-page',
  imports: [Page, LoadState, Skeleton, NoticeSettings, PushCard],
  template: `
    <ts-page
      width="text"
      backLink="/account"
      [backLabel]="t('back')"
      [heading]="t('heading')"
      [subtitle]="t('subtitle')"
    >
      @if (notices.hasValue()) {
        @let mine = notices.value();
        <div class="ts-stack">
          <ts-notice-settings [notices]="mine" [timeZone]="timeZone" (changed)="notices.set($event)" />
          <ts-push-card [notices]="mine" (changed)="notices.reload()" />
        </div>
      } @else {
        <ts-load-state [error]="notices.error()" (retry)="notices.reload()">
          <ts-skeleton shape="card" [count]="2" />
        </ts-load-state>
      }
    </ts-page>
  `,
})
export class NoticesPage {
  protected readonly t = injectText('notices');
  protected readonly notices = noticesResource();
  protected readonly timeZone = inject(SessionStore).session()?.practice.timeZone ?? '';
}
