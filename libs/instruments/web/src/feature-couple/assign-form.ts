import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addDays } from '@tweespraak/shared/kernel';
import {
  Button,
  Field,
  Formats,
  LoadState,
  Notice,
  Skeleton,
  TextInput,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { CatalogueClient } from '../data/catalogue-client';
import { CoupleRoundsClient } from '../data/couple-rounds-client';
import { injectSay } from '../ui/inject-say';
import { today } from '../ui/today';

const WEEKS = 14;

/** Gives a couple a questionnaire: which, until when, and one sentence. What may not be given says why. */
@Component({
  selector: 'ts-assign-form',
  imports: [Button, Field, TextInput, Notice, LoadState, Skeleton, RouterLink],
  templateUrl: './assign-form.html',
})
export class AssignForm {
  readonly coupleId = input.required<string>();
  readonly given = output();
  protected readonly t = injectText('instruments.assign');
  protected readonly say = injectSay();
  protected readonly act = injectOneAct('instruments.problem');
  private readonly catalogue = inject(CatalogueClient);
  private readonly client = inject(CoupleRoundsClient);
  private readonly toast = inject(UndoToast);
  private readonly zone = inject(Formats).region;
  protected readonly all = this.catalogue.all();
  protected readonly usable = computed(() =>
    this.all.hasValue() ? this.all.value().instruments.filter(({ assignable }) => assignable === 'yes') : [],
  );
  protected readonly others = computed(() =>
    this.all.hasValue()
      ? this.all.value().instruments.filter(({ assignable, archived }) => assignable !== 'yes' && !archived)
      : [],
  );
  protected readonly chosen = linkedSignal(() => this.usable()[0]?.id ?? '');
  protected readonly opensOn = linkedSignal(() => today(this.zone().timeZone));
  protected readonly dueOn = linkedSignal(() => addDays(today(this.zone().timeZone), WEEKS));
  protected readonly message = signal('');
  protected readonly wrongDates = computed(() => this.dueOn() < this.opensOn());
  private key = crypto.randomUUID();

  protected give(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.chosen() || this.wrongDates()) return Promise.resolve();
    return this.act.run(async () => {
      const { rounds } = await this.client.assign(
        {
          ...{ instrumentId: this.chosen(), coupleIds: [this.coupleId()], message: this.message().trim() },
          ...{ opensOn: this.opensOn(), dueOn: this.dueOn() },
        },
        this.key,
      );
      this.key = crypto.randomUUID();
      this.message.set('');
      this.toast.offer(this.t('given'), () => Promise.all(rounds.map(({ id }) => this.client.cancel(id))));
      this.given.emit();
    });
  }
}
