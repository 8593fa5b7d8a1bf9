import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Formats,
  LoadState,
  Page,
  QuietBox,
  SessionStore,
  Skeleton,
  injectText,
  dueWords,
} from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { DraftDesk } from '../data/draft-store/draft-desk';
import { MyRoundsClient } from '../data/my-rounds-client';
import { homeView } from './home-view';

/**
 * One card, one action. Knows of my own rounds only: nothing here changes by what the other does. What another library asks
 * is projected after what there is to do, or with the attribute `before` in front of all.
 */
@Component({
  selector: 'ts-home-page',
  imports: [Page, Card, QuietBox, LoadState, Skeleton, Button, RouterLink],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  /** Something projected is not known yet: everything appears at once. */
  readonly waiting = input(false);
  /** What is projected in front has the page's one filled button. */
  readonly led = input(false);
  /** There is something to do in what is projected. */
  readonly elsewhere = input(false);

  protected readonly rounds = inject(MyRoundsClient).rounds();
  protected readonly formats = inject(Formats);
  protected readonly t = injectText('partner.home');
  protected readonly name = computed(() => this.session.session()?.person.givenName ?? '');
  protected readonly view = computed(() =>
    this.rounds.hasValue() && !this.waiting() ? homeView(this.rounds.value()) : null,
  );
  /** Until when the round in front is asked for; null without one. For what stands beside it: the soonest leads. */
  readonly soonest = computed(() =>
    this.rounds.hasValue() ? (homeView(this.rounds.value()).now?.dueOn ?? null) : null,
  );
  private readonly session = inject(SessionStore);

  constructor() {
    // What an earlier visit could not send goes now; the next visit tries again.
    void inject(DraftDesk)
      .recoverAll()
      .catch(() => undefined);
  }

  protected due(day: string): string {
    return dueWords(day, this.today(), this.formats.region());
  }

  protected isPast(day: string): boolean {
    return day < this.today();
  }

  private today(): string {
    return localDateIn(new Date(), this.formats.region().timeZone);
  }
}
