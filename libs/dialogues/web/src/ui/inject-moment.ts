import { inject } from '@angular/core';
import { Formats, injectText } from '@tweespraak/platform/web';
import { momentWords } from './moment-words';

/** Says an instant in the practice's zone and the active language: "morgen om 20:00". Call in an injection context. */
export function injectMoment(): (instant: string) => string {
  const formats = inject(Formats);
  const t = injectText('now.moment');
  return (instant) => momentWords(instant, new Date(), formats.region(), (parts) => t('at', { ...parts }));
}
