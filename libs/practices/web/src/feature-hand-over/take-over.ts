import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Language,
  OPEN_DOCUMENT,
  SessionStore,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { HandOver } from '@tweespraak/practices/contract';
import { SharedPhoneClient, handOverResource } from '../data/shared-phone-client';
import { PinPad } from '../ui/pin-pad';

type Person = HandOver['people'][number];

/** Refusals after which only the password helps. */
const ONLY_THE_PASSWORD: readonly string[] = ['pin.locked', 'hand-over.over'];

/** The phone is between two people: who takes it says who it is, in their own language, and gives the PIN. */
@Component({
  selector: 'ts-take-over',
  imports: [Button, PinPad, RouterLink],
  templateUrl: './take-over.html',
  styleUrl: './calm.scss',
})
export class TakeOver {
  protected readonly t = injectText('practices.handOver');
  protected readonly handOver = handOverResource();
  protected readonly people = computed(() => (this.handOver.hasValue() ? this.handOver.value().people : []));
  protected readonly who = signal<Person | null>(null);
  protected readonly refusal = signal('');
  protected readonly stopped = signal(false);
  protected readonly busy = signal(false);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(SharedPhoneClient);
  private readonly store = inject(SessionStore);
  private readonly language = inject(Language);
  private readonly openDocument = inject(OPEN_DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly pad = viewChild(PinPad);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  constructor() {
    const document = inject(DOCUMENT);
    const forget = (): void => this.pad()?.clear();
    document.addEventListener('visibilitychange', forget);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', forget));
  }

  protected async choose(person: Person): Promise<void> {
    await this.language.follow(person.locale).catch(() => undefined); // without its texts the page stays as it is
    this.who.set(person);
    this.focusHeading();
  }

  protected goBack(): void {
    this.who.set(null);
    this.refusal.set('');
    this.stopped.set(false);
    this.focusHeading();
  }

  protected async enter(pin: string): Promise<void> {
    const { side } = this.who() ?? {};
    if (!side) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.client.enter({ side, pin });
      this.openDocument(this.store.homePath());
    } catch (error) {
      this.refusal.set(this.say(error));
      if (ONLY_THE_PASSWORD.includes(asProblem(error).code)) this.stop();
    } finally {
      this.busy.set(false);
    }
  }

  private stop(): void {
    this.stopped.set(true);
    this.focusHeading();
  }

  /** What had the focus is gone with the step before. */
  private focusHeading(): void {
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }
}
