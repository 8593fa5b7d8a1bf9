import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, Formats, Icon, LoadState, injectText } from '@tweespraak/platform/web';
import { AttentionClient } from '../data/attention-client';
import { injectSay } from '../ui/inject-say';

/** What was handed in and waits for its coach, soonest promise first. Nothing stands here when nothing does. */
@Component({
  selector: 'ts-homework-to-read',
  imports: [Card, Icon, LoadState, RouterLink],
  template: `
    @if (rows().length > 0) {
      <ts-card [heading]="t('heading')">
        <ul class="ts-rows">
          @for (row of rows(); track row.key) {
            <li>
              <a [routerLink]="row.path">
                <span class="disc"><ts-icon name="document" /></span>
                <span class="words">
                  <strong>{{ row.names }}</strong>
                  <span class="ts-quiet">{{ row.line }}</span>
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
  `,
})
export class HomeworkToRead {
  protected readonly t = injectText('nudges.read');
  protected readonly today = inject(AttentionClient).homework();
  private readonly say = injectSay();
  private readonly formats = inject(Formats);
  protected readonly rows = computed(() =>
    (this.today.hasValue() ? this.today.value().items : []).map((item) => {
      const about = { name: item.names[item.seat], title: this.say(item.title) };
      const line = this.t(item.toRead > 0 ? 'toRead' : 'toReply', about);
      const by = item.replyBy ? this.t('by', { day: this.formats.day(item.replyBy, 'day') }) : '';
      return {
        key: `${item.homeworkId}${item.seat}`,
        path: ['/couples', item.coupleId, 'homework', item.homeworkId],
        names: `${item.names.a} & ${item.names.b}`,
        line: by ? `${line} ${by}` : line,
      };
    }),
  );
}
