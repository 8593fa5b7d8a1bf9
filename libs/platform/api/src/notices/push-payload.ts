import type { Locale, Localised } from '@tweespraak/shared/kernel';

interface PushWords {
  readonly title: string;
  readonly body: string;
  readonly discreetTitle: string;
}

const WORDS: Localised<PushWords> = {
  nl: { title: 'Tweespraak', body: 'Er staat iets voor je klaar', discreetTitle: 'Bericht' },
  en: { title: 'Tweespraak', body: 'Something is ready for you', discreetTitle: 'Message' },
};

/** What a lock screen shows, in the shape that the service worker reads: the same words whatever it is about. */
export function pushPayload(to: { readonly locale: Locale; readonly discreet: boolean }): string {
  const words = WORDS[to.locale];
  return JSON.stringify({
    notification: {
      title: to.discreet ? words.discreetTitle : words.title,
      body: words.body,
      lang: to.locale,
      icon: '/icon-192.png',
      badge: '/badge-96.png',
      tag: 'tweespraak', // a second one takes the place of the first
      data: { onActionClick: { default: { operation: 'navigateLastFocusedOrOpen', url: '/home' } } },
    },
  });
}
