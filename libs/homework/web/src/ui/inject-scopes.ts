import { computed, inject, type Signal } from '@angular/core';
import { SCOPES, type Scope } from '@tweespraak/homework/domain';
import { HomeworkStore } from '../data/homework-store';

/** Who may be let in on the homework that is open, and how they are called. Call in an injection context under its frame. */
export function injectScopes(): {
  readonly all: Signal<readonly Scope[]>;
  readonly names: Signal<Readonly<Record<'coach' | 'partner', string>>>;
} {
  const store = inject(HomeworkStore);
  return {
    all: computed(() => store.detail()?.scopes ?? SCOPES),
    names: computed(() => ({
      coach: store.detail()?.coach ?? '',
      partner: store.detail()?.partner ?? '',
    })),
  };
}
