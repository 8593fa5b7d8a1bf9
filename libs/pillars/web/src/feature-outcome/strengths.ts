import { Component, computed, inject, input } from '@angular/core';
import { PILLAR_CONSTRUCTS, PILLAR_NAMES, pillarIndex, type TogetherPage } from '@tweespraak/pillars/domain';
import { Card, Icon, Language, injectText } from '@tweespraak/platform/web';

/** On how many of a pillar's items both stand high, as a word: 1 is all, from one half on is most. */
const MOST = 0.5;

/** What carries the two of them, first of all. */
@Component({
  selector: 'ts-strengths',
  imports: [Card, Icon],
  template: `
    <ts-card [heading]="t(isStrength() ? 'heading' : 'carries')">
      <p class="ts-quiet">{{ t(isStrength() ? 'strength' : 'carriesNote') }}</p>
      <ul class="ts-rows">
        @for (item of items(); track item.name) {
          <li>
            <ts-icon name="sprout" [size]="22" />
            <div>
              <h3>{{ item.name }}</h3>
              <p>{{ item.about }}</p>
              @if (item.shared; as shared) {
                <p class="ts-small ts-quiet">{{ t(shared) }}</p>
              }
            </div>
          </li>
        }
      </ul>
    </ts-card>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 24px 1fr;
      gap: 12px;
    }
    h3 {
      margin: 0;
      font: 500 18px/1.4 var(--serif);
    }
    li p {
      margin: 2px 0 0;
    }
    ts-icon {
      margin-top: 2px;
      color: var(--primary);
    }
  `,
})
export class Strengths {
  readonly page = input.required<TogetherPage>();
  readonly sharedStrength = input.required<readonly (number | null)[]>();

  protected readonly t = injectText('partner.outcome.strengths');
  protected readonly isStrength = computed(() => this.page().strengths[0]?.kind === 'strength');
  protected readonly items = computed(() =>
    this.page().strengths.map(({ pillar }) => ({
      name: PILLAR_NAMES[pillar][this.locale()],
      about: PILLAR_CONSTRUCTS[pillar][this.locale()],
      shared: sharedWord(this.sharedStrength()[pillarIndex(pillar)] ?? null),
    })),
  );
  private readonly locale = inject(Language).active;
}

function sharedWord(share: number | null): 'sharedAll' | 'sharedMost' | null {
  if (share === null || share < MOST) return null;
  return share === 1 ? 'sharedAll' : 'sharedMost';
}
