import type { Delivery } from '@tweespraak/homework/domain';
import { injectText } from '@tweespraak/platform/web';

/** When a step of a programme comes, as a sentence: "Als allebei klaar zijn, drie dagen later." Call in an injection context. */
export function injectDelivery(): (delivery: Delivery, isFirst: boolean) => string {
  const t = injectText('homework.delivery');
  return (delivery, isFirst) => {
    const { rule } = delivery;
    if (rule === 'at-once') return t(isFirst ? 'start' : 'at-once');
    const { days } = delivery;
    if (rule === 'interval') return t.count(isFirst ? 'afterStart' : 'interval', days);
    return days === 0 ? t(`${rule}.now`) : t.count(`${rule}.later`, days);
  };
}
