import { TestBed } from '@angular/core/testing';
import { byLabel, byRole, send, textOf, typeInto } from '@tweespraak/platform/web';
import { useNodeCrypto } from '../../../../platform/web/test/device';
import { aDetail, exercise, openHomework, setUpPartner, uuid } from '../../test/partner';
import { DonePage } from './done-page';

useNodeCrypto();

describe('homework on paper', () => {
  it('has the steps, lines to write on, and the code, and no address', async () => {
    const { root } = await openHomework('/sheet');
    const words = textOf(root.querySelector('article'));
    for (const { title } of exercise('body-diary').steps) expect(words).toContain(title.nl);
    expect(words).toContain('KM4T 7XQ2');
    expect(words).not.toMatch(/https?:|localhost|\//);
    expect(root.querySelectorAll('article .line').length).toBeGreaterThanOrEqual(5);
  });

  it('stands in one’s own language', async () => {
    const { root } = await openHomework('/sheet', aDetail({ key: 'touch' }));
    expect(textOf(root.querySelector('article'))).toContain('Nee is even goed als ja');
  });

  it('prints on request', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { press } = await openHomework('/sheet');
    await press('Afdrukken');
    expect(print).toHaveBeenCalledTimes(1);
  });
});

describe('a code from paper', () => {
  async function open() {
    const { http } = setUpPartner();
    const fixture = TestBed.createComponent(DonePage);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const field = byLabel<HTMLInputElement>(root, /Code van het blad/);
    const enter = async (code: string) => {
      typeInto(field, code);
      send(field);
      await fixture.whenStable();
    };
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    return { http, root, settle, field, enter };
  }

  it('says which homework was done, spaces or not', async () => {
    const { http, root, settle, enter } = await open();
    await enter('km4t 7xq2');
    const request = http.expectOne('/api/my/homework/codes');
    expect(request.request.body).toEqual({ code: 'KM4T7XQ2' });
    request.flush({ homeworkId: uuid(40), title: { nl: 'Lichaamsdagboek', en: 'Body diary' } });
    await settle();
    expect(textOf(byRole(root, 'status'))).toContain('Lichaamsdagboek is gedaan');
  });

  it('of another shape is not sent', async () => {
    const { http, root, enter } = await open();
    await enter('KM4T7XO1');
    http.expectNone('/api/my/homework/codes');
    expect(textOf(root)).toContain('zonder I, O, 0 en 1');
  });

  it('that is not mine stays to look at again', async () => {
    const { http, root, settle, enter, field } = await open();
    await enter('KM4T7XQ3');
    const refused = { status: 422, statusText: 'x' };
    http.expectOne('/api/my/homework/codes').flush({ code: 'homework.code' }, refused);
    await settle();
    expect(textOf(root)).toContain('Bij deze code hoort geen huiswerk van jou.');
    expect(field.value).toBe('KM4T7XQ3');
  });
});
