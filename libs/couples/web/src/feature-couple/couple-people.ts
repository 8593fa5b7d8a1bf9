import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Couple, CouplePartner } from '@tweespraak/couples/contract';
import {
  Button,
  Card,
  Formats,
  Icon,
  LoadState,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CouplesClient, coupleResource } from '../data/couples-client';
import { fullName } from '../ui/full-name';
import { PartnerRow } from '../ui/partner-row';
import { ChangePartner } from './change-partner';
import { CoCoachChoice } from './co-coach-choice';

/**
 * Who the couple are, how far their invitations are, who coaches them, and the archive. For the couple's page:
 * `<ts-couple-people [coupleId]="id" (changed)="…" />`. Needs the texts of `couplesTexts`.
 */
@Component({
  selector: 'ts-couple-people',
  imports: [Card, Button, Icon, LoadState, Skeleton, PartnerRow, ChangePartner, CoCoachChoice],
  templateUrl: './couple-people.html',
  styleUrl: './couple-people.scss',
})
export class CouplePeople {
  /** Not required: the page reads `startedAt` for its heading in the same pass that hands this down. */
  readonly coupleId = input('');
  /** A name, a coach or the archive changed: who shows the couple elsewhere on the page reads it again. */
  readonly changed = output();

  protected readonly t = injectText('couples.people');
  protected readonly formats = inject(Formats);
  protected readonly couple = coupleResource(this.coupleId);
  /** When the couple began here; empty until it is known. */
  readonly startedAt = computed(() => (this.couple.hasValue() ? this.couple.value().createdAt : ''));
  protected readonly changing = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly archivedAt = computed(() =>
    this.couple.hasValue() ? this.couple.value().archivedAt : null,
  );
  protected readonly fullName = fullName;
  private readonly say = injectProblemText('couples.problem');
  private readonly client = inject(CouplesClient);
  private readonly toast = inject(UndoToast);

  protected otherOf(couple: Couple, partner: CouplePartner): CouplePartner | undefined {
    return couple.partners.find(({ id }) => id !== partner.id);
  }

  protected reload(): void {
    this.changing.set(null);
    this.couple.reload();
    this.changed.emit();
  }

  protected async resend({ id, givenName: name }: CouplePartner): Promise<void> {
    await this.attempt(async () => {
      await this.client.inviteAgain(this.coupleId(), id);
      this.toast.say(this.t('resent', { name }));
      this.couple.reload();
    });
  }

  protected async setArchived(archived: boolean): Promise<void> {
    await this.attempt(async () => {
      await this.archive(archived);
      this.toast.offer(this.t(archived ? 'archived' : 'restored'), () => this.archive(!archived));
    });
  }

  private async archive(archived: boolean): Promise<void> {
    await this.client.setArchived(this.coupleId(), archived);
    this.reload();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.toast.say(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
