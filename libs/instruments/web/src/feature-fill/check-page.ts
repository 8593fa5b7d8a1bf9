import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ItemShape } from '@tweespraak/instruments/contract';
import { Button, Flow, Icon, Notice, injectOneAct, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { FillStore } from './fill-store';

/** Everything once more, the consent, and handing in for good. */
@Component({
  selector: 'ts-instrument-check-page',
  imports: [Flow, Button, Icon, Notice, RouterLink],
  template: `
    <form (submit)="handIn($event)">
      <ts-flow [progress]="t('progress')" [share]="1" [saved]="store.saveState()">
        <h1 tabindex="-1">{{ t('heading') }}</h1>
        <ul class="ts-rows">
          @for (row of rows(); track row.item.id) {
            <li>
              <div>
                <p class="ts-quiet">{{ say(row.item.text) }}</p>
                <p>{{ row.said || t(row.open ? 'needed' : 'empty') }}</p>
              </div>
              <a
                tsButton="link"
                [routerLink]="['/questionnaires', store.roundId(), 'fill', '' + row.n]"
                [queryParams]="{ from: 'check' }"
                >{{ t('change') }}<span class="visually-hidden">: {{ say(row.item.text) }}</span></a
              >
            </li>
          }
        </ul>
        <label class="ts-check">
          <input type="checkbox" [checked]="consent()" (change)="consent.set(!consent())" />
          <span>{{ t('consent', { partner: store.detail()?.round?.partnerName ?? '' }) }}</span>
        </label>
        <p class="ts-quiet ts-small">{{ t('fixed') }}</p>
        <ts-notice [text]="tried() && open() > 0 ? t.count('lacks', open()) : act.refusal()" />
        <ng-container ngProjectAs="[foot]">
          <a tsButton="quiet" [routerLink]="['/questionnaires', store.roundId(), 'fill', '' + rows().length]"
            ><ts-icon name="back" />{{ t('back') }}</a
          >
          <button tsButton="filled" type="submit" [busy]="act.busy()">{{ t('send') }}</button>
        </ng-container>
      </ts-flow>
    </form>
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
      margin: 0;
    }
    .ts-check {
      margin-top: 18px;
    }
  `,
})
export class CheckPage {
  protected readonly store = inject(FillStore);
  protected readonly t = injectText('questionnaires.check');
  protected readonly say = injectSay();
  protected readonly act = injectOneAct('questionnaires.problem');
  protected readonly consent = signal(false);
  protected readonly tried = signal(false);
  private readonly router = inject(Router);

  protected readonly rows = computed(() => {
    const open = new Set(this.store.problems().map(({ item }) => item));
    return this.store
      .asked()
      .map((item, index) => ({ item, n: index + 1, said: this.said(item), open: open.has(item.id) }));
  });
  protected readonly open = computed(() => this.rows().filter((row) => row.open).length);

  protected async handIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.open() > 0) return;
    await this.act.run(async () => {
      await this.store.submit(this.consent());
      this.store.read.reload();
      await this.router.navigate(['/questionnaires', this.store.roundId()], { replaceUrl: true });
    });
  }

  private said(item: ItemShape): string {
    const answer = this.store.answerTo(item.id);
    if (answer === null) return '';
    const values = typeof answer === 'object' ? answer : [`${answer}`];
    return values.map((value) => this.labelOf(item, value)).join(', ');
  }

  private labelOf(item: ItemShape, value: string): string {
    const option = item.options.find((one) => one.value === value);
    return option ? this.say(option.label) || value : value;
  }
}
