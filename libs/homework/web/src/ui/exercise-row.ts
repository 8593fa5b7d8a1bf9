import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExerciseList } from '@tweespraak/homework/contract';
import { Chip, injectText } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';

type Card = ExerciseList['exercises'][number];

/** One exercise to choose: what it is, how long it takes, and a star that is one's own. */
@Component({
  selector: 'ts-exercise-row',
  imports: [RouterLink, Chip],
  template: `
    <a class="choose" [routerLink]="link()" [queryParams]="query()">
      <strong>{{ title() }}</strong>
      <span class="ts-quiet">{{ words(card().summary) }}</span>
    </a>
    <p class="facts ts-quiet ts-small">
      {{ facts() }}
      @if (card().own) {
        <ts-chip>{{ t('own') }}</ts-chip>
      }
      @if (card().draft) {
        <ts-chip>{{ t('draft') }}</ts-chip>
      }
    </p>
    <button
      type="button"
      class="ts-button ts-button-icon star"
      [attr.aria-pressed]="card().favourite"
      [attr.aria-label]="t('star', { title: title() })"
      (click)="starred.emit(!card().favourite)"
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path
          d="M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 12px;
    }
    .choose {
      display: grid;
      margin: -6px -10px 0;
      padding: 6px 10px;
      border-radius: 10px;
      color: var(--ink);
      text-decoration: none;
    }
    .choose:hover {
      background: var(--tint);
      color: var(--ink);
    }
    strong {
      font-weight: 600;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      grid-row: 2;
      margin: 2px 0 0;
    }
    .star {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
    .star path {
      fill: none;
    }
    .star[aria-pressed='true'] {
      color: var(--primary);
    }
    .star[aria-pressed='true'] path {
      fill: currentColor;
    }
  `,
})
export class ExerciseRow {
  readonly card = input.required<Card>();
  readonly link = input.required<readonly string[]>();
  readonly query = input<Readonly<Record<string, string>>>({});
  readonly starred = output<boolean>();

  protected readonly t = injectText('homework.exercise');
  protected readonly words = injectSay();
  protected readonly title = computed(() => this.words(this.card().title) || this.t('untitled'));
  protected readonly facts = computed(() => {
    const { minutes, way, who } = this.card();
    return [
      this.t(`way.${way}`),
      this.t.count('minutes', minutes),
      who.map((one) => this.t(`who.${one}`)).join(' / '),
    ].join(' · ');
  });
}
