import { Component, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { InstrumentCard, Licence, LicenceClass } from '@tweespraak/instruments/contract';
import { Button, Field, Notice, TextInput, injectOneAct, injectText } from '@tweespraak/platform/web';
import { CatalogueClient } from '../data/catalogue-client';

const CLASSES: readonly LicenceClass[] = ['own', 'open', 'open-noncommercial', 'permission', 'proprietary'];
const NEEDS_PROOF: readonly LicenceClass[] = ['permission', 'proprietary'];

/** By what right the practice uses a questionnaire. Without it, it cannot be given to anybody. */
@Component({
  selector: 'ts-licence-form',
  imports: [Button, Field, TextInput, Notice],
  template: `
    <form novalidate (submit)="save($event)">
      <fieldset class="ts-choice">
        <legend class="visually-hidden">{{ t('heading') }}</legend>
        @for (one of classes; track one) {
          <label>
            <input
              type="radio"
              name="licence"
              [value]="one"
              [checked]="chosen() === one"
              (change)="chosen.set(one)"
            />
            <span
              >{{ t('class.' + one) }}<span class="ts-quiet ts-small"> {{ t('hint.' + one) }}</span></span
            >
          </label>
        }
      </fieldset>
      <ts-field
        [label]="t('proof')"
        [hint]="t('proofHint')"
        [optional]="!needsProof()"
        [error]="lacksProof() ? t('proofNeeded') : null"
      >
        <input
          tsInput
          maxlength="300"
          autocomplete="off"
          #words
          [value]="proof()"
          (input)="proof.set(words.value)"
        />
      </ts-field>
      <ts-field [label]="t('validUntil')" [optional]="true">
        <input tsInput type="date" #day [value]="until()" (input)="until.set(day.value)" />
      </ts-field>
      <ts-notice [text]="act.refusal()" />
      <button tsButton="quiet" type="submit" [busy]="act.busy()">{{ t('save') }}</button>
    </form>
  `,
})
export class LicenceForm {
  readonly card = input.required<InstrumentCard>();
  readonly saved = output();
  protected readonly t = injectText('instruments.licence');
  protected readonly act = injectOneAct('instruments.problem');
  protected readonly classes = CLASSES;
  protected readonly chosen = linkedSignal<LicenceClass | null>(() => this.card().licence?.class ?? null);
  protected readonly proof = linkedSignal(() => this.card().licence?.proof ?? '');
  protected readonly until = linkedSignal(() => this.card().licence?.validUntil ?? '');
  protected readonly tried = signal(false);
  private readonly client = inject(CatalogueClient);

  constructor() {
    effect(() => {
      if (this.proof()) this.tried.set(false);
    });
  }

  protected needsProof(): boolean {
    const chosen = this.chosen();
    return chosen !== null && NEEDS_PROOF.includes(chosen);
  }

  protected lacksProof(): boolean {
    return this.tried() && this.needsProof() && this.proof().trim() === '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const chosen = this.chosen();
    if (!chosen || this.lacksProof()) return;
    const licence: Licence = { class: chosen, proof: this.proof().trim(), validUntil: this.until() || null };
    await this.act.run(async () => {
      await this.client.licence(this.card().id, licence);
      this.saved.emit();
    });
  }
}
