import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, LoadState, injectText } from '@tweespraak/platform/web';
import { AgendaClient } from '../data/agenda-client';
import { OccurrenceRow } from '../ui/occurrence-row';

/** The coach's day: who comes, and other times that partners proposed. For the page of today, with the texts of `agendaNowTexts`. */
@Component({
  selector: 'ts-today-appointments',
  imports: [Card, LoadState, OccurrenceRow, RouterLink],
  template: `
    @if (known(); as known) {
      @if (known.today.length > 0) {
        <ts-card [heading]="t.count('heading', known.today.length)">
          <a aside routerLink="/agenda">{{ t('agenda') }}</a>
          <ul class="ts-rows">
            @for (one of known.today; track one.appointmentId + one.occurrence) {
              <li><ts-occurrence-row [occurrence]="one" /></li>
            }
          </ul>
        </ts-card>
      }
      @if (known.proposals.length > 0) {
        <ts-card [heading]="t('proposals')">
          <ul class="ts-rows">
            @for (one of known.proposals; track one.appointmentId + one.occurrence) {
              <li><ts-occurrence-row [occurrence]="one" [dated]="true" /></li>
            }
          </ul>
        </ts-card>
      }
    } @else if (appointments.error()) {
      <ts-card [heading]="t('title')">
        <ts-load-state [error]="appointments.error()" (retry)="appointments.reload()" />
      </ts-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class TodayAppointments {
  protected readonly t = injectText('agendaNow.today');
  protected readonly appointments = inject(AgendaClient).today();
  protected readonly known = computed(() =>
    this.appointments.hasValue() ? this.appointments.value() : null,
  );
}
