import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Scope } from '@tweespraak/homework/domain';
import {
  Button,
  Card,
  Formats,
  Icon,
  Notice,
  Page,
  SessionStore,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';
import { weekOf } from '../data/screens';
import { MyHomeworkClient } from '../data/my-homework-client';
import { figuresOf } from '../feature-diary/figure-model';
import { OwnFigures } from '../feature-diary/own-figures';
import { AnswerList } from '../ui/answers/answer-list';
import { injectDueWords } from '../ui/inject-due-words';
import { injectSay } from '../ui/inject-say';
import { injectScopes } from '../ui/inject-scopes';
import { ScopeChoice } from '../ui/scope-choice';
import { figureEntries } from './figure-entries';
import { EntryCard } from './entry-card';
import { CoachReplies } from './coach-replies';

const SHOWN_FIRST = 5;

/** One piece of homework: what it is and who sees it, before doing it; and what one has filled in, after. */
@Component({
  selector: 'ts-homework-page',
  imports: [
    Page,
    Card,
    Icon,
    Notice,
    Button,
    RouterLink,
    ScopeChoice,
    EntryCard,
    CoachReplies,
    AnswerList,
    OwnFigures,
  ],
  templateUrl: './homework-page.html',
  styleUrl: './homework-page.scss',
})
export class HomeworkPage {
  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.before');
  protected readonly say = injectSay();
  protected readonly due = injectDueWords();
  protected readonly scopes = injectScopes();
  protected readonly formats = inject(Formats);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  /** Two people use this phone, each with a PIN: they hand it over. */
  protected readonly isSharedPhone = computed(() => this.session.session()?.sharedPhone ?? false);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly client = inject(MyHomeworkClient);
  private readonly problemText = injectProblemText('doing.problem');

  protected readonly detail = computed(() => this.store.detail());
  /** The newest turn in front; older ones that grace still allows after it. */
  protected readonly turns = computed(() => this.detail()?.turns.toReversed() ?? []);
  protected readonly entries = computed(() =>
    (this.detail()?.entries ?? [])
      .filter(({ handedInAt }) => handedInAt !== null)
      .toSorted((x, y) => y.day.localeCompare(x.day)),
  );
  protected readonly showsAll = signal(false);
  /** The last few; the rest on request. */
  protected readonly shown = computed(() =>
    this.showsAll() ? this.entries() : this.entries().slice(0, SHOWN_FIRST),
  );
  protected readonly figures = computed(() => {
    const detail = this.detail();
    const exercise = this.store.exercise();
    if (!detail || !exercise) return [];
    const entries = figureEntries(detail);
    return figuresOf(exercise, entries).length > 0 ? entries : [];
  });
  /** What is kept regularly may be left for a day, and so may what asks a yes. */
  protected readonly mayDecline = computed(() => {
    const exercise = this.store.exercise();
    const consents = exercise?.steps.some(({ inputs }) => inputs.some(({ kind }) => kind === 'consent'));
    return exercise?.rhythm.kind !== 'once' || !!consents;
  });
  protected readonly rhythm = computed(() => {
    const rhythm = this.detail()?.item.rhythm;
    if (rhythm?.kind === 'daily') return this.t.count('rhythm.daily', rhythm.days);
    if (rhythm?.kind !== 'weekly') return '';
    return this.t('rhythm.weekly', {
      times: this.t.count('rhythm.times', rhythm.times),
      weeks: this.t.count('rhythm.weeks', rhythm.weeks),
    });
  });

  constructor() {
    effect(() => {
      const unread = (this.detail()?.entries ?? []).flatMap(({ replies }) =>
        replies.filter(({ read }) => !read),
      );
      if (unread.length > 0) untracked(() => void this.markRead(unread.map(({ id }) => id)));
    });
  }

  protected turnName(day: string): string {
    const rhythm = this.detail()?.item.rhythm.kind;
    if (rhythm === 'weekly')
      return this.t('turn.weekly', { n: weekOf(this.detail()?.item.startsOn ?? day, day) });
    return rhythm === 'daily'
      ? this.t('turn.daily', { day: this.formats.relativeDay(`${day}T12:00:00Z`) })
      : '';
  }

  protected share(day: string, scope: Scope): void {
    this.store.shareDay(day, scope);
  }

  /** Not today: as good as done, and told to nobody. */
  protected async decline(day: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    this.store.day.set(day);
    try {
      await this.store.handIn(true);
      await this.router.navigate(['/homework', this.detail()?.item.id, 'thanks'], {
        queryParams: { declined: 1 },
      });
    } catch (error) {
      this.problem.set(this.problemText(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** They stay on the screen as new until the next visit. */
  private async markRead(replies: readonly string[]): Promise<void> {
    await Promise.allSettled(replies.map((id) => this.client.markRead(id)));
  }
}
