import type { RoomEventMessage } from '@tweespraak/dialogues/contract';
import type { RoomEvent } from '@tweespraak/dialogues/domain';
import type { Statement } from '@tweespraak/platform/api';
import type { DialogueId, PracticeId } from '@tweespraak/shared/kernel';

/** The channel on which a committed transaction tells all processes. Ids, versions and moves; never words or numbers. */
export const CHANNEL = 'dialogues';

/** `moved` is the stream's message, ready to be sent on; without it the room has to be read again. */
export interface RoomNews {
  readonly practiceId: PracticeId;
  readonly dialogueId: DialogueId;
  readonly moved?: RoomEventMessage;
}

export function toMessage(event: RoomEvent): RoomEventMessage {
  return { version: event.version, by: event.by, at: event.at, event };
}

/** What was said on the channel; null for what is none of ours: a word that nobody understands ends no process. */
export function readNews(payload: string): RoomNews | null {
  try {
    return JSON.parse(payload) as RoomNews;
  } catch {
    return null;
  }
}

/** Tells all who look at a room that something outside its moves changed. Leaves with the commit. */
export function refreshRoom(practiceId: PracticeId, dialogueId: DialogueId): Statement {
  const news: RoomNews = { practiceId, dialogueId };
  return { name: 'room-refresh', text: `SELECT pg_notify('${CHANNEL}', $1)`, values: [JSON.stringify(news)] };
}
