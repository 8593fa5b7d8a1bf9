import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Formats, LoadState, Skeleton, injectText } from '@tweespraak/platform/web';
import { AgendaClient } from '../data/agenda-client';

/** On a couple's page: when they come next, and a way to plan. With the texts of `agendaNowTexts`. */
@Component({
  selector: 'ts-couple-agenda',
  imports: [Card, Button, LoadState, Skeleton, RouterLink],
  template: `
    <ts-card [heading]="t('heading')">
      @if (answer.hasValue()) {
        @if (next(); as next) {
          <p>
            <a
              [routerLink]="['/agenda', next.appointmentId]"
              [queryParams]="{ occurrence: next.occurrence }"
              >{{ next.when }}</a
            >
          </p>
        } @else {
          <p class="ts-quiet">{{ t('none') }}</p>
        }
        @if (!archived()) {
          <a tsButton="link" routerLink="/agenda/new" [queryParams]="{ couple: coupleId() }">{{
            t('plan')
          }}</a>
        }
      } @else {
        <ts-load-state [error]="answer.error()" (retry)="answer.reload()">
          <ts-skeleton shape="rows" [count]="1" />
        </ts-load-state>
      }
    </ts-card>
  `,
  styles: `
    p {
      margin: 0 0 6px;
    }
  `,
})
export class CoupleAgenda {
  readonly coupleId = input.required<string>();
  readonly archived = input(false);

  protected readonly t = injectText('agendaNow.couple');
  private readonly formats = inject(Formats);
  protected readonly answer = inject(AgendaClient).nextOf(this.coupleId);
  readonly nextOne = computed(() => (this.answer.hasValue() ? this.answer.value().next : null));
  protected readonly next = computed(() => {
    const next = this.nextOne();
    return next && { ...next, when: this.formats.date(next.startsAt, 'moment') };
  });
}
