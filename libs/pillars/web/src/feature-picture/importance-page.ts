import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PILLARS, PILLAR_CONSTRUCTS, PILLAR_NAMES } from '@tweespraak/pillars/domain';
import { Button, Icon, Language, injectText, Flow } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';
import { STEPS } from '../ui/answering/steps';
import { WeightChoice } from '../ui/answering/weight-choice';

/** How important each pillar is to you, in words. */
@Component({
  selector: 'ts-importance-page',
  imports: [Flow, WeightChoice, Button, Icon, RouterLink],
  template: `
    <ts-flow [progress]="flow('step', steps)" [share]="steps.n / steps.total" [saved]="store.saveState()">
      <h1>{{ t('heading') }}</h1>
      <p class="ts-quiet">{{ t('intro') }}</p>
      <ul class="ts-rows">
        @for (pillar of pillars(); track pillar.index) {
          <li>
            <ts-weight-choice
              [heading]="pillar.name"
              [about]="pillar.about"
              [words]="words()"
              [value]="store.draft()?.importance?.[pillar.index] ?? null"
              (chosen)="store.weigh(pillar.index, $event)"
            />
          </li>
        }
      </ul>
      <ng-container ngProjectAs="[foot]">
        <a tsButton="quiet" [routerLink]="[...base(), 'guess']"><ts-icon name="back" />{{ flow('back') }}</a>
        <a tsButton="filled" [routerLink]="[...base(), 'private']">{{ flow('next') }}</a>
      </ng-container>
    </ts-flow>
  `,
  styleUrl: './picture-page.scss',
})
export class ImportancePage {
  protected readonly store = inject(RoundStore);
  protected readonly t = injectText('partner.importance');
  protected readonly flow = injectText('partner.flow');
  protected readonly steps = STEPS.importance;
  protected readonly base = computed(() => ['/rounds', this.store.roundId() ?? '']);
  protected readonly pillars = computed(() =>
    PILLARS.map((pillar, index) => ({
      index,
      name: PILLAR_NAMES[pillar][this.locale()],
      about: PILLAR_CONSTRUCTS[pillar][this.locale()],
    })),
  );
  protected readonly words = computed(() =>
    (this.store.instrument()?.importance.words ?? []).map((word) => word[this.locale()]),
  );
  private readonly locale = inject(Language).active;
}
