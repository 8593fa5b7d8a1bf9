import type { AttentionItem } from '@tweespraak/homework/contract';
import type { IconName, Text } from '@tweespraak/platform/web';

export const NUDGE_ICON: Readonly<Record<AttentionItem['kind'], IconName>> = {
  'no-test': 'clock',
  'second-postponement': 'calendar',
  'no-entry': 'document',
  'unreturned-pause': 'pause',
  'reliable-drop': 'down',
  apart: 'couples',
  'programme-stuck': 'stop',
  'programme-note': 'flag',
};

/** Why a couple stands in the queue, in one sentence. `t` is under `nudges.queue`. */
export function nudgeSentence({ kind, seat, days, names }: AttentionItem, t: Text): string {
  const who = seat ? 'single' : 'both';
  const name = seat ? names[seat] : '';
  if (days === null) return t(`why.${kind}.${who}`, { name });
  return t.count(`whyDays.${kind}.${who}`, days, { name });
}

/** Where the one tap leads to, with what it needs to know. */
export function nudgePath({ coupleId, kind, suggestion, objectId }: AttentionItem): {
  readonly link: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly fragment?: string;
} {
  const couple = ['/couples', coupleId];
  switch (suggestion) {
    case 'lighter-homework':
      return { link: [...couple, 'homework', 'new'], query: {} };
    case 'plan-dialogue':
      return kind === 'second-postponement' && objectId
        ? { link: [...couple, 'dialogues', objectId], query: {} }
        : { link: [...couple, 'dialogues', 'new'], query: {} };
    case 'plan-session':
      return { link: ['/agenda', 'new'], query: { couple: coupleId } };
    case 'look-at-programme':
      return { link: couple, query: {}, fragment: 'programme' };
    default:
      return { link: couple, query: {} };
  }
}
