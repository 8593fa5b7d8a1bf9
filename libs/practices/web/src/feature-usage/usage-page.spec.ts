import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aSession, allByRole, byRole, provideSpec, textOf } from '@tweespraak/platform/web';
import type { Usage, UsageMonth } from '@tweespraak/practices/contract';
import nl from '../i18n/nl.json';
import doors from '../i18n/doors/nl.json';
import { UsagePage } from './usage-page';

const EMPTY = {
  ...{ couplesStarted: 0, rounds: 0, dialogues: 0, homework: 0, mailsSent: 0, mailsRefused: 0, exports: 0 },
};
const month = (name: string, changes: Partial<UsageMonth> = {}): UsageMonth => ({
  month: name,
  ...EMPTY,
  ...changes,
});
const usage: Usage = {
  ...{ seats: 10, seatsUsed: 4, coaches: 3, admins: 1, invited: 1, couplesInCare: 21, couplesArchived: 1200 },
  timeZone: 'Europe/Amsterdam',
  months: [month('2026-11', { rounds: 7, mailsSent: 1042, mailsRefused: 1 }), month('2026-10')],
};

async function open(answer: Usage | null) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl, doors }, session: aSession({ roles: ['admin'] }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(UsagePage);
  fixture.detectChanges();
  const request = TestBed.inject(HttpTestingController).expectOne('/api/practice/usage');
  if (answer) request.flush(answer);
  else request.flush({}, { status: 403, statusText: 'Forbidden' });
  await new Promise((later) => setTimeout(later));
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('the usage of a practice', () => {
  it('is told in numbers, by month', async () => {
    const page = await open(usage);
    expect(textOf(page)).toContain('4 van de 10 bezet');
    expect(textOf(page)).toContain('1.200');
    const [, november, october] = allByRole(page, 'row').map((row) => textOf(row));
    expect(november).toMatch(/november 2026.*7.*1\.042.*1/);
    expect(october).toMatch(/oktober 2026/);
    expect(textOf(page)).toContain('Deze maand weigerde een mailserver 1 mail.');
  });

  it('says so when nothing happened yet', async () => {
    const page = await open({ ...usage, months: [month('2026-11')] });
    byRole(page, 'heading', 'Er is nog niets te tellen');
    expect(allByRole(page, 'table')).toHaveLength(0);
  });

  it('is not for everybody', async () => {
    const page = await open(null);
    expect(allByRole(page, 'button')).toHaveLength(0);
    byRole(page, 'alert');
  });
});
