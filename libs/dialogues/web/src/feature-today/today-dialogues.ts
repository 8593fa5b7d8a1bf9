import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoachTodayDialogue } from '@tweespraak/dialogues/contract';
import { Card, Icon, LoadState, injectText, type IconName } from '@tweespraak/platform/web';
import { CoachDialoguesClient } from '../data/coach-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { injectMoment } from '../ui/inject-moment';

const ICON: Readonly<Record<CoachTodayDialogue['why'], IconName>> = {
  'pause-not-returned': 'clock',
  waits: 'shield',
  running: 'talk',
  paused: 'clock',
  'coach-expected': 'coach',
  today: 'calendar',
};
/** These are about a talk that is there now: the row leads to the coach's seat. The others lead to the couple. */
const TO_THE_SEAT: readonly CoachTodayDialogue['why'][] = ['running', 'paused', 'coach-expected'];

/** The coach's day, as far as dialogues go. Nothing stands here on a day without any. For the page of today, with the texts of `nowTexts`. */
@Component({
  selector: 'ts-today-dialogues',
  imports: [Card, Icon, LoadState, RouterLink],
  template: `
    @if (rows().length > 0) {
      <ts-card [heading]="t('heading')">
        <ul class="ts-rows">
          @for (row of rows(); track row.id) {
            <li>
              <a [routerLink]="row.path">
                <span class="disc"><ts-icon [name]="row.icon" /></span>
                <span class="words">
                  <strong>{{ row.names }}</strong>
                  <span>{{ row.line }}</span>
                </span>
                <ts-icon name="next" />
              </a>
            </li>
          }
        </ul>
      </ts-card>
    } @else if (today.error() && !today.hasValue()) {
      <ts-card [heading]="t('heading')">
        <ts-load-state [error]="today.error()" (retry)="today.reload()" />
      </ts-card>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    a {
      display: flex;
      align-items: center;
      gap: 14px;
      margin: -8px -10px;
      padding: 8px 10px;
      border-radius: 10px;
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      background: var(--tint);
      color: var(--ink);
    }
    .disc {
      display: grid;
      flex: none;
      place-items: center;
      width: 38px;
      height: 38px;
      border-radius: 50%;
      background: var(--tint);
      color: var(--primary);
    }
    a:hover .disc {
      background: var(--surface);
    }
    .words {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    strong {
      font-weight: 600;
    }
    .words span {
      color: var(--ink-2);
    }
  `,
})
export class TodayDialogues {
  /** Reasons that another part of the day speaks of. */
  readonly elsewhere = input<readonly CoachTodayDialogue['why'][]>([]);

  protected readonly t = injectText('now.today');
  protected readonly today = inject(CoachDialoguesClient).today();
  /** The first read, while nothing is known yet. */
  readonly isLoading = computed(() => this.today.isLoading() && !this.today.hasValue());
  private readonly nameOf = injectDialogueName();
  private readonly moment = injectMoment();

  private readonly listed = computed(() =>
    (this.today.hasValue() ? this.today.value() : []).filter(({ why }) => !this.elsewhere().includes(why)),
  );
  protected readonly rows = computed(() =>
    this.listed().map(({ id, coupleId, names, type, why, at }) => ({
      id,
      names: `${names.a} & ${names.b}`,
      icon: ICON[why],
      path: TO_THE_SEAT.includes(why) ? ['/rooms', id] : ['/couples', coupleId],
      line: this.t(`why.${why}.${at ? 'at' : 'open'}`, {
        type: this.nameOf(type),
        when: at ? this.moment(at) : '',
      }),
    })),
  );
}
