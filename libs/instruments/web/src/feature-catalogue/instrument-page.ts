import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Chip,
  Formats,
  LoadState,
  Notice,
  Page,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { CatalogueClient } from '../data/catalogue-client';
import { injectSay } from '../ui/inject-say';
import { ItemList } from '../ui/item-list';
import { LicenceForm } from './licence-form';

/** One questionnaire: may it be given, by what right, what it asks and how it is scored. */
@Component({
  selector: 'ts-instrument-page',
  imports: [Page, Card, Chip, Button, LoadState, Skeleton, Notice, RouterLink, LicenceForm, ItemList],
  template: `
    @if (known(); as known) {
      <ts-page
        [heading]="say(known.card.title)"
        [subtitle]="t('version', { n: known.card.version })"
        backLink="/instruments"
        [backLabel]="t('back')"
      >
        <ng-container ngProjectAs="[actions]">
          <a tsButton="quiet" routerLink="/instruments/import" [queryParams]="{ of: known.card.id }">{{
            t('newVersion')
          }}</a>
          <button tsButton="link" type="button" [busy]="act.busy()" (click)="toggleArchive()">
            {{ t(known.card.archived ? 'bringBack' : 'archive') }}
          </button>
        </ng-container>
        <ts-notice [text]="act.refusal()" />
        <div class="ts-stack">
          <ts-card [heading]="t('licence')">
            <ts-chip aside [tone]="known.card.assignable === 'yes' ? 'good' : 'plain'">{{
              t('assignable.' + known.card.assignable)
            }}</ts-chip>
            <ts-licence-form [card]="known.card" (saved)="toast.say(t('licenceSaved'))" />
          </ts-card>
          <ts-card [heading]="t('scales')">
            <ul class="ts-rows">
              @for (scale of known.definition.scales; track scale.id) {
                <li>
                  <div>
                    <strong>{{ say(scale.name) }}</strong>
                    <p class="ts-quiet ts-small">
                      {{
                        t('combine.' + scale.combine, {
                          items: scale.items.length,
                          least: scale.minimumValid,
                        })
                      }}
                      {{ scale.error ? t('error', { source: scale.error.source }) : t('noError') }}
                    </p>
                  </div>
                </li>
              } @empty {
                <li>{{ t('noScales') }}</li>
              }
            </ul>
          </ts-card>
          <ts-card [heading]="t('items')">
            <ts-item-list [items]="known.definition.items" />
          </ts-card>
          <ts-card [heading]="t('versions')">
            <ul class="ts-rows">
              @for (one of known.versions; track one.version) {
                <li>
                  {{ t('versionLine', { n: one.version, day: day(one.importedAt), name: one.importedBy }) }}
                </li>
              }
            </ul>
          </ts-card>
        </div>
      </ts-page>
    } @else {
      <ts-load-state [level]="1" [error]="read.error()" (retry)="read.reload()">
        <ts-skeleton shape="card" [count]="2" />
      </ts-load-state>
    }
  `,
  styles: `
    p {
      margin: 2px 0 0;
    }
  `,
})
export class InstrumentPage {
  readonly instrumentId = input.required<string>();
  protected readonly t = injectText('instruments.one');
  protected readonly say = injectSay();
  protected readonly act = injectOneAct('instruments.problem');
  protected readonly toast = inject(UndoToast);
  private readonly client = inject(CatalogueClient);
  private readonly formats = inject(Formats);
  protected readonly read = this.client.one(this.instrumentId);
  protected readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly day = (instant: string): string => this.formats.date(instant, 'long');

  protected toggleArchive(): Promise<void> {
    const card = this.known()?.card;
    return this.act.run(async () => {
      if (!card) return;
      const away = (): Promise<void> => this.client.archive(card.id);
      const back = (): Promise<void> => this.client.bringBack(card.id);
      await (card.archived ? back() : away());
      this.toast.offer(this.t(card.archived ? 'isBack' : 'isAway'), card.archived ? away : back);
    });
  }
}
