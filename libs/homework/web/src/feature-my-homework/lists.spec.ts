import { TestBed } from '@angular/core/testing';
import type { MyDiary, MyHomework } from '@tweespraak/homework/contract';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { addDays } from '@tweespraak/shared/kernel';
import { useNodeCrypto } from '../../../../platform/web/test/device';
import { HOMEWORK_ID, TODAY, aDetail, anItem, setUpPartner, uuid } from '../../test/partner';
import { DiaryPage } from '../feature-diary/diary-page';
import { MyHomeworkPage } from './my-homework-page';

useNodeCrypto();

async function list(answer: MyHomework) {
  const { http } = setUpPartner();
  const fixture = TestBed.createComponent(MyHomeworkPage);
  TestBed.tick();
  http.expectOne('/api/my/homework').flush(answer);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('all of one’s own homework', () => {
  it('is what is open and what was done, with what the coach wrote, and no count of what was left', async () => {
    const root = await list({
      open: [anItem(), anItem({ id: uuid(41), today: null, wideningAsked: true })],
      done: [anItem({ id: uuid(42), progress: 'done', today: null, newReplies: 2 })],
    });
    const link = byRole(root, 'link', /5 minuten, vandaag/);
    expect(link.getAttribute('href')).toBe(`/homework/${HOMEWORK_ID}`);
    expect(textOf(byRole(root, 'link', /vraag/))).toContain('nu niets te doen');
    expect(textOf(byRole(root, 'region', 'Gedaan'))).toContain('bericht');
    expect(textOf(root)).not.toMatch(/gemist|overgeslagen|\d van \d/);
  });

  it('leads to the diary and to a code from paper, also when it is empty', async () => {
    const root = await list({ open: [], done: [] });
    expect(textOf(root)).toContain('Er staat nu geen huiswerk klaar');
    expect(byRole(root, 'link', /Mijn schuifjes/).getAttribute('href')).toBe('/homework/diary');
    expect(byRole(root, 'link', /Op papier gedaan/).getAttribute('href')).toBe('/homework/done');
  });
});

describe('one’s own sliders', () => {
  async function diary(entries: MyDiary['entries']) {
    const { http } = setUpPartner();
    const fixture = TestBed.createComponent(DiaryPage);
    TestBed.tick();
    http.expectOne('/api/my/diary').flush({ entries, exercises: [aDetail().exercise] });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const evening = (days: number, before: number, after?: number): MyDiary['entries'][number] => ({
    ...{ id: uuid(100 + days), exercise: 'body-diary', version: 1, day: addDays(TODAY, -days) },
    answers: { 'before.tension': before, ...(after === undefined ? {} : { 'after.tension': after }) },
  });

  it('are drawn with before and after apart in shape, and a gap where nothing was filled in', async () => {
    const root = await diary([evening(6, 7, 4), evening(5, 6, 5), evening(2, 5), evening(1, 4, 2)]);
    const chart = byRole(root, 'img', /^Spanning door de tijd/);
    expect(chart.querySelectorAll('path.circle')).toHaveLength(2); // two runs around the gap
    expect(chart.querySelectorAll('.mark')).toHaveLength(7);
    const cells = allByRole(root, 'row').map((row) => textOf(row));
    expect(cells.at(-2)).toMatch(/5–$/);
    expect(textOf(root)).toContain('Alleen jij ziet dit.');
  });

  it('are nothing yet at the beginning', async () => {
    expect(textOf(await diary([]))).toContain('Hier staat nog niets');
  });
});
