import { TestBed } from '@angular/core/testing';
import { ATTENTION_KINDS } from '@tweespraak/homework/contract';
import { UndoToast, allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { COUPLE, renderCoach, uuid } from '../../test/coach';
import { AttentionQueue } from '../feature-attention/attention-queue';
import nudges from '../i18n/nudges/nl.json';
import { HomeworkToRead } from './homework-to-read';

const QUEUE = '/api/today/attention';
const ANSWER = `/api/couples/${COUPLE}/attention`;
const names = { a: 'Noor', b: 'Sam' };
const item = (kind: string, changes: Record<string, unknown> = {}) => ({
  ...{ coupleId: COUPLE, names, kind, occasion: `${kind}:${uuid(1)}`, seat: null, days: null },
  ...{ suggestion: 'call', objectId: null },
  ...changes,
});

async function open(items: readonly unknown[]) {
  const page = await renderCoach(AttentionQueue, {}, { nudges });
  await page.answer(QUEUE, { items });
  return page;
}

describe('who could do with a nudge', () => {
  afterEach(() => TestBed.inject(UndoToast).dismiss()); // its timer

  it('is named with why and one suggestion that leads to the right page', async () => {
    const { root } = await open([
      item('no-test', { seat: 'b', days: 8, suggestion: 'remind' }),
      item('no-entry', { days: 11, suggestion: 'lighter-homework' }),
      item('programme-stuck', { suggestion: 'look-at-programme' }),
      item('unreturned-pause', { suggestion: 'plan-session' }),
    ]);
    const lines = allByRole(root, 'listitem').map(textOf);
    expect(lines[0]).toContain('De test van Sam staat al 8 dagen open.');
    expect(lines[1]).toContain('Er kwam 11 dagen niets binnen.');
    const links = allByRole(root, 'link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      `/couples/${COUPLE}`,
      `/couples/${COUPLE}/homework/new`,
      `/couples/${COUPLE}#programme`,
      `/agenda/new?couple=${COUPLE}`,
    ]);
  });

  it('has words for every reason, for one of the two and for both', async () => {
    const items = ATTENTION_KINDS.flatMap((kind) => [
      item(kind),
      item(kind, { seat: 'a', days: 1, occasion: `${kind}:x` }),
    ]);
    const { root, settle } = await open(items);
    byRole(root, 'button', `Nog ${items.length - 5} tonen`).click();
    await settle();
    expect(allByRole(root, 'listitem')).toHaveLength(items.length);
  });

  it('leaves the list when it is done, and comes back when that was a mistake', async () => {
    const { root, sent, settle, answer } = await open([item('no-entry')]);
    byRole(root, 'button', 'Gedaan: Noor & Sam').click();
    const done = await sent('PUT', ANSWER);
    expect(done.request.body).toEqual({ kind: 'no-entry', occasion: `no-entry:${uuid(1)}`, reason: 'done' });
    done.flush(null);
    await settle();
    await answer(QUEUE, { items: [] });
    expect(textOf(root)).toBe('');
    void TestBed.inject(UndoToast).toast()?.undo?.();
    const back = await sent('DELETE', `${ANSWER}?occasion=no-entry:${uuid(1)}`);
    expect(back.request.params.get('occasion')).toBe(`no-entry:${uuid(1)}`);
  });

  it('leaves the list with a reason', async () => {
    const { root, sent, settle } = await open([item('apart')]);
    byRole(root, 'button', 'Haal Noor & Sam weg uit de lijst').click();
    await settle();
    byRole(root, 'button', 'het zo de bedoeling is').click();
    expect((await sent('PUT', ANSWER)).request.body).toMatchObject({ reason: 'on-purpose' });
  });

  it('is nobody on a quiet day', async () => {
    expect(textOf((await open([])).root)).toBe('');
  });

  it('says that it could not be read', async () => {
    const page = await renderCoach(AttentionQueue, {}, { nudges });
    await page.refuse('GET', QUEUE, 'x', 500);
    expect(byRole(page.root, 'button', 'Probeer het opnieuw')).toBeTruthy();
  });
});

describe('what waits to be read', () => {
  it('names who handed in what, and until when an answer was promised', async () => {
    const page = await renderCoach(HomeworkToRead, {}, { nudges });
    const title = { nl: 'Lichaamsdagboek', en: 'Body diary' };
    await page.answer('/api/today/homework', {
      items: [
        { coupleId: COUPLE, homeworkId: uuid(30), names, title, seat: 'a', toRead: 1, replyBy: '2026-11-26' },
        { coupleId: COUPLE, homeworkId: uuid(31), names, title, seat: 'b', toRead: 0, replyBy: null },
      ],
    });
    const lines = allByRole(page.root, 'link').map(textOf);
    expect(lines[0]).toContain('Noor leverde iets in: Lichaamsdagboek. Beloofd: uiterlijk 26 nov.');
    expect(lines[1]).toContain('Sam wacht op je antwoord: Lichaamsdagboek.');
  });
});
