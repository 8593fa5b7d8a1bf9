import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, Formats, Icon, injectText, type IconName } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { MyHomeworkNow } from './my-homework-now';

interface Row {
  readonly key: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly path: readonly string[];
}

/** Home's quiet rows of the homework: what the coach wrote back or asks, what was put off, and all of it. */
@Component({
  selector: 'ts-homework-links',
  imports: [Card, Icon, RouterLink],
  template: `
    @if (rows().length > 0) {
      <ts-card [heading]="t('heading')">
        <ul class="ts-rows">
          @for (row of rows(); track row.key) {
            <li>
              <a [routerLink]="row.path">
                <ts-icon [name]="row.icon" [size]="20" />
                <span>
                  <strong>{{ row.title }}</strong>
                  <span class="ts-quiet ts-small">{{ row.note }}</span>
                </span>
                <ts-icon name="next" [size]="20" />
              </a>
            </li>
          }
        </ul>
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
      min-height: 44px;
      color: var(--ink);
      text-decoration: none;
    }
    a > span {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    strong {
      font-weight: 500;
    }
    a:hover strong {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    ts-icon {
      color: var(--ink-2);
    }
  `,
})
export class HomeworkLinks {
  protected readonly t = injectText('homeworkNow.links');
  private readonly now = inject(MyHomeworkNow);
  private readonly say = injectSay();
  private readonly formats = inject(Formats);
  protected readonly rows = computed<readonly Row[]>(() => {
    const known = this.now.known();
    if (!known || known.open.length + known.done.length === 0) return [];
    const news = this.now.news().map(({ id, newReplies, title }): Row => {
      const key = newReplies > 0 ? 'reply' : 'widening';
      const icon = newReplies > 0 ? 'mail' : 'help';
      return { key: `${key}${id}`, icon, title: this.t(key), note: this.say(title), path: ['/homework', id] };
    });
    const later = this.now.later().map(({ id, title, laterUntil }): Row => {
      const note = this.t('laterNote', { when: this.formats.date(`${laterUntil}`, 'moment') });
      return { key: `later${id}`, icon: 'clock', title: this.say(title), note, path: ['/homework', id] };
    });
    const all: Row = {
      ...{ key: 'all', icon: 'document', title: this.t('all'), note: this.t('allNote') },
      path: ['/homework'],
    };
    return [...news, ...later, all];
  });
}
