import { Component, computed, inject } from '@angular/core';
import { Card, LoadState, Page, SessionStore, Skeleton, injectText } from '@tweespraak/platform/web';
import type { Practice } from '@tweespraak/practices/contract';
import { membersResource } from '../data/members-client';
import { practiceResource } from '../data/practice-client';
import { BackgroundLink } from '../feature-background/background-link';
import { UsageLink } from '../feature-usage/usage-link';
import { LeavingLink } from './leaving-link';
import { WebhooksLink } from '../feature-webhooks/webhooks-link';
import { MembersCard } from './members-card';
import { PracticeSettings } from './practice-settings';

/** The admin's page: who works here, how many seats and couples there are, and the settings. Never a client. */
@Component({
  selector: 'ts-practice-page',
  imports: [
    Page,
    Card,
    LoadState,
    Skeleton,
    MembersCard,
    PracticeSettings,
    BackgroundLink,
    UsageLink,
    LeavingLink,
    WebhooksLink,
  ],
  templateUrl: './practice-page.html',
  styleUrl: './practice-page.scss',
})
export class PracticePage {
  protected readonly t = injectText('practices.practice');
  protected readonly practice = practiceResource();
  protected readonly members = membersResource();
  protected readonly hasFreeSeat = computed(() => {
    const practice = this.practice.hasValue() ? this.practice.value() : undefined;
    return !practice || practice.seatsUsed < practice.seats;
  });
  private readonly store = inject(SessionStore);

  protected reloadPeople(): void {
    this.members.reload();
    this.practice.reload();
  }

  /** Name, country and zone stand in the session too: dates and help follow them. */
  protected changed(practice: Practice): void {
    this.practice.set(practice);
    void this.store.load();
  }
}
