import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Chip,
  LoadState,
  Page,
  QuietBox,
  SessionStore,
  Skeleton,
  injectText,
} from '@tweespraak/platform/web';
import { CatalogueClient } from '../data/catalogue-client';
import { injectSay } from '../ui/inject-say';

/** The practice's own questionnaires, and whether each may be given. */
@Component({
  selector: 'ts-catalogue-page',
  imports: [Page, Card, Chip, Button, LoadState, QuietBox, Skeleton, RouterLink],
  template: `
    <ts-page [heading]="t('heading')" [subtitle]="t('subtitle')" [backLink]="back()" [backLabel]="t('back')">
      <a actions tsButton="filled" routerLink="/instruments/import">{{ t('import') }}</a>
      @if (all.hasValue()) {
        @if (all.value().instruments.length > 0) {
          <ts-card>
            <ul class="ts-rows">
              @for (one of all.value().instruments; track one.id) {
                <li>
                  <div>
                    <a [routerLink]="['/instruments', one.id]">{{ say(one.title) }}</a>
                    <p class="ts-quiet ts-small">
                      {{ t.count('items', one.items) }}, {{ t.count('scales', one.scales) }},
                      {{ t('version', { n: one.version }) }}
                    </p>
                  </div>
                  <ts-chip [tone]="one.assignable === 'yes' ? 'good' : 'plain'">{{
                    t('assignable.' + one.assignable)
                  }}</ts-chip>
                </li>
              }
            </ul>
          </ts-card>
        } @else {
          <ts-quiet-box icon="document" [heading]="t('empty.heading')" [sentence]="t('empty.sentence')">
            <a tsButton="link" routerLink="/instruments/import">{{ t('import') }}</a>
          </ts-quiet-box>
        }
      } @else {
        <ts-load-state [error]="all.error()" (retry)="all.reload()">
          <ts-skeleton shape="rows" [count]="4" />
        </ts-load-state>
      }
    </ts-page>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 6px 16px;
    }
    p {
      margin: 2px 0 0;
    }
  `,
})
export class CataloguePage {
  protected readonly t = injectText('instruments.list');
  protected readonly say = injectSay();
  protected readonly all = inject(CatalogueClient).all();
  private readonly session = inject(SessionStore);
  protected readonly back = computed(() =>
    this.session.session()?.roles.includes('coach') ? '/exercises' : '/practice',
  );
}
