import { Injectable, inject } from '@angular/core';
import { DeviceStorage } from '@tweespraak/platform/web';

/**
 * What somebody is typing in a room, so that a reload takes nothing away. Only in this tab, and gone at sign-out: the phone
 * may lie between two people.
 */
@Injectable({ providedIn: 'root' })
export class VisitDraft {
  private readonly storage = inject(DeviceStorage);

  read(key: string): string {
    return this.storage.readForVisit(nameOf(key)) ?? '';
  }

  write(key: string, text: string): void {
    this.storage.writeForVisit(nameOf(key), text);
  }
}

function nameOf(key: string): string {
  return `ts-room-${key}`;
}
