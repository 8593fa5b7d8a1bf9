import { TestBed } from '@angular/core/testing';
import { SwUpdate, type UnrecoverableStateEvent, type VersionEvent } from '@angular/service-worker';
import {
  LeaveRegistry,
  OPEN_DOCUMENT,
  allByRole,
  byRole,
  provideSpec,
  textOf,
} from '@tweespraak/platform/web';
import { Subject } from 'rxjs';
import nl from '../../i18n/nl.json';
import { NewVersion } from './new-version';

function open() {
  const versionUpdates = new Subject<VersionEvent>();
  const unrecoverable = new Subject<UnrecoverableStateEvent>();
  const opened: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { shell: nl } }),
      { provide: SwUpdate, useValue: { versionUpdates, unrecoverable } },
      { provide: OPEN_DOCUMENT, useValue: (url: string) => opened.push(url) },
    ],
  });
  const fixture = TestBed.createComponent(NewVersion);
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, versionUpdates, unrecoverable, opened };
}

const hash = { hash: 'x' };

describe('a new version', () => {
  it('is not spoken of while it is only being looked for', () => {
    const { fixture, page, versionUpdates } = open();
    versionUpdates.next({ type: 'VERSION_DETECTED', version: hash });
    fixture.detectChanges();
    expect(allByRole(page, 'button', 'Ververs de pagina')).toEqual([]);
    expect(textOf(page)).toBe('');
  });

  it('waits for a click, saves what is being written, and begins anew', async () => {
    const { fixture, page, versionUpdates, opened } = open();
    const saved: string[] = [];
    TestBed.inject(LeaveRegistry).saveBeforeLeaving(async () => void saved.push('draft'));
    versionUpdates.next({ type: 'VERSION_READY', currentVersion: hash, latestVersion: hash });
    fixture.detectChanges();
    expect(textOf(page)).toContain('Er is een nieuwe versie.');
    expect(opened).toEqual([]);
    byRole(page, 'button', 'Ververs de pagina').click();
    await fixture.whenStable();
    expect([saved, opened]).toEqual([['draft'], [location.href]]);
  });

  it('is offered too when the one on this device is damaged', () => {
    const { fixture, page, unrecoverable } = open();
    unrecoverable.next({ type: 'UNRECOVERABLE_STATE', reason: 'a file is gone' });
    fixture.detectChanges();
    expect(textOf(page)).toContain('Er is een nieuwe versie.');
  });
});
