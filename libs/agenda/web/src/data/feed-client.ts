import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { CalendarFeed, NewCalendarFeed, type FeedTitles } from '@tweespraak/agenda/contract';
import { firstValueFrom } from 'rxjs';

const URL = '/api/my/calendar-feed';

/** One's own agenda for a calendar outside. Writing throws Problem. */
@Injectable({ providedIn: 'root' })
export class FeedClient {
  private readonly http = inject(HttpClient);

  /** Whether there is one; never its address. Call in an injection context. */
  current(): HttpResourceRef<CalendarFeed | undefined> {
    return httpResource(() => URL, { parse: (raw) => CalendarFeed.parse(raw) });
  }

  /** Makes one, or a new address for it: the old address stops at once. */
  async make(titles: FeedTitles): Promise<NewCalendarFeed> {
    return NewCalendarFeed.parse(await firstValueFrom(this.http.post(URL, { titles })));
  }

  async stop(): Promise<void> {
    await firstValueFrom(this.http.delete(URL));
  }
}
