import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SKIPPED, isGiven } from '@tweespraak/pillars/domain';
import { Button, Icon, Language, injectText, Flow } from '@tweespraak/platform/web';
import { RoundStore, type Question } from '../data/round-store';
import { AnswerScale, type Choice } from '../ui/answering/answer-scale';
import { ADVANCE_MS, advancesByItself } from './advance-rules';
import { ItemClock } from './item-clock';

/** One question, one screen, one address. */
@Component({
  selector: 'ts-question-page',
  imports: [AnswerScale, Flow, Button, Icon, RouterLink],
  templateUrl: './question-page.html',
  styleUrl: './question-page.scss',
})
export class QuestionPage {
  /** Number in the person's own order, from the address. */
  readonly n = input.required<string>();
  /** `check` when someone came to change this one. */
  readonly from = input<string>();

  protected readonly store = inject(RoundStore);
  protected readonly locale = inject(Language).active;
  protected readonly t = injectText('partner.question');
  protected readonly flow = injectText('partner.flow');
  protected readonly total = computed(() => this.store.questions().length);
  protected readonly fromCheck = computed(() => this.from() === 'check');
  protected readonly question = computed(() => this.store.questions()[Number(this.n()) - 1]);
  protected readonly words = computed(() =>
    (this.store.instrument()?.scale.words ?? []).map((word) => word[this.locale()]),
  );
  protected readonly isAnswered = computed(() => isGiven(this.question()?.answer));
  protected readonly isSkipped = computed(() => this.question()?.answer === SKIPPED);
  protected readonly isLast = computed(() => Number(this.n()) === this.total());
  /** One question at a time, made anew for each: a screen reader hears the next one, and no choice stays behind. */
  protected readonly shown = computed(() => {
    const question = this.question();
    return question ? [question] : [];
  });
  protected readonly backLink = computed(() => {
    if (this.fromCheck()) return [...this.base(), 'check'];
    return Number(this.n()) > 1 ? [...this.base(), 'question', Number(this.n()) - 1] : this.base();
  });

  private readonly base = computed(() => ['/rounds', this.store.roundId() ?? '']);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly scale = viewChild(AnswerScale);
  private readonly clock = new ItemClock();
  private advancing: ReturnType<typeof setTimeout> | undefined;
  private byKeyboard = false;

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      this.n();
      const { question, total, next } = untracked(() => ({
        question: this.question(),
        total: this.total(),
        next: this.store.nextStep(),
      }));
      clearTimeout(this.advancing);
      if (!question) return void (total > 0 && this.go(next, { replaceUrl: true })); // no such number
      this.clock.show(question.index);
      afterNextRender({ read: () => this.placeFocus() }, { injector });
    });
    const onVisibility = (): void => this.watchPocket();
    this.document.addEventListener('visibilitychange', onVisibility);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.advancing);
      this.document.removeEventListener('visibilitychange', onVisibility);
    });
  }

  protected answer({ index, answer }: Question, { value, byArrow }: Choice): void {
    clearTimeout(this.advancing);
    const { isLast, fromCheck } = { isLast: this.isLast(), fromCheck: this.fromCheck() };
    this.store.answer(index, value, this.clock.elapsed());
    if (advancesByItself({ before: answer, isLast, fromCheck, byArrow })) {
      this.advancing = setTimeout(() => void this.goOn(), ADVANCE_MS);
    }
  }

  protected skip({ index }: Question): void {
    this.store.skip(index);
    void this.goOn();
  }

  protected next(event: Event): void {
    event.preventDefault();
    if (this.isAnswered() || this.isSkipped()) void this.goOn();
  }

  protected noteKeyboard(isKey: boolean): void {
    this.byKeyboard = isKey;
  }

  private goOn(): Promise<boolean> {
    clearTimeout(this.advancing);
    if (this.fromCheck()) return this.go(['check']);
    return this.isLast() ? this.go(['guess']) : this.go(['question', Number(this.n()) + 1]);
  }

  private go(step: readonly unknown[], extras = {}): Promise<boolean> {
    return this.router.navigate([...this.base(), ...step], extras);
  }

  /** Whoever answers by keys goes on in the next group; others hear the question itself. */
  private placeFocus(): void {
    if (this.byKeyboard) this.scale()?.focus();
    else this.element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private watchPocket(): void {
    const question = this.question();
    if (this.document.visibilityState === 'hidden' || !question) this.clock.pause();
    else this.clock.show(question.index);
  }
}
