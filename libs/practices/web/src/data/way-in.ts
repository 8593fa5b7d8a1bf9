import { computed, effect, inject, signal, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { Language, SessionStore, asProblem, injectProblemText } from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';

interface Link {
  readonly error: Signal<unknown>;
  readonly value: Signal<{ readonly locale: Locale } | undefined>;
  hasValue(): boolean;
}

/** What a page behind a link from a mail needs: is the link still good, is somebody else here, and the way in. */
export interface WayIn {
  /** The link opens nothing, or nothing any more. */
  readonly isOver: Signal<boolean>;
  /** Somebody was signed in when the page opened. */
  readonly somebodyHere: boolean;
  /** Why the last try was refused, in words. */
  readonly refusal: Signal<string>;
  readonly busy: Signal<boolean>;
  /** Does what opens a session, and goes home. */
  go(enter: () => Promise<void>): Promise<void>;
}

/** Call in an injection context. The page speaks the language that the mail was written in, unless someone chose another. */
export function injectWayIn(link: Link): WayIn {
  const [store, router, language] = [inject(SessionStore), inject(Router), inject(Language)];
  const say = injectProblemText('practices.problem');
  const [refusal, busy, usedUp] = [signal(''), signal(false), signal(false)];
  effect(() => {
    const locale = link.hasValue() && link.value()?.locale;
    if (locale) void language.follow(locale);
  });
  return {
    isOver: computed(() => usedUp() || asProblem(link.error()).status === 404),
    somebodyHere: store.signedIn(),
    refusal,
    busy,
    async go(enter) {
      if (busy()) return;
      busy.set(true);
      refusal.set('');
      try {
        await enter();
        await router.navigateByUrl(store.homePath(), { replaceUrl: true });
      } catch (error) {
        if (asProblem(error).status === 404) usedUp.set(true);
        else refusal.set(say(error));
      } finally {
        busy.set(false);
      }
    },
  };
}
