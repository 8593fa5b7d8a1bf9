import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answer, Input } from '@tweespraak/homework/domain';
import { Button, Flow, Icon, TenSlider, injectText } from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';
import type { Screen } from '../data/screens';
import { injectSay } from '../ui/inject-say';
import { HomeworkInput } from '../ui/inputs/homework-input';
import { StepVideo } from '../ui/step-video';
import { ConsentWatch } from './consent-watch';

/** One step, one screen, one address. What is filled in is saved by itself; nothing has to be filled in to go on. */
@Component({
  selector: 'ts-step-page',
  imports: [Flow, HomeworkInput, StepVideo, TenSlider, Button, Icon, RouterLink],
  providers: [ConsentWatch],
  templateUrl: './step-page.html',
  styleUrl: './step-page.scss',
})
export class StepPage {
  /** Number of the screen, from 1. */
  readonly n = input.required<string>();
  /** `check` when someone came to change this one. */
  readonly from = input<string>();

  protected readonly store = inject(HomeworkStore);
  protected readonly consent = inject(ConsentWatch);
  protected readonly t = injectText('doing.step');
  protected readonly say = injectSay();
  private readonly router = inject(Router);
  protected readonly number = computed(() => Number(this.n()));
  protected readonly total = computed(() => this.store.screens().length);
  /** One in a list, so that another step is another form. */
  protected readonly shown = computed(() => {
    const screen = this.store.screens()[this.number() - 1];
    return screen && this.store.draft() ? [{ n: this.number(), screen }] : [];
  });
  protected readonly fromCheck = computed(() => this.from() === 'check');
  private readonly base = computed(() => [
    '/homework',
    `${this.store.detail()?.item.id}`,
    'do',
    `${this.store.day()}`,
  ]);
  protected readonly backLink = computed(() => {
    if (this.fromCheck()) return [...this.base(), 'check'];
    return this.number() > 1
      ? [...this.base(), 'step', this.number() - 1]
      : ['/homework', `${this.store.detail()?.item.id}`];
  });
  private readonly asksConsent = computed(() => {
    const screen = this.store.screens()[this.number() - 1];
    const consents =
      screen?.kind === 'step' ? screen.step.inputs.filter(({ kind }) => kind === 'consent') : [];
    return screen?.kind === 'step' && consents.length > 0 ? screen.step.id : null;
  });
  /** A step that asks both begins when both said yes. A no goes on at once. */
  protected readonly mayGoOn = computed(
    () => !this.asksConsent() || this.store.declined() || this.isConsentOpen(),
  );
  protected readonly together = computed(() => this.store.detail()?.item.together ?? false);

  constructor() {
    effect(() => {
      const [id, step] = [this.store.detail()?.item.id, this.asksConsent()];
      const watched = this.together() ? step : null;
      untracked(() => this.consent.follow(id ?? '', watched));
    });
  }

  protected isConsentOpen(): boolean {
    const screen = this.store.screens()[this.number() - 1];
    if (screen?.kind !== 'step') return true;
    const said = screen.step.inputs
      .filter(({ kind }) => kind === 'consent')
      .every(({ id }) => this.store.answerOf(id) === true);
    return said && (!this.together() || this.consent.open());
  }

  protected async change(asked: Input, value: Answer | null): Promise<void> {
    const isShared = asked.kind === 'consent' && this.together() && typeof value === 'boolean';
    if (isShared && !(await this.consent.tap(value))) return;
    this.store.write(asked.id, value);
  }

  protected minutes(screen: Screen): number | null {
    const seconds = screen.kind === 'step' ? screen.step.seconds : undefined;
    return seconds ? Math.round(seconds / 60) : null;
  }

  protected next(event: Event): void {
    event.preventDefault();
    if (!this.mayGoOn()) return;
    const isLast = this.number() >= this.total();
    const to = this.fromCheck() || isLast || this.store.declined() ? ['check'] : ['step', this.number() + 1];
    void this.router.navigate([...this.base(), ...to]);
  }
}
