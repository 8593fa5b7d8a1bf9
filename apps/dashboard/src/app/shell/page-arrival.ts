import { Injectable, inject, signal } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Whether the page that someone went to arrived: its code may not come in (no connection, or a new version on the server). */
@Injectable({ providedIn: 'root' })
export class PageArrival {
  private readonly missing = signal(false);

  readonly isMissing = this.missing.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationStart))
      .subscribe(() => this.missing.set(false));
  }

  failed(): void {
    this.missing.set(true);
  }
}
