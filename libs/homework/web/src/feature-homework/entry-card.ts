import { Component, computed, inject, input, signal } from '@angular/core';
import type { MyEntry } from '@tweespraak/homework/contract';
import { compareScopes, type Scope } from '@tweespraak/homework/domain';
import {
  Button,
  Card,
  Chip,
  ConfirmDialog,
  Formats,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';
import { MyHomeworkClient } from '../data/my-homework-client';
import { AnswerList } from '../ui/answers/answer-list';
import { injectScopes } from '../ui/inject-scopes';
import { ScopeChoice } from '../ui/scope-choice';

/** One turn that was handed in: what it says, what the coach wrote back, and who may read it. */
@Component({
  selector: 'ts-entry-card',
  imports: [Card, Chip, Button, AnswerList, ScopeChoice],
  templateUrl: './entry-card.html',
  styleUrl: './entry-card.scss',
})
export class EntryCard {
  readonly entry = input.required<MyEntry>();

  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.entry');
  protected readonly scopeWords = injectText('doing.scope');
  protected readonly formats = inject(Formats);
  protected readonly scopes = injectScopes();
  protected readonly changing = signal(false);
  protected readonly busy = signal(false);
  private readonly client = inject(MyHomeworkClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly toast = inject(UndoToast);
  private readonly problemText = injectProblemText('doing.problem');
  protected readonly isEmpty = computed(() => Object.keys(this.entry().answers).length === 0);
  /** What one felt before and after, in one line. */
  protected readonly sliders = computed(() => {
    const { answers } = this.entry();
    const parts = (['tension', 'contact'] as const).flatMap((what) => {
      const [before, after] = [answers[`before.${what}`], answers[`after.${what}`]];
      if (before === undefined && after === undefined) return [];
      return [this.t(`sliders.${what}`, { before: before ?? '–', after: after ?? '–' })];
    });
    return parts.join(', ');
  });
  protected readonly heading = computed(() => this.formats.day(this.entry().day, 'long'));

  /** Narrower works at once; wider is asked once more, in plain words. */
  protected async share(scope: Scope): Promise<void> {
    const { scope: before, readByCoachAt, id } = this.entry();
    const wider = compareScopes(scope, before) > 0;
    if (scope === before || (wider && !(await this.mayWiden(scope)))) return this.changing.set(false);
    await this.act(() => this.client.setScope(id, scope));
    this.changing.set(false);
    if (!wider) this.toast.say(this.t(readByCoachAt ? 'narrowedRead' : 'narrowed', this.scopes.names()));
  }

  protected async answerWidening(yes: boolean): Promise<void> {
    await this.act(() => this.client.answerWidening(this.entry().id, yes));
  }

  protected async remove(): Promise<void> {
    const yes = await this.confirm.ask({
      heading: this.t('remove.heading'),
      body: this.t('remove.body'),
      confirm: this.t('remove.confirm'),
    });
    if (yes) await this.act(() => this.client.remove(this.entry().id));
  }

  private mayWiden(scope: Scope): Promise<boolean> {
    return this.confirm.ask({
      heading: this.t('widen.heading'),
      body: this.t(`widen.${scope}`, this.scopes.names()),
      confirm: this.t('widen.confirm'),
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
      await this.store.refresh();
    } catch (error) {
      this.toast.say(this.problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
