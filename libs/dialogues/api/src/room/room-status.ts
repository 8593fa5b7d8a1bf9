import type { Room } from '@tweespraak/dialogues/domain';
import type { StoredStatus } from '../dialogue.entity';

/** How a dialogue stands in the lists of the couple and the coach, by its room. */
export function statusOf({ phase, endedHow }: Room): StoredStatus {
  if (phase === 'waiting') return 'planned';
  if (phase === 'active' || phase === 'reground') return 'running';
  if (phase !== 'ended') return 'paused';
  if (endedHow === 'lapsed') return 'lapsed';
  return endedHow === 'stopped' || endedHow === 'coach-stopped' ? 'stopped' : 'closed';
}
