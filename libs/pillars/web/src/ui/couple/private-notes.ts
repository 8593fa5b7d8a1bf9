import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SEATS, otherSeat, type Names, type Seat } from '@tweespraak/pillars/domain';
import { Icon, injectText } from '@tweespraak/platform/web';
import type { QualityNote } from './couple-model';

/**
 * For the coach alone. A safety answer is folded away: the line says that someone asks for a talk apart, and only opening
 * it says who, since a screen may be looked at by two. Shows nothing when there is nothing.
 */
@Component({
  selector: 'ts-private-notes',
  imports: [Icon, RouterLink],
  template: `
    @if (asking().length > 0 || quality().length > 0) {
      <section [attr.aria-label]="t('label')">
        <p class="head"><ts-icon name="lock" [size]="16" />{{ t('label') }}</p>
        @if (asking().length > 0) {
          <details>
            <summary>{{ t('talkAlone') }}</summary>
            @for (talk of asking(); track talk.name) {
              <p>{{ t('talkAloneWith', talk) }}</p>
            }
            <a routerLink="/help">{{ t('help') }}</a>
          </details>
        }
        @if (quality().length > 0) {
          <details>
            <summary>{{ t('quality') }}</summary>
            <p class="ts-quiet">{{ t('qualityIntro') }}</p>
            <ul>
              @for (note of quality(); track $index) {
                <li>{{ t('note.' + note.kind, { name: names()[note.seat] }) }}</li>
              }
            </ul>
          </details>
        }
      </section>
    }
  `,
  styleUrl: './private-notes.scss',
})
export class PrivateNotes {
  readonly names = input.required<Names>();
  readonly flagged = input.required<Readonly<Record<Seat, boolean>>>();
  readonly quality = input<readonly QualityNote[]>([]);

  protected readonly t = injectText('coach.private');
  protected readonly asking = computed(() => {
    const names = this.names();
    return SEATS.filter((seat) => this.flagged()[seat]).map((seat) => {
      return { name: names[seat], other: names[otherSeat(seat)] };
    });
  });
}
