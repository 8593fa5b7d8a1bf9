import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PILLARS, PILLAR_NAMES } from '@tweespraak/pillars/domain';
import { Button, Icon, Language, injectText, Flow } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';
import { GuessSlider } from '../ui/answering/guess-slider';
import { STEPS } from '../ui/answering/steps';

/** How you think the other experiences each pillar: nine sliders, each may stay untouched. */
@Component({
  selector: 'ts-guess-page',
  imports: [Flow, GuessSlider, Button, Icon, RouterLink],
  template: `
    <ts-flow [progress]="flow('step', steps)" [share]="steps.n / steps.total" [saved]="store.saveState()">
      <h1>{{ t('heading', { partner: partner() }) }}</h1>
      <p class="ts-quiet">{{ t('intro') }}</p>
      <ul class="ts-rows">
        @for (pillar of pillars(); track pillar.index) {
          <li>
            <ts-guess-slider
              [heading]="pillar.name"
              [label]="t('label', { partner: partner(), pillar: pillar.name })"
              [low]="low()"
              [high]="high()"
              [value]="store.draft()?.guesses?.[pillar.index] ?? null"
              (chosen)="store.guess(pillar.index, $event)"
            />
          </li>
        }
      </ul>
      <ng-container ngProjectAs="[foot]">
        <a tsButton="quiet" [routerLink]="[...base(), 'question', store.questions().length]"
          ><ts-icon name="back" />{{ flow('back') }}</a
        >
        <a tsButton="filled" [routerLink]="[...base(), 'importance']">{{ flow('next') }}</a>
      </ng-container>
    </ts-flow>
  `,
  styleUrl: './picture-page.scss',
})
export class GuessPage {
  protected readonly store = inject(RoundStore);
  protected readonly t = injectText('partner.guess');
  protected readonly flow = injectText('partner.flow');
  protected readonly steps = STEPS.guess;
  protected readonly partner = computed(() => this.store.round()?.partnerName ?? '');
  protected readonly base = computed(() => ['/rounds', this.store.roundId() ?? '']);
  protected readonly pillars = computed(() =>
    PILLARS.map((pillar, index) => ({ index, name: PILLAR_NAMES[pillar][this.locale()] })),
  );
  protected readonly low = computed(() => this.store.instrument()?.guess.low[this.locale()] ?? '');
  protected readonly high = computed(() => this.store.instrument()?.guess.high[this.locale()] ?? '');
  private readonly locale = inject(Language).active;
}
