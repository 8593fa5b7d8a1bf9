import type { IconName, Role } from '@tweespraak/platform/web';

export interface NavItem {
  readonly path: string;
  /** Key under `shell.nav`. */
  readonly text: string;
  readonly icon: IconName;
  /** Other addresses where one is in this place. */
  readonly also?: readonly string[];
}

const ITEMS: Readonly<Record<Role, readonly NavItem[]>> = {
  coach: [
    { path: '/today', text: 'today', icon: 'home' },
    { path: '/agenda', text: 'agenda', icon: 'calendar' },
    { path: '/couples', text: 'couples', icon: 'couples' },
    { path: '/exercises', text: 'homework', icon: 'document', also: ['/programmes', '/instruments'] },
  ],
  admin: [
    { path: '/practice', text: 'practice', icon: 'practice' },
    { path: '/reports', text: 'reports', icon: 'chart', also: ['/exports'] },
  ],
  partner: [
    { path: '/home', text: 'home', icon: 'home' },
    { path: '/access', text: 'access', icon: 'eye' },
    { path: '/more', text: 'more', icon: 'more' },
  ],
};
const ORDER: readonly Role[] = ['coach', 'admin', 'partner'];

/** Where a person can go, by roles; who is coach and admin sees both. The same places and order in both bars. */
export function navItems(roles: readonly Role[]): readonly NavItem[] {
  return ORDER.filter((role) => roles.includes(role)).flatMap((role) => ITEMS[role]);
}
