import { inject } from '@angular/core';
import { Formats, dueWords, injectText } from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';

/** Until when, as people say it: "uiterlijk vrijdag"; what is past stays welcome and gets no date. Call in an injection context. */
export function injectDueWords(prefix = 'doing.due'): (dueOn: string) => string {
  const formats = inject(Formats);
  const t = injectText(prefix);
  return (dueOn) => {
    const region = formats.region();
    const today = localDateIn(new Date(), region.timeZone);
    return dueOn < today ? t('past') : t('by', { day: dueWords(dueOn, today, region) });
  };
}
