import { InjectionToken } from '@angular/core';
import { PresentMessage, RoomEventMessage } from '@tweespraak/dialogues/contract';

/** How the browser opens a stream of server-sent events; a spec gives its own. */
export const OPEN_EVENT_SOURCE = new InjectionToken<(url: string) => EventSource>('OPEN_EVENT_SOURCE', {
  providedIn: 'root',
  factory: () => (url) => new EventSource(url),
});

/** What a stream tells. `broken`: this stream will not come back by itself. */
export interface StreamEars {
  readonly connected: (is: boolean) => void;
  readonly moved: (message: RoomEventMessage) => void;
  readonly present: (message: PresentMessage) => void;
  readonly refresh: () => void;
  readonly gone: () => void;
  readonly broken: () => void;
}

const CLOSED = 2;

/**
 * The events of one room after `version`. While the network is away the browser itself comes back, with the id of the last
 * event that it had. Gives a function that ends it.
 */
export function listenToRoom(
  open: (url: string) => EventSource,
  dialogueId: string,
  version: number,
  ears: StreamEars,
): () => void {
  const source = open(`/api/rooms/${encodeURIComponent(dialogueId)}/events?after=${version}`);
  const on = (name: string, hear: (data: unknown) => void): void =>
    source.addEventListener(name, (event) =>
      hear(JSON.parse((event as MessageEvent<string>).data || 'null')),
    );
  source.onopen = () => ears.connected(true);
  source.onerror = () => {
    ears.connected(false);
    if (source.readyState === CLOSED) ears.broken();
  };
  on('moved', (data) => ears.moved(RoomEventMessage.parse(data)));
  on('present', (data) => ears.present(PresentMessage.parse(data)));
  on('refresh', () => ears.refresh());
  on('gone', () => {
    source.close();
    ears.gone();
  });
  return () => source.close();
}
