import { sharesMailbox } from '@tweespraak/shared/kernel';

export type AddressProblem = 'same-address' | 'shared-mailbox';

/**
 * Whether two partners can be written to apart. `same-address` is refused: one login per person. `shared-mailbox` is a
 * warning: mail to both may end in one inbox, where the other reads along. null: nothing stands out.
 */
export function addressProblem(one: string, other: string): AddressProblem | null {
  if (plain(one) === plain(other)) return 'same-address';
  return sharesMailbox(one, other) ? 'shared-mailbox' : null;
}

const plain = (address: string) => address.trim().toLowerCase();
