import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoupleInstrumentRounds } from '@tweespraak/instruments/contract';
import {
  Button,
  Card,
  Chip,
  Formats,
  KeepFocus,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { CoupleRoundsClient } from '../data/couple-rounds-client';
import { injectSay } from '../ui/inject-say';
import { AssignForm } from './assign-form';
import { roundState, type CoupleRound } from './round-state';

type Seat = CoupleInstrumentRounds['rounds'][number]['a'];

/** A couple's questionnaires: where each is, releasing, and giving another. */
@Component({
  selector: 'ts-couple-instruments-page',
  imports: [
    Page,
    Card,
    Chip,
    Button,
    Notice,
    KeepFocus,
    LoadState,
    QuietBox,
    Skeleton,
    RouterLink,
    AssignForm,
  ],
  templateUrl: './couple-instruments-page.html',
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 6px 16px;
    }
    p {
      margin: 2px 0 0;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
    }
  `,
})
export class CoupleInstrumentsPage {
  readonly coupleId = input.required<string>();
  protected readonly t = injectText('instruments.rounds');
  protected readonly couple = injectText('instruments.couple');
  protected readonly say = injectSay();
  protected readonly act = injectOneAct('instruments.problem');
  protected readonly stateOf = roundState;
  private readonly client = inject(CoupleRoundsClient);
  private readonly formats = inject(Formats);
  private readonly toast = inject(UndoToast);
  protected readonly read = this.client.of(this.coupleId);
  protected readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly rounds = computed(() => this.known()?.rounds.filter((one) => !one.cancelledAt) ?? []);

  protected lineOf(round: CoupleRound): string {
    return this.t('dates', {
      opens: this.formats.day(round.opensOn, 'short'),
      due: this.formats.day(round.dueOn, 'short'),
    });
  }

  protected seatOf(name: string, seat: Seat): string {
    const consent = seat.state === 'handed-in' ? `, ${this.t(`consent.${seat.consent}`)}` : '';
    return `${name}: ${this.t(`seat.${seat.state}`)}${consent}`;
  }

  protected release(round: CoupleRound): Promise<void> {
    return this.act.run(async () => {
      await this.client.release(round.id);
      this.toast.say(this.t('released'));
    });
  }

  protected cancel(round: CoupleRound): Promise<void> {
    return this.act.run(async () => {
      await this.client.cancel(round.id);
      this.toast.say(this.t('cancelled'));
    });
  }
}
