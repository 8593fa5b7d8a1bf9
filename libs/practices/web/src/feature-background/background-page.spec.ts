import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aSession, allByRole, byRole, provideSpec, textOf } from '@tweespraak/platform/web';
import { JOB_KINDS, type PracticeJobs } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import notices from '../i18n/notices/nl.json';
import { BackgroundPage } from './background-page';

const NONE = { planned: 0, waiting: 0, busy: 0, failed: 0, retried: 0, lastDone: null };
const jobs = (messages: Partial<PracticeJobs['kinds'][number]> = {}): PracticeJobs => ({
  kinds: JOB_KINDS.map((kind) => ({ ...NONE, kind, ...(kind === 'messages' ? messages : {}) })),
});

async function open(answer: PracticeJobs) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl, notices }, session: aSession({ roles: ['admin'] }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(BackgroundPage);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  http.expectOne('/api/practice/jobs').flush(answer);
  await settle();
  return { page: fixture.nativeElement as HTMLElement, http, settle };
}

describe('what goes by itself', () => {
  it('is one card a kind, in plain words', async () => {
    const { page } = await open(jobs({ lastDone: '2026-11-22T08:00:00.000Z' }));
    expect(allByRole(page, 'heading').map((one) => textOf(one))).toEqual([
      'Wat er op de achtergrond gebeurt',
      ...Object.values(notices.background.kind),
    ]);
    expect(textOf(page)).toContain('Er is niets mislukt.');
    expect(textOf(page)).toContain('22');
    expect(allByRole(page, 'button', 'Probeer opnieuw')).toHaveLength(0);
  });

  it('tries again what failed, and looks how it is then', async () => {
    const { page, http, settle } = await open(jobs({ failed: 3 }));
    expect(textOf(page)).toContain('3 dingen zijn mislukt.');
    byRole(page, 'button', 'Probeer opnieuw').click();
    http.expectOne({ method: 'POST', url: '/api/practice/jobs/messages/retry' }).flush(null);
    await settle();
    http.expectOne('/api/practice/jobs').flush(jobs({ waiting: 3 }));
    await settle();
    expect(textOf(page)).toContain('Er is niets mislukt.');
  });
});
