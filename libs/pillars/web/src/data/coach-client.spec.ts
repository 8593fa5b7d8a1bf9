import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CoachClient } from './coach-client';

const EMPTY = { today: '2026-11-22', releaseRequired: true, couples: [] };
const ROUND = '11111111-1111-4111-8111-111111111111';

describe('what a coach reads', () => {
  it('is read again after a change, also when the change came while it was being read', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const http = TestBed.inject(HttpTestingController);
    const client = TestBed.inject(CoachClient);
    const caseload = TestBed.runInInjectionContext(() => client.caseload());
    TestBed.tick();
    const first = http.expectOne('/api/caseload');

    const undo = client.cancel([ROUND]);
    http.expectOne('/api/rounds/cancellation').flush(null);
    await undo;
    first.flush(EMPTY);
    TestBed.tick();
    await Promise.resolve();
    TestBed.tick();

    http.expectOne('/api/caseload').flush({ ...EMPTY, today: '2026-11-23' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(caseload.value()?.today).toBe('2026-11-23');
    http.verify();
  });
});
