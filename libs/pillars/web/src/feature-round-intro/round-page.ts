import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Formats, QuietBox, UndoToast, injectText } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';
import { RoundIntro } from './round-intro';
import { SealedRound } from './sealed-round';

/** The front page of a round: what it is before the first question, and what is left of it after handing in. */
@Component({
  selector: 'ts-round-page',
  imports: [RoundIntro, SealedRound, QuietBox, Button, RouterLink],
  template: `
    @if (store.round(); as round) {
      @switch (round.state) {
        @case ('planned') {
          <ts-quiet-box
            icon="calendar"
            [level]="1"
            [heading]="t('planned.heading')"
            [sentence]="t('planned.sentence', { date: formats.day(round.opensOn, 'long') })"
          >
            <a tsButton="link" routerLink="/home">{{ t('sealed.home') }}</a>
          </ts-quiet-box>
        }
        @case ('declined') {
          <ts-quiet-box
            icon="done"
            [level]="1"
            [heading]="t('declined.heading')"
            [sentence]="t('declined.sentence', { partner: round.partnerName })"
          >
            <button tsButton="quiet" type="button" (click)="decline(false)">{{ t('declined.undo') }}</button>
            <a tsButton="link" routerLink="/home">{{ t('declined.home') }}</a>
          </ts-quiet-box>
        }
        @case ('handed-in') {
          <ts-sealed-round [round]="round" />
        }
        @case ('open') {
          <ts-sealed-round [round]="round" />
        }
        @default {
          <ts-round-intro [round]="round" (declined)="decline(true)" />
        }
      }
    }
  `,
  styles: `
    ts-quiet-box {
      width: 100%;
      max-width: 720px;
      margin-inline: auto;
    }
  `,
})
export class RoundPage {
  protected readonly store = inject(RoundStore);
  protected readonly formats = inject(Formats);
  protected readonly t = injectText('partner');
  private readonly toast = inject(UndoToast);

  protected async decline(declined: boolean): Promise<void> {
    try {
      await this.store.setDeclined(declined);
      if (declined) this.toast.offer(this.t('intro.declined'), () => this.store.setDeclined(false));
    } catch {
      this.toast.say(this.t('consent.failed'));
    }
  }
}
