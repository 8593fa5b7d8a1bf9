import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Formats, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { MyAppointmentsClient } from '../data/my-appointments-client';
import { MyAppointmentCard } from './my-appointment-card';

/** A partner's appointments: say that you come, or propose another time. The other partner sees neither. */
@Component({
  selector: 'ts-my-appointments-page',
  imports: [Page, Button, LoadState, QuietBox, Skeleton, RouterLink, MyAppointmentCard],
  template: `
    <ts-page
      width="text"
      [heading]="t('heading')"
      [subtitle]="zoneNote()"
      backLink="/home"
      [backLabel]="t('back')"
    >
      @if (known(); as known) {
        <p class="ts-quiet">{{ t('who', { coach: known.coachName }) }}</p>
        <ul class="list">
          @for (one of known.appointments; track one.appointmentId + one.occurrence) {
            <li><ts-my-appointment-card [one]="one" [timeZone]="known.timeZone" /></li>
          }
        </ul>
        @if (known.appointments.length === 0) {
          <ts-quiet-box
            icon="calendar"
            [heading]="t('empty.heading')"
            [sentence]="t('empty.sentence', { coach: known.coachName })"
          />
        }
        <p class="feed">
          <a tsButton="link" routerLink="/calendar-feed">{{ t('feed') }}</a>
        </p>
      } @else {
        <ts-load-state [error]="mine.error()" (retry)="mine.reload()">
          <ts-skeleton shape="rows" [count]="4" />
        </ts-load-state>
      }
    </ts-page>
  `,
  styles: `
    .list {
      display: grid;
      gap: 14px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .feed {
      margin-top: 18px;
    }
  `,
})
export class MyAppointmentsPage {
  protected readonly t = injectText('appointments.mine');
  private readonly formats = inject(Formats);
  protected readonly mine = inject(MyAppointmentsClient).all();
  protected readonly known = computed(() => (this.mine.hasValue() ? this.mine.value() : null));
  protected readonly zoneNote = computed(() => {
    const zone = this.formats.region().timeZone;
    return Intl.DateTimeFormat().resolvedOptions().timeZone === zone ? '' : this.t('zone', { zone });
  });
}
