import { localDateIn } from '@tweespraak/shared/kernel';

/** The date on the wall of the practice now. */
export function today(timeZone: string): string {
  return localDateIn(new Date(), timeZone);
}
