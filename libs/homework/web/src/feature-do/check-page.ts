import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { saidAnswers } from '@tweespraak/homework/domain';
import {
  Button,
  Flow,
  Icon,
  Language,
  Notice,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';
import type { Screen } from '../data/screens';
import { injectSay } from '../ui/inject-say';
import { ScopeChoice } from '../ui/scope-choice';
import { injectScopes } from '../ui/inject-scopes';

/** Everything once more, who may read it, and handing in. */
@Component({
  selector: 'ts-check-page',
  imports: [Flow, ScopeChoice, Notice, Button, Icon, RouterLink],
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
})
export class CheckPage {
  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.check');
  protected readonly step = injectText('doing.step');
  protected readonly say = injectSay();
  protected readonly scopes = injectScopes();
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly tried = signal(false);
  private readonly router = inject(Router);
  private readonly locale = inject(Language).active;
  private readonly problemText = injectProblemText('doing.problem');

  protected readonly base = computed(() => [
    '/homework',
    `${this.store.detail()?.item.id}`,
    'do',
    `${this.store.day()}`,
  ]);
  protected readonly rows = computed(() => {
    const library = this.store.detail()?.library ?? [];
    return this.store.screens().flatMap((screen, index) => {
      const ids = idsOf(screen);
      if (ids.length === 0) return [];
      const own = ids.flatMap((id) => {
        const answer = this.store.answerOf(id);
        return answer === null ? [] : [[id, answer] as const];
      });
      const steps = screen.kind === 'step' ? [screen.step] : [];
      const said = saidAnswers({ steps }, Object.fromEntries(own), this.locale(), library);
      const open = ids.some((id) => this.store.missing().includes(id));
      const title =
        screen.kind === 'step' ? this.say(screen.step.title) : this.step(`${screen.kind}.heading`);
      const named = said.length > 1 || screen.kind !== 'step';
      const lines = said.map(({ id, label, text }) => ({ id, text: named ? `${label}: ${text}` : text }));
      return [{ n: index + 1, title, said: lines, open }];
    });
  });
  protected readonly lacks = computed(() => this.tried() && this.store.missing().length > 0);

  protected async handIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set('');
    if (this.busy() || (this.store.missing().length > 0 && !this.store.declined())) return;
    this.busy.set(true);
    const id = this.store.detail()?.item.id;
    const declined = this.store.declined();
    try {
      await this.store.handIn(declined);
      const queryParams = declined ? { declined: 1 } : {};
      await this.router.navigate(['/homework', id, 'thanks'], { replaceUrl: true, queryParams });
    } catch (error) {
      if (this.store.twice().size === 0) this.problem.set(this.problemText(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}

function idsOf(screen: Screen): readonly string[] {
  return screen.kind === 'step' ? screen.step.inputs.map(({ id }) => id) : screen.sliders;
}
