import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Chip, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { ProgrammesClient } from '../data/programmes-client';
import { injectSay } from '../ui/inject-say';

/** The programmes that a couple can follow: what came with the product, and the practice's own. */
@Component({
  selector: 'ts-programmes-page',
  imports: [Page, Button, Chip, LoadState, Skeleton, QuietBox, RouterLink],
  template: `
    <ts-page
      width="text"
      backLink="/exercises"
      [heading]="t('heading')"
      [subtitle]="t('subtitle')"
      [backLabel]="t('backToExercises')"
    >
      <a actions tsButton="filled" routerLink="/programmes/new">{{ t('make') }}</a>
      @if (list.hasValue()) {
        @if (shown().length > 0) {
          <ul class="ts-rows">
            @for (programme of shown(); track programme.key) {
              <li>
                <a [routerLink]="['/programmes', programme.key]">
                  <strong>{{ say(programme.title) }}</strong>
                  <span class="ts-quiet">{{ say(programme.summary) }}</span>
                  <span class="facts ts-quiet ts-small">
                    {{ t.count('steps', programme.steps.length) }}
                    @if (programme.own) {
                      <ts-chip>{{ t('own') }}</ts-chip>
                    }
                  </span>
                </a>
              </li>
            }
          </ul>
        } @else {
          <ts-quiet-box icon="archive" [heading]="t('noArchive')" />
        }
        @if (hasArchive()) {
          <button tsButton="link" type="button" (click)="archive.set(!archive())">
            {{ t(archive() ? 'toList' : 'toArchive') }}
          </button>
        }
      } @else {
        <ts-load-state [error]="list.error()" (retry)="list.reload()">
          <ts-skeleton shape="rows" [count]="4" />
        </ts-load-state>
      }
    </ts-page>
  `,
  styles: `
    .ts-rows a {
      display: grid;
      gap: 2px;
      margin: -8px -10px;
      padding: 8px 10px;
      border-radius: 10px;
      color: var(--ink);
      text-decoration: none;
    }
    .ts-rows a:hover {
      background: var(--tint);
    }
    strong {
      font-weight: 600;
    }
    .facts {
      display: flex;
      align-items: center;
      gap: 10px;
    }
  `,
})
export class ProgrammesPage {
  protected readonly t = injectText('homework.programme');
  protected readonly say = injectSay();
  protected readonly archive = signal(false);
  protected readonly list = inject(ProgrammesClient).list();
  private readonly all = computed(() => (this.list.hasValue() ? this.list.value().programmes : []));
  protected readonly hasArchive = computed(() => this.all().some(({ archived }) => archived));
  protected readonly shown = computed(() => this.all().filter(({ archived }) => archived === this.archive()));
}
