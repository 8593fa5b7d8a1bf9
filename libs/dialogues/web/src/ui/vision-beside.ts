import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectText } from '@tweespraak/platform/web';

/** What is shown of a signed vision. */
export interface VisionWords {
  /** ISO instant; `null` when it does not matter who looks. */
  readonly signedAt: string | null;
  readonly reviewOn: string;
  readonly sentences: readonly { readonly pillar: string | null; readonly text: string }[];
}

/**
 * The sentences of the signed vision that belong to one pillar, to stand beside that pillar's measurements. Nothing when there
 * is none. `<ts-vision-beside besidePillar [vision]="dialogues.vision()" [pillar]="pillars.scale()" />`
 */
@Component({
  selector: 'ts-vision-beside',
  template: `
    @if (sentences().length > 0) {
      <aside [attr.aria-label]="t(whose())">
        <p class="ts-quiet ts-small">{{ t(whose()) }}</p>
        @for (sentence of sentences(); track $index) {
          <p class="words">{{ sentence.text }}</p>
        }
        <p class="ts-quiet ts-small">{{ note() }}</p>
      </aside>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    /* On a phone, where the page's columns are one, it stays with the chart before it. */
    @media (max-width: 900px) {
      :host {
        order: 2;
      }
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
  readonly vision = input.required<VisionWords | null>();
  readonly pillar = input.required<string>();
  /** Who reads: their coach, or the two themselves. */
  readonly whose = input<'theirs' | 'yours'>('theirs');

  protected readonly t = injectText('plan.beside');
  private readonly formats = inject(Formats);
  protected readonly sentences = computed(() =>
    (this.vision()?.sentences ?? []).filter(({ pillar }) => pillar === this.pillar()),
  );
  protected readonly note = computed(() => {
    const vision = this.vision();
    if (!vision) return '';
    const review = this.formats.day(vision.reviewOn.slice(0, 10), 'day');
    const { signedAt } = vision;
    return signedAt === null
      ? this.t('review', { review })
      : this.t('signed', { review, date: this.formats.date(signedAt, 'day') });
  });
}
