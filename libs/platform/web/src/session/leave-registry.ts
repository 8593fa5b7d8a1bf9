import { Injectable } from '@angular/core';

/** Why a session ends: the person asked, nobody was there, the server said so, or another tab did it. */
export type LeaveReason = 'person' | 'idle' | 'expired' | 'elsewhere';

type Saver = () => Promise<void>;
type Cleaner = (reason: LeaveReason) => void | Promise<void>;

/** What has to happen before a session ends: first save what was written, then clean up. */
@Injectable({ providedIn: 'root' })
export class LeaveRegistry {
  private readonly savers = new Set<Saver>();
  private readonly cleaners = new Set<Cleaner>();

  /** Called before the session ends; rejects when something could not be saved. Returns a function that takes it back. */
  saveBeforeLeaving(save: Saver): () => void {
    this.savers.add(save);
    return () => this.savers.delete(save);
  }

  /** Called when the session ends: close and delete what is on the device. Returns a function that takes it back. */
  wipeOnSignOut(clean: Cleaner): () => void {
    this.cleaners.add(clean);
    return () => this.cleaners.delete(clean);
  }

  /** False when at least one draft could not be brought to the server. */
  async saveAll(): Promise<boolean> {
    const results = await Promise.allSettled([...this.savers].map((save) => save()));
    return results.every(({ status }) => status === 'fulfilled');
  }

  async cleanAll(reason: LeaveReason): Promise<void> {
    await Promise.allSettled([...this.cleaners].map(async (clean) => clean(reason)));
  }
}
