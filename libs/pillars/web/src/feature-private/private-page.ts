import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SKIPPED, isGiven } from '@tweespraak/pillars/domain';
import { Button, Icon, Language, SessionStore, injectText, Flow } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';
import { AnswerScale } from '../ui/answering/answer-scale';
import { STEPS } from '../ui/answering/steps';

const HELP_LINES = ['NL', 'BE'];

/**
 * For the coach alone. One item at a time without an address of its own, so that the history of a shared phone shows
 * nothing. What is chosen stays in memory until it is sent, and never comes back.
 */
@Component({
  selector: 'ts-private-page',
  imports: [Flow, AnswerScale, Button, Icon, RouterLink],
  templateUrl: './private-page.html',
  styleUrl: '../feature-picture/picture-page.scss',
})
export class PrivatePage {
  protected readonly store = inject(RoundStore);
  protected readonly t = injectText('partner.private');
  protected readonly flow = injectText('partner.flow');
  protected readonly steps = STEPS.private;
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly base = computed(() => ['/rounds', this.store.roundId() ?? '']);
  protected readonly coach = computed(() => ({ coach: this.store.round()?.coachName ?? '' }));
  protected readonly names = computed(() => ({
    ...this.coach(),
    partner: this.store.round()?.partnerName ?? '',
  }));
  protected readonly items = computed(() => {
    const instrument = this.store.instrument();
    const all = instrument ? [...instrument.validityItems, ...instrument.safetyItems] : [];
    return all.map((item) => item.text[this.locale()]);
  });
  protected readonly words = computed(() =>
    (this.store.instrument()?.scale.words ?? []).map((word) => word[this.locale()]),
  );
  /** Which item is on the screen: -1 before the first, their number after the last. */
  protected readonly place = signal(-1);
  protected readonly isSent = computed(() => this.store.privateSent() && !this.redo());
  protected readonly isReady = computed(() => this.place() === this.items().length);
  protected readonly helpLine = computed(() => {
    const country = this.session.session()?.practice.country ?? '';
    return this.t(`help.${HELP_LINES.includes(country) ? country : 'other'}`);
  });

  private readonly redo = signal(false);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly locale = inject(Language).active;

  constructor() {
    const [element, injector] = [inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(Injector)];
    let before = this.place();
    effect(() => {
      const place = this.place();
      if (place === before) return; // the router leads to the first screen itself
      before = place;
      const read = (): void => element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      afterNextRender({ read }, { injector });
    });
  }

  protected answer(place: number, value: number): void {
    this.store.private.answer(place, value);
  }

  /** On to the next; what has no answer counts as skipped. */
  protected next(): void {
    const place = this.place();
    if (place >= 0 && !isGiven(this.store.private.all()[place])) this.store.private.answer(place, SKIPPED);
    this.place.set(place + 1);
  }

  protected skip(place: number): void {
    this.store.private.answer(place, SKIPPED);
    this.place.set(place + 1);
  }

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.failed.set(false);
    try {
      await this.store.sendPrivate();
      await this.router.navigate([...this.base(), 'check']);
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  protected again(): void {
    this.redo.set(true);
    this.place.set(0);
  }
}
