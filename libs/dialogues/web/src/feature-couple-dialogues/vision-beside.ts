import { Component, computed, inject, input } from '@angular/core';
import type { CoupleDialogues } from '@tweespraak/dialogues/contract';
import { Formats, injectText } from '@tweespraak/platform/web';

/**
 * The sentences of the signed vision that belong to one pillar, to stand beside that pillar's measurements. Nothing when there
 * is none. `<ts-vision-beside besidePillar [vision]="dialogues.vision()" [pillar]="pillars.scale()" />`
 */
@Component({
  selector: 'ts-vision-beside',
  template: `
    @if (sentences().length > 0) {
      <aside [attr.aria-label]="t('label')">
        <p class="ts-quiet ts-small">{{ t('label') }}</p>
        @for (sentence of sentences(); track $index) {
          <p class="words">{{ sentence.text }}</p>
        }
        <p class="ts-quiet ts-small">{{ t('signed', dates()) }}</p>
      </aside>
    }
  `,
  styles: `
    :host {
      display: block;
      order: 2; /* on a phone, where the page's columns are one, it stays with the chart before it */
    }
    :host:empty {
      display: none;
    }
    aside {
      padding: 2px 0 2px 18px;
      border-left: 3px solid var(--accent);
    }
    p {
      margin: 0;
    }
    .words {
      font: 400 17px/1.5 var(--serif);
    }
  `,
})
export class VisionBeside {
  readonly vision = input.required<CoupleDialogues['vision']>();
  readonly pillar = input.required<string>();

  protected readonly t = injectText('plan.beside');
  private readonly formats = inject(Formats);
  protected readonly sentences = computed(() =>
    (this.vision()?.sentences ?? []).filter(({ pillar }) => pillar === this.pillar()),
  );
  protected readonly dates = computed(() => {
    const vision = this.vision();
    if (!vision) return {};
    return {
      date: this.formats.date(vision.signedAt, 'day'),
      review: this.formats.day(vision.reviewOn.slice(0, 10), 'day'),
    };
  });
}
