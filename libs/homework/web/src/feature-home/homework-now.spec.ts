import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MyHomework, MyHomeworkItem } from '@tweespraak/homework/contract';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { addDays } from '@tweespraak/shared/kernel';
import { useNodeCrypto } from '../../../../platform/web/test/device';
import { HOMEWORK_ID, TODAY, anItem, setUpPartner, uuid } from '../../test/partner';
import { HomeworkLinks } from './homework-links';
import { HomeworkNow } from './homework-now';
import { LaterChoice } from './later-choice';
import { MyHomeworkNow } from './my-homework-now';

useNodeCrypto();

@Component({
  imports: [HomeworkNow, HomeworkLinks],
  providers: [MyHomeworkNow],
  template: `<ts-homework-now [leads]="true" /><ts-homework-links />`,
})
class Home {
  readonly now = inject(MyHomeworkNow);
}

async function home(open: readonly MyHomeworkItem[], done: readonly MyHomeworkItem[] = []) {
  const { http } = setUpPartner();
  const fixture = TestBed.createComponent(Home);
  TestBed.tick();
  const answer: MyHomework = { open: [...open], done: [...done] };
  http.expectOne('/api/my/homework').flush(answer);
  await fixture.whenStable();
  return { http, fixture, root: fixture.nativeElement as HTMLElement };
}

const once = { rhythm: { kind: 'once' as const }, dueOn: addDays(TODAY, 1) };

describe('homework at a partner’s home', () => {
  it('is one card with one action: what, how long and until when', async () => {
    const { root } = await home([anItem(once), anItem({ id: uuid(41) })]);
    expect(textOf(byRole(root, 'heading', 'Lichaamsdagboek'))).toBeTruthy();
    expect(textOf(root)).toContain('5 minuten, uiterlijk morgen.');
    expect(byRole(root, 'link', 'Begin').getAttribute('href')).toBe(`/homework/${HOMEWORK_ID}`);
  });

  it('goes on with what was begun, and never speaks of what was left', async () => {
    const { root } = await home([
      anItem({ draft: true, dueOn: addDays(TODAY, -3), rhythm: { kind: 'once' } }),
    ]);
    expect(byRole(root, 'link', 'Ga verder')).toBeTruthy();
    expect(textOf(root)).toContain('het kan nog steeds');
  });

  it('that was put off is a quiet row with its moment', async () => {
    const laterUntil = new Date(Date.now() + 3_600_000).toISOString();
    const { root } = await home([anItem({ laterUntil })]);
    expect(allByRole(root, 'link', 'Begin')).toEqual([]);
    expect(textOf(byRole(root, 'link', /^Lichaamsdagboek/))).toContain('Herinnering op');
  });

  it('brings a message of the coach, also about what was done', async () => {
    const { root } = await home([], [anItem({ today: null, progress: 'done', newReplies: 1 })]);
    const row = byRole(root, 'link', /^Bericht van je coach/);
    expect(row.getAttribute('href')).toBe(`/homework/${HOMEWORK_ID}`);
    expect(allByRole(root, 'link', /Je coach vraagt/)).toEqual([]);
  });

  it('brings a question of the coach about what was shared', async () => {
    const { root } = await home([anItem({ today: null, wideningAsked: true })]);
    expect(byRole(root, 'link', /^Je coach vraagt iets/)).toBeTruthy();
  });

  it('is not there at all while there is none', async () => {
    const { root } = await home([]);
    expect(textOf(root)).toBe('');
  });

  it('comes before a round only when it is due sooner', async () => {
    const { fixture } = await home([anItem(once)]);
    const { now } = fixture.componentInstance;
    expect([null, TODAY, addDays(TODAY, 5)].map((due) => now.isBefore(due))).toEqual([true, false, true]);
  });

  it('says so when it cannot be read, and tries again', async () => {
    const { http } = setUpPartner();
    const fixture = TestBed.createComponent(Home);
    TestBed.tick();
    http.expectOne('/api/my/homework').flush({}, { status: 500, statusText: 'x' });
    await fixture.whenStable();
    byRole(fixture.nativeElement as HTMLElement, 'button', 'Probeer het opnieuw').click();
    TestBed.tick();
    http.expectOne('/api/my/homework');
  });
});

@Component({
  imports: [LaterChoice],
  providers: [MyHomeworkNow],
  template: `<ts-later-choice [homeworkId]="id" />`,
})
class Later {
  readonly id = HOMEWORK_ID;
}

describe('reminding later', () => {
  async function later() {
    const { http } = setUpPartner();
    const fixture = TestBed.createComponent(Later);
    TestBed.tick();
    http.match('/api/my/homework').forEach((request) => request.flush({ open: [], done: [] }));
    await fixture.whenStable();
    return { http, fixture, root: fixture.nativeElement as HTMLElement };
  }
  const URL = `/api/my/homework/${HOMEWORK_ID}/later`;

  it('is one tap for tomorrow morning, on the clock of the practice', async () => {
    const { root, http } = await later();
    byRole(root, 'button', 'Morgen').click();
    const until = `${(http.expectOne(URL).request.body as { until: string }).until}`;
    const said = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(said.format(new Date(until))).toBe(`${addDays(TODAY, 1)} 09:00`);
  });

  it('offers tonight only while it is still to come', async () => {
    jest.useFakeTimers({
      now: new Date('2026-11-22T20:30:00+01:00'),
      doNotFake: ['setTimeout', 'setImmediate', 'queueMicrotask'],
    });
    const evening = await later();
    expect(allByRole(evening.root, 'button', 'Vanavond 20.00')).toEqual([]);
    jest.setSystemTime(new Date('2026-11-22T15:00:00+01:00'));
    const afternoon = await later();
    byRole(afternoon.root, 'button', 'Vanavond 20.00').click();
    expect(afternoon.http.expectOne(URL).request.body).toEqual({ until: '2026-11-22T19:00:00.000Z' });
    jest.useRealTimers();
  });

  it('keeps a moment of one’s own within fourteen days', async () => {
    const { root, http, fixture } = await later();
    byRole(root, 'button', 'Kies zelf').click();
    await fixture.whenStable();
    const field = root.querySelector<HTMLInputElement>('input[type=datetime-local]');
    if (!field) throw new Error('no field');
    field.value = `${addDays(TODAY, 30)}T10:00`;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    field.form?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    http.expectNone(URL);
    expect(textOf(root)).toContain('Kies een moment in de komende veertien dagen.');
  });
});
