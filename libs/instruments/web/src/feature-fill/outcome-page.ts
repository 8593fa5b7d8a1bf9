import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Formats,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  asProblem,
  injectText,
} from '@tweespraak/platform/web';
import { MyRoundsClient } from '../data/my-rounds-client';
import { injectSay } from '../ui/inject-say';
import { ScaleTable } from '../ui/scale-table';

/** The outcome together, once the gate stands open. A shut gate says one thing, whatever the reason. */
@Component({
  selector: 'ts-instrument-outcome-page',
  imports: [Page, Card, LoadState, QuietBox, Skeleton, Button, RouterLink, ScaleTable],
  template: `
    @if (known(); as outcome) {
      <ts-page
        width="text"
        [heading]="say(outcome.title)"
        [subtitle]="t('on', { day: day(outcome.finishedOn) })"
        backLink="/questionnaires"
        [backLabel]="t('back')"
      >
        <ts-card>
          @if (outcome.scales.length > 0) {
            <ts-scale-table texts="questionnaires" [scales]="outcome.scales" [names]="outcome.names" />
          } @else {
            <p>{{ t('noScales', { coach: outcome.coachName }) }}</p>
          }
        </ts-card>
        <p class="ts-quiet">{{ t('talk') }}</p>
      </ts-page>
    } @else if (isSealed()) {
      <ts-quiet-box icon="lock" [level]="1" [heading]="t('sealed.heading')" [sentence]="t('sealed.sentence')">
        <a tsButton="link" routerLink="/questionnaires">{{ t('back') }}</a>
      </ts-quiet-box>
    } @else {
      <ts-load-state [level]="1" [error]="read.error()" (retry)="read.reload()">
        <ts-skeleton shape="card" [count]="1" />
      </ts-load-state>
    }
  `,
})
export class OutcomePage {
  readonly roundId = input.required<string>();
  protected readonly t = injectText('questionnaires.outcome');
  protected readonly say = injectSay();
  protected readonly read = inject(MyRoundsClient).outcome(this.roundId);
  private readonly formats = inject(Formats);
  protected readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly isSealed = computed(() => {
    const error = this.read.error();
    return !!error && asProblem(error).code === 'round.sealed';
  });
  protected readonly day = (date: string): string => this.formats.day(date, 'long');
}
