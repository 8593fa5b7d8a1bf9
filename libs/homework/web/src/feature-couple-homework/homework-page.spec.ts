import { TestBed } from '@angular/core/testing';
import {
  DeviceStorage,
  UndoToast,
  allByRole,
  byLabel,
  byRole,
  send,
  textOf,
  typeInto,
} from '@tweespraak/platform/web';
import { COUPLE, aDetail, anItem, renderCoach, uuid } from '../../test/coach';
import { HomeworkPage } from './homework-page';

const URL = `/api/homework/${uuid(30)}`;
const REPLIES = `/api/entries/${uuid(40)}/replies`;

function anEntry(changes: Record<string, unknown> = {}) {
  return {
    ...{ id: uuid(40), seat: 'b', day: '2026-11-20', handedInAt: '2026-11-20T20:00:00Z', declined: false },
    ...{ scope: 'coach', replies: [], widening: 'none' },
    answers: { spots: ['shoulders', 'belly'], asks: 'Even rust' },
    ...changes,
  };
}

async function open(entries: readonly unknown[], item = anItem()) {
  const page = await renderCoach(HomeworkPage, { coupleId: COUPLE, homeworkId: uuid(30) });
  const exercise = aDetail('body-diary').published;
  await page.answer(URL, { item, exercise, names: { a: 'Noor', b: 'Sam' }, entries });
  return page;
}

describe('what was handed in', () => {
  afterEach(() => {
    TestBed.inject(UndoToast).dismiss(); // its timer
    TestBed.inject(DeviceStorage).endVisit();
  });

  it('is read in the words of the exercise, with who else reads it', async () => {
    const { root } = await open([anEntry()]);
    const text = textOf(root);
    expect(text).toContain('Sam, 20 nov');
    expect(text).toContain('Sam en jij');
    expect(text).toContain('schouders, buik');
    expect(text).toContain('Wat vraagt mijn lijf?Even rust');
  });

  it('gets a reply for its owner alone, and what is typed stays for the visit', async () => {
    const first = await open([anEntry()]);
    typeInto(byLabel(first.root, 'Antwoord aan Sam'), 'Mooi gezien.');
    const { root, refuse, sent } = await open([anEntry()]);
    const field = byLabel<HTMLTextAreaElement>(root, 'Antwoord aan Sam');
    expect(field.value).toBe('Mooi gezien.');
    send(field);
    await refuse('POST', REPLIES, 'x', 500);
    expect(field.value).toBe('Mooi gezien.');
    send(field);
    const reply = await sent('POST', REPLIES);
    expect(reply.request.body).toEqual({ text: 'Mooi gezien.' });
    reply.flush(null);
    await first.settle();
    expect(field.value).toBe('');
  });

  it('has the answer to the newest at hand, and the others a tap away', async () => {
    const { root } = await open([
      anEntry(),
      anEntry({ id: uuid(41), handedInAt: '2026-11-21T20:00:00Z', seat: 'a' }),
    ]);
    const answers = [...root.querySelectorAll('details')];
    expect(answers.map((one) => [textOf(one.querySelector('summary')), one.open])).toEqual([
      ['Antwoord Noor', true],
      ['Antwoord Sam', false],
    ]);
  });

  it('may be shared with the three when its owner says so: the coach asks', async () => {
    const { root, sent } = await open([anEntry()]);
    byRole(root, 'button', 'Vraag Sam dit met jullie drieën te delen').click();
    await sent('POST', `/api/entries/${uuid(40)}/widening`);
    const refused = await open([anEntry({ widening: 'refused' })]);
    expect(textOf(refused.root)).toContain('Sam houdt dit liever tussen jullie tweeën.');
    expect(allByRole(refused.root, 'button', /^Vraag Sam/)).toEqual([]);
    const shared = await open([anEntry({ scope: 'both' })]);
    expect(allByRole(shared.root, 'button', /^Vraag Sam/)).toEqual([]);
  });

  it('is not there while nothing was shared', async () => {
    const { root } = await open([]);
    expect(textOf(root)).toContain('Nog niets met jou gedeeld');
    expect(textOf(root)).toContain('Noor: nog niet begonnen');
  });

  it('does not exist for another coach', async () => {
    const page = await renderCoach(HomeworkPage, { coupleId: COUPLE, homeworkId: uuid(30) });
    await page.refuse('GET', URL, 'not-found', 404);
    expect(textOf(byRole(page.root, 'alert'))).toContain('Dit is hier niet');
  });

  it('of withdrawn homework is still there, and the homework can be given again', async () => {
    const { root, sent } = await open([anEntry()], anItem({ withdrawn: true }));
    byRole(root, 'button', 'Geef het weer terug').click();
    await sent('DELETE', `${URL}/withdrawal`);
  });
});
