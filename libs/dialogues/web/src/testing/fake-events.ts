import type { RoomEvent } from '@tweespraak/dialogues/domain';

/** Stands in for the browser's EventSource. */
export class FakeEvents extends EventTarget {
  static opened: FakeEvents[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    FakeEvents.opened.push(this);
  }

  static readonly open = (url: string): EventSource => new FakeEvents(url) as unknown as EventSource;

  /** The stream that is listened to now. */
  static latest(): FakeEvents {
    const latest = FakeEvents.opened.at(-1);
    if (!latest) throw new Error('Nobody listens.');
    return latest;
  }

  connect(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  /** `for-good`: the server refused, the browser does not come back by itself. */
  fail(how: 'for-a-moment' | 'for-good' = 'for-a-moment'): void {
    this.readyState = how === 'for-good' ? 2 : 0;
    this.onerror?.();
  }

  tell(name: string, data: unknown = null): void {
    if (this.readyState === 2) return;
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  moved(event: RoomEvent): void {
    this.tell('moved', { version: event.version, by: event.by, at: event.at, event });
  }

  close(): void {
    this.readyState = 2;
  }
}
