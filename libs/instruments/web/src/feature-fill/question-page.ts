import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isAsked, type AnswerValue } from '@tweespraak/instruments/domain';
import { Button, Flow, Icon, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { ItemInput } from '../ui/item-input';
import { FillStore } from './fill-store';

/** One screen of a questionnaire: a question with the words that stand before it. Its number is among what is shown now. */
@Component({
  selector: 'ts-instrument-question-page',
  imports: [Flow, Button, Icon, ItemInput, RouterLink],
  template: `
    @if (question(); as one) {
      <form (submit)="next($event)">
        <ts-flow
          [progress]="t('progress', { n: number(), total: total() })"
          [share]="number() / total()"
          [saved]="store.saveState()"
        >
          @for (note of before(); track note.id) {
            <p class="note">{{ say(note.text) }}</p>
          }
          @for (item of [one]; track item.id) {
            <ts-item-input [item]="item" [value]="store.answerTo(item.id)" (answered)="answer($event)">
              <h1 tabindex="-1">{{ say(item.text) }}</h1>
              @if (say(item.help)) {
                <p class="ts-quiet">{{ say(item.help) }}</p>
              }
            </ts-item-input>
          }
          <p class="problem" aria-live="polite">{{ problem() }}</p>
          <ng-container ngProjectAs="[foot]">
            <a tsButton="quiet" [routerLink]="back()"><ts-icon name="back" />{{ t('back') }}</a>
            <button tsButton="filled" type="submit">
              {{ t(answered() || one.required ? 'next' : 'skip') }}
            </button>
          </ng-container>
        </ts-flow>
      </form>
    }
  `,
  styles: `
    .note {
      white-space: pre-line;
    }
    h1 {
      font: 500 22px/1.4 var(--serif);
    }
    .problem:not(:empty) {
      color: var(--warn);
      font-weight: 500;
    }
  `,
})
export class QuestionPage {
  readonly n = input.required({ transform: numberAttribute });
  readonly from = input<string>();
  protected readonly store = inject(FillStore);
  protected readonly t = injectText('questionnaires.question');
  protected readonly say = injectSay();
  private readonly router = inject(Router);
  private readonly tried = signal('');

  protected readonly total = computed(() => this.store.asked().length);
  protected readonly number = computed(() => Math.min(Math.max(this.n() || 1, 1), Math.max(this.total(), 1)));
  protected readonly question = computed(() => this.store.asked()[this.number() - 1] ?? null);
  /** The notes between the question before and this one. */
  protected readonly before = computed(() => {
    const shown = this.store.shown();
    const at = shown.findIndex(({ id }) => id === this.question()?.id);
    const start = shown.findLastIndex((item, index) => index < at && isAsked(item)) + 1;
    return shown.slice(start, at);
  });
  protected readonly answered = computed(() => this.store.answerTo(this.question()?.id ?? '') !== null);
  protected readonly problem = computed(() => {
    const id = this.question()?.id;
    if (this.tried() !== id) return '';
    const found = this.store.problems().find(({ item }) => item === id);
    if (!found) return '';
    const own = this.question()?.message;
    return found.code === 'constraint' && own && this.say(own)
      ? this.say(own)
      : this.t(`problem.${found.code}`);
  });
  private readonly base = computed(() => ['/questionnaires', this.store.roundId()]);
  protected readonly back = computed(() => {
    if (this.from() === 'check') return [...this.base(), 'check'];
    return this.number() > 1 ? [...this.base(), 'fill', `${this.number() - 1}`] : this.base();
  });

  protected answer(value: AnswerValue | null): void {
    const id = this.question()?.id;
    if (id) this.store.answer(id, value);
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(this.question()?.id ?? '');
    if (this.problem()) return;
    const last = this.number() >= this.total();
    const path = this.from() === 'check' || last ? ['check'] : ['fill', `${this.number() + 1}`];
    await this.router.navigate([...this.base(), ...path]);
  }
}
