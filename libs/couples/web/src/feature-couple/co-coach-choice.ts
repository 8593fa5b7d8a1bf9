import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Couple } from '@tweespraak/couples/contract';
import {
  Field,
  Formats,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CouplesClient, colleaguesResource } from '../data/couples-client';
import { fullName } from '../ui/full-name';

/** Who coaches this couple. The first coach chooses a second one, or none; a second coach only reads it. */
@Component({
  selector: 'ts-co-coach-choice',
  imports: [Field, TextInput],
  template: `
    <p class="ts-quiet">{{ t('coaches', { names: coaches() }) }}</p>
    @if (couple().isFirstCoach && others().length > 0) {
      <ts-field [label]="t('coCoach')" [hint]="t('coCoachHint')" [error]="refusal()">
        <select tsInput [value]="couple().coCoachId ?? ''" [disabled]="busy()" (change)="choose($event)">
          <option value="">{{ t('noCoCoach') }}</option>
          @for (colleague of others(); track colleague.id) {
            <option [value]="colleague.id" [selected]="colleague.id === couple().coCoachId">
              {{ fullName(colleague) }}
            </option>
          }
        </select>
      </ts-field>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
      padding-top: 14px;
      border-top: 1px solid var(--line);
    }
    ts-field {
      margin: 0;
    }
  `,
})
export class CoCoachChoice {
  readonly couple = input.required<Couple>();
  readonly changed = output();

  protected readonly t = injectText('couples.people');
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly fullName = fullName;
  private readonly formats = inject(Formats);
  private readonly colleagues = colleaguesResource();
  private readonly say = injectProblemText('couples.problem');
  private readonly client = inject(CouplesClient);
  private readonly toast = inject(UndoToast);

  protected readonly coaches = computed(() => this.formats.list(this.couple().coaches.map(fullName)));
  protected readonly others = computed(() => {
    const { coaches, coCoachId } = this.couple();
    const first = coaches.filter(({ id }) => id !== coCoachId).map(({ id }) => id);
    const known = this.colleagues.hasValue() ? this.colleagues.value() : [];
    return known.filter(({ id }) => !first.includes(id));
  });

  protected async choose(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const before = this.couple().coCoachId;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.set(select.value || null);
      this.toast.offer(this.t('coCoachChanged'), () => this.set(before));
    } catch (error) {
      select.value = before ?? '';
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async set(coCoachId: string | null): Promise<void> {
    await this.client.setCoCoach(this.couple().id, coCoachId);
    this.changed.emit();
  }
}
