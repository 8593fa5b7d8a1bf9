import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyRoundDetail } from '@tweespraak/pillars/contract';
import {
  Button,
  Card,
  Formats,
  Icon,
  Language,
  Page,
  injectText,
  type IconName,
  dueWords,
} from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { RoundStore } from '../data/round-store';

/** In the order in which someone wonders. */
const POINTS: readonly { readonly key: string; readonly icon: IconName }[] = [
  { key: 'you', icon: 'lock' },
  { key: 'coach', icon: 'clock' },
  { key: 'partner', icon: 'couples' },
  { key: 'consent', icon: 'undo' },
  { key: 'private', icon: 'shield' },
];

/** Before question 1: who sees what, in plain words, and the way not to take part. */
@Component({
  selector: 'ts-round-intro',
  imports: [Page, Card, Icon, Button, RouterLink],
  templateUrl: './round-intro.html',
  styleUrl: './round-intro.scss',
})
export class RoundIntro {
  readonly round = input.required<MyRoundDetail>();
  readonly declined = output();

  protected readonly store = inject(RoundStore);
  protected readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly t = injectText('partner.intro');
  protected readonly points = POINTS;
  protected readonly other = computed(() => (this.language.active() === 'nl' ? 'en' : 'nl'));
  protected readonly names = computed(() => ({
    coach: this.round().coachName,
    partner: this.round().partnerName,
    window: this.store.instrument()?.window[this.language.active()] ?? '',
  }));
  protected readonly due = computed(() => {
    const region = this.formats.region();
    return dueWords(this.round().dueOn, localDateIn(new Date(), region.timeZone), region);
  });
  protected readonly start = computed(() => ['/rounds', this.round().id, ...this.store.nextStep()]);
}
