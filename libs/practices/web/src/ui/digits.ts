import { PIN_DIGITS } from '@tweespraak/practices/contract';

/** What was typed or pasted as a PIN: its digits, as many as a PIN has. `'73 94'` → `'7394'`. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, PIN_DIGITS.most);
}
