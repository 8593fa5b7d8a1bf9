import { Component, computed, input } from '@angular/core';
import { injectText } from '../i18n/inject-text';

export type SkeletonShape = 'lines' | 'rows' | 'card' | 'cards';

/** The shape of what is coming, breathing slowly. Screen readers hear "loading" once. */
@Component({
  selector: 'ts-skeleton',
  template: `
    <p class="visually-hidden" role="status">{{ t('loading') }}</p>
    <div aria-hidden="true" [class]="shape()">
      @for (block of blocks(); track block) {
        <div class="block"></div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .lines,
    .rows {
      display: grid;
      gap: 12px;
    }
    .card,
    .cards {
      display: grid;
      gap: 20px;
    }
    .cards {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
    }
    .block {
      border-radius: 8px;
      background: var(--tint);
      animation: breathe 2.4s ease-in-out infinite;
    }
    .lines .block {
      height: 14px;
    }
    .lines .block:last-child {
      width: 62%;
    }
    .rows .block {
      height: 40px;
    }
    .card .block,
    .cards .block {
      height: 220px;
      border-radius: 16px;
    }
    @keyframes breathe {
      50% {
        opacity: 0.5;
      }
    }
    @media (forced-colors: active) {
      .block {
        border: 1px solid GrayText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .block {
        animation: none;
      }
    }
  `,
})
export class Skeleton {
  readonly shape = input<SkeletonShape>('lines');
  readonly count = input(3);
  protected readonly t = injectText('platform.state');
  protected readonly blocks = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
