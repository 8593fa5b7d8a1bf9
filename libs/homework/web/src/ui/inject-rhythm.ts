import type { Rhythm } from '@tweespraak/homework/domain';
import { injectText } from '@tweespraak/platform/web';

/** How often, in words: "elke dag, 14 dagen lang". Call in an injection context. */
export function injectRhythm(): (rhythm: Rhythm) => string {
  const t = injectText('homework.rhythm');
  return (rhythm) => {
    if (rhythm.kind === 'once') return t('once');
    if (rhythm.kind === 'daily') return t.count('daily', rhythm.days);
    return t('weekly', {
      times: t.count('times', rhythm.times),
      weeks: t.count('weeks', rhythm.weeks),
    });
  };
}
