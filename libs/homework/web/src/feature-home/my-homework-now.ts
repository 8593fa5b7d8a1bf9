import { HttpClient } from '@angular/common/http';
import { EnvironmentInjector, Injectable, computed, inject, resource } from '@angular/core';
import type { MyHomework, MyHomeworkItem } from '@tweespraak/homework/contract';
import { firstValueFrom } from 'rxjs';

/** What a partner's home knows of the homework. Provided by the page that shows {@link HomeworkNow} and {@link HomeworkLinks}. */
@Injectable()
export class MyHomeworkNow {
  private readonly http = inject(HttpClient);
  readonly all = resource<MyHomework, unknown>({
    loader: async () => {
      // The answer and the code that checks it come side by side.
      const answer = firstValueFrom(this.http.get('/api/my/homework'));
      const [{ readMyHomework }, raw] = await Promise.all([import('./read-my-homework'), answer]);
      return readMyHomework(raw);
    },
  });
  /** The first read, while nothing is known yet. */
  readonly isLoading = computed(() => this.all.isLoading() && !this.all.hasValue());
  readonly known = computed(() => (this.all.hasValue() ? this.all.value() : null));
  /** Asked now, the most pressing first. */
  private readonly asked = computed(() => (this.known()?.open ?? []).filter((item) => item.today !== null));
  /** The one that home shows, or none. */
  readonly first = computed(() => this.asked().find((item) => !isLater(item)) ?? null);
  /** Put off by oneself. */
  readonly later = computed(() => this.asked().filter(isLater));
  /** The coach wrote back or asks something. */
  readonly news = computed(() => {
    const known = this.known();
    return [...(known?.open ?? []), ...(known?.done ?? [])].filter(
      ({ newReplies, wideningAsked }) => newReplies > 0 || wideningAsked,
    );
  });

  constructor() {
    // What an earlier visit could not send goes now; its code comes when home already stands.
    const injector = inject(EnvironmentInjector);
    void import('../data/recover-drafts')
      .then(({ recoverDrafts }) => recoverDrafts(injector))
      .catch(() => undefined);
  }

  /** Whether it comes before a round that is due on this day. */
  isBefore(roundDue: string | null): boolean {
    const first = this.first();
    return first !== null && (roundDue === null || dueOf(first) <= roundDue);
  }
}

function isLater({ laterUntil }: MyHomeworkItem): boolean {
  return laterUntil !== null && Date.parse(laterUntil) > Date.now();
}

/** What is kept daily or weekly is due with its turn. */
function dueOf({ rhythm, today, dueOn }: MyHomeworkItem): string {
  return rhythm.kind === 'once' ? dueOn : (today ?? dueOn);
}
