import type { HttpResourceRef } from '@angular/common/http';
import { effect, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Subject } from 'rxjs';

/** Keeps what is on the screen true: whatever was read is read again after every change that was made here. */
export class FreshReads {
  private readonly changed = new Subject<void>();

  change(): void {
    this.changed.next();
  }

  /** Call in an injection context. A change during a read waits for that read, which may not have seen it. */
  follow<T>(resource: HttpResourceRef<T>): HttpResourceRef<T> {
    let missed = false;
    this.changed.pipe(takeUntilDestroyed()).subscribe(() => (missed = !resource.reload()));
    effect(() => {
      if (resource.isLoading() || !missed) return;
      missed = false;
      untracked(() => resource.reload());
    });
    return resource;
  }
}
