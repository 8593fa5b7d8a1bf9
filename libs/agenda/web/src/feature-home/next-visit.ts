import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Formats, injectText } from '@tweespraak/platform/web';
import { MyAppointmentsClient } from '../data/my-appointments-client';

/** A partner's next appointment, in one quiet card; nothing while there is none. With the texts of `agendaNowTexts`. */
@Component({
  selector: 'ts-next-visit',
  imports: [Card, Button, RouterLink],
  template: `
    @if (next(); as next) {
      <ts-card>
        <h2>{{ t('heading') }}</h2>
        <p>{{ next.when }}</p>
        <p class="ts-quiet">{{ next.where }}</p>
        <a [tsButton]="next.waits ? 'quiet' : 'link'" routerLink="/appointments">{{
          t(next.waits ? 'answer' : 'look')
        }}</a>
      </ts-card>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    p {
      margin: 0 0 4px;
    }
    a {
      margin-top: 8px;
    }
  `,
})
export class NextVisit {
  protected readonly t = injectText('agendaNow.home');
  private readonly row = injectText('agendaNow.row');
  private readonly formats = inject(Formats);
  private readonly mine = inject(MyAppointmentsClient).all();
  protected readonly next = computed(() => {
    const first = this.mine.hasValue() ? this.mine.value().appointments[0] : undefined;
    return first
      ? {
          when: this.formats.date(first.startsAt, 'moment'),
          where: first.placeLine || this.row(`place.${first.place}`),
          waits: first.myAnswer === 'waiting',
        }
      : null;
  });
}
