import { byLabel, send, textOf, typeInto } from '@tweespraak/platform/web';
import { aPartnerSession, renderPlan } from '../../test/plan';
import { PaperDonePage } from './paper-done-page';

async function open(session = aPartnerSession()) {
  const page = await renderPlan(PaperDonePage, { session });
  const field = byLabel<HTMLInputElement>(page.root, 'Code van de kaart');
  const enter = async (code: string) => {
    typeInto(field, code);
    send(field);
    await page.settle();
  };
  return { ...page, field, enter };
}

describe('a dialogue done on paper', () => {
  it('is noted by the code on the card, as people type it', async () => {
    const { root, enter, sent, settle, field } = await open();
    await enter('km4t-7xq2 ');
    const request = await sent('POST', '/api/my/dialogues/done');
    expect(request.request.body).toEqual({ code: 'KM4T7XQ2' });
    request.flush(null);
    await settle();
    expect(textOf(root)).toContain('Vastgelegd. Dank je wel.');
    expect(field.value).toBe('');
  });

  it('is noted by the coach as well', async () => {
    const page = await renderPlan(PaperDonePage);
    const field = byLabel<HTMLInputElement>(page.root, 'Code van de kaart');
    typeInto(field, 'KM4T7XQ2');
    send(field);
    await page.sent('POST', '/api/dialogues/done');
  });

  it('says what a code looks like before it sends a wrong one', async () => {
    const { root, enter, http } = await open();
    await enter('KM4T7XO1');
    http.expectNone('/api/my/dialogues/done');
    expect(textOf(root)).toContain('Een code heeft acht letters en cijfers, zonder I, O, 0 en 1.');
  });

  it('keeps the code that nobody knows, to look at again', async () => {
    const { root, enter, refuse, field } = await open();
    await enter('KM4T7XQ3');
    await refuse('POST', '/api/my/dialogues/done', 'dialogue.unknown-code');
    expect(textOf(root)).toContain('Bij deze code hoort geen gesprek van jullie.');
    expect(field.value).toBe('KM4T7XQ3');
  });
});
