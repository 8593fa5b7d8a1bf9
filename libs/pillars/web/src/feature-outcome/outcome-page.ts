import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PILLARS, type Pillar } from '@tweespraak/pillars/domain';
import {
  Button,
  Card,
  Formats,
  Language,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  asProblem,
  injectText,
} from '@tweespraak/platform/web';
import { MyRoundsClient } from '../data/my-rounds-client';
import { GuessFindings } from './guess-findings';
import { PillarTable } from './pillar-table';
import { PillarTime } from './pillar-time';
import { PillarsNow } from './pillars-now';
import { Strengths } from './strengths';
import { TalkAbout } from './talk-about';
import { togetherView } from './together-view';

/**
 * The page that both partners see alike once it is open. Until then it says one thing, whatever the reason. What another
 * library has to say of the pillar that is large is projected under it.
 */
@Component({
  selector: 'ts-outcome-page',
  imports: [
    Page,
    Card,
    Button,
    QuietBox,
    LoadState,
    Skeleton,
    Strengths,
    TalkAbout,
    GuessFindings,
    PillarsNow,
    PillarTime,
    PillarTable,
    RouterLink,
  ],
  templateUrl: './outcome-page.html',
  styleUrl: './outcome-page.scss',
  host: { '(document:visibilitychange)': 'lookAgain()' },
})
export class OutcomePage {
  readonly roundId = input.required<string>();
  /** The pillar that is large over time, by name, in the address. */
  readonly pillar = input<string>();

  protected readonly outcome = inject(MyRoundsClient).outcome(this.roundId);
  protected readonly formats = inject(Formats);
  protected readonly locale = inject(Language).active;
  protected readonly t = injectText('partner.outcome');
  protected readonly view = computed(() =>
    this.outcome.hasValue() ? togetherView(this.outcome.value(), this.formats.region().timeZone) : null,
  );
  /** The pillar that is large: the one to talk about until someone looks at another. `null` while the page is not open. */
  readonly shown = computed<Pillar | null>(() => {
    const view = this.view();
    const chosen = PILLARS.find((pillar) => pillar === this.pillar());
    return view && (chosen ?? view.page.talkAbout?.pillar ?? PILLARS[0]);
  });
  protected readonly names = computed(() =>
    this.outcome.hasValue() ? this.outcome.value().names : { a: '', b: '' },
  );
  protected readonly isSealed = computed(() => {
    const error = this.outcome.error();
    return error !== undefined && asProblem(error).code === 'round.sealed';
  });
  private readonly document = inject(DOCUMENT);

  /** Consent may have been taken back while this page lay in a pocket: then it closes when somebody looks again. */
  protected lookAgain(): void {
    if (this.document.visibilityState === 'visible' && this.outcome.hasValue()) this.outcome.reload();
  }
}
