import { Injectable, computed, inject } from '@angular/core';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { isPressing, openSteps } from '../ui/my-dialogue-step';

/** What a partner's home knows of the dialogues. Provided by the page that shows {@link DialogueNow} and {@link DialogueLinks}. */
@Injectable()
export class MyDialoguesNow {
  readonly all = inject(MyDialoguesClient).all();
  /** The first read, while nothing is known yet. */
  readonly isLoading = computed(() => this.all.isLoading() && !this.all.hasValue());
  readonly known = computed(() => (this.all.hasValue() ? this.all.value() : null));
  private readonly openOnes = computed(() => openSteps(this.known()?.dialogues ?? [], Date.now()));
  /** The one that home shows, or none. */
  readonly first = computed(() => this.openOnes()[0] ?? null);
  /** It comes before everything else on the page. */
  readonly isPressing = computed(() => {
    const first = this.first();
    return first !== null && isPressing(first.step);
  });
}
