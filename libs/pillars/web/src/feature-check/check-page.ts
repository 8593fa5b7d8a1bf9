import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Icon, Language, asProblem, injectText, Flow } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';
import { STEPS } from '../ui/answering/steps';
import { CheckList } from './check-list';
import { checkGroups } from './check-groups';

/** What stops someone from handing in, as a key under `partner.check`. */
type Obstacle = 'mustAnswer' | 'mustChoose' | 'offline' | 'failed' | 'changed';

/** Everything once more before it is sealed: what is open or skipped first, the consent, and handing in. */
@Component({
  selector: 'ts-check-page',
  imports: [Flow, CheckList, Card, Button, Icon, RouterLink],
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
})
export class CheckPage {
  protected readonly store = inject(RoundStore);
  protected readonly t = injectText('partner.check');
  protected readonly flow = injectText('partner.flow');
  protected readonly steps = STEPS.check;
  protected readonly consent = signal<boolean | null>(null);
  protected readonly obstacle = signal<Obstacle | null>(null);
  protected readonly busy = signal(false);
  protected readonly base = computed(() => ['/rounds', this.store.roundId() ?? '']);
  protected readonly names = computed(() => ({
    coach: this.store.round()?.coachName ?? '',
    partner: this.store.round()?.partnerName ?? '',
  }));
  protected readonly groups = computed(() => checkGroups(this.store.questions(), this.store.twice()));
  protected readonly words = computed(() =>
    (this.store.instrument()?.scale.words ?? []).map((word) => word[this.locale()]),
  );
  protected readonly chosen = computed(() => ({
    guesses: count(this.store.draft()?.guesses),
    importance: count(this.store.draft()?.importance),
  }));
  private readonly locale = inject(Language).active;
  private readonly notice = viewChild<ElementRef<HTMLElement>>('notice');

  protected skipOpen(): void {
    for (const { index } of this.groups().open) this.store.skip(index);
    this.obstacle.set(null);
  }

  protected choose(consent: boolean): void {
    this.consent.set(consent);
    this.obstacle.set(null);
  }

  protected async submit(): Promise<void> {
    const consent = this.consent();
    if (this.groups().open.length > 0) return this.stop('mustAnswer');
    if (consent === null) return this.stop('mustChoose');
    this.busy.set(true);
    try {
      await this.store.submit(consent); // the frame leads to the calm page
    } catch (error) {
      this.stop(obstacleOf(error));
      if (this.obstacle() === 'changed') this.store.detail.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private stop(obstacle: Obstacle): void {
    this.obstacle.set(obstacle);
    this.notice()?.nativeElement.focus();
  }
}

function obstacleOf(error: unknown): Obstacle {
  const { kind, code } = asProblem(error);
  if (code === 'response.incomplete') return 'mustAnswer';
  if (kind === 'offline') return 'offline';
  return kind === 'denied' || kind === 'conflict' || kind === 'invalid' ? 'changed' : 'failed';
}

function count(values: readonly (number | null)[] | undefined): number {
  return (values ?? []).filter((value) => value !== null).length;
}
