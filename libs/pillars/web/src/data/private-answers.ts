import { signal } from '@angular/core';
import type { PrivateAnswersBody } from '@tweespraak/pillars/contract';

const VALIDITY = 3;
const SAFETY = 4;

/**
 * What someone tells the coach alone. Held in memory until it is sent: never on the device, never in an address,
 * never shown again. The places are the validity items and then the safety items, as the instrument lists them.
 */
export class PrivateAnswers {
  private readonly values = signal<readonly (number | null)[]>(none());

  readonly all = this.values.asReadonly();

  answer(place: number, value: number | null): void {
    this.values.update((values) => values.map((old, index) => (index === place ? value : old)));
  }

  body(): PrivateAnswersBody {
    return { validity: this.values().slice(0, VALIDITY), safety: this.values().slice(VALIDITY) };
  }

  clear(): void {
    this.values.set(none());
  }
}

function none(): null[] {
  return Array.from({ length: VALIDITY + SAFETY }, () => null);
}
