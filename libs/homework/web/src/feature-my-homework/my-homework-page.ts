import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyHomeworkItem } from '@tweespraak/homework/contract';
import {
  Card,
  Chip,
  Icon,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  injectText,
  type IconName,
} from '@tweespraak/platform/web';
import { MyHomeworkClient } from '../data/my-homework-client';
import { injectDueWords } from '../ui/inject-due-words';
import { injectSay } from '../ui/inject-say';

const PAGES: readonly { readonly path: string; readonly key: string; readonly icon: IconName }[] = [
  { path: '/homework/diary', key: 'diary', icon: 'sprout' },
  { path: '/homework/done', key: 'done', icon: 'document' },
];

/** All of one's own homework: what is open, what was done, and the ways to the diary and to a code. */
@Component({
  selector: 'ts-my-homework-page',
  imports: [Page, Card, Chip, Icon, LoadState, QuietBox, Skeleton, RouterLink],
  templateUrl: './my-homework-page.html',
  styleUrl: './my-homework-page.scss',
})
export class MyHomeworkPage {
  protected readonly t = injectText('doing.list');
  protected readonly say = injectSay();
  protected readonly due = injectDueWords();
  protected readonly all = inject(MyHomeworkClient).all();
  protected readonly pages = PAGES;
  protected readonly known = computed(() => (this.all.hasValue() ? this.all.value() : null));

  /** What is asked now in a few words; nothing is said of what was left. */
  protected state({ today, draft, progress, rhythm, dueOn }: MyHomeworkItem): string {
    if (draft) return this.t('draft');
    if (today === null) return this.t(progress === 'done' ? 'isDone' : 'notToday');
    return rhythm.kind === 'once' ? this.due(dueOn) : this.t(rhythm.kind);
  }
}
