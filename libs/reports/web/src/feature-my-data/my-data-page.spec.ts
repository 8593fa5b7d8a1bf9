import { byRole, textOf } from '@tweespraak/platform/web';
import { render } from '../../test/render';
import * as saving from '../data/save-file';
import myData from '../i18n/my-data/nl.json';
import { MyDataPage } from './my-data-page';

jest.mock('../data/save-file', () => ({ saveFile: jest.fn() }));

const open = () => render(MyDataPage, {}, { texts: { myData }, session: { roles: ['partner'] } });

interface Answer {
  readonly status?: number;
  readonly problem?: object;
  readonly parts?: readonly (string | Error)[];
}

function answerWith({ status = 200, problem = {}, parts = ['PK'] }: Answer): jest.Mock {
  const read = jest.fn();
  for (const part of parts) {
    if (part instanceof Error) read.mockRejectedValueOnce(part);
    else read.mockResolvedValueOnce({ done: false, value: new Uint8Array(part.length) });
  }
  read.mockResolvedValue({ done: true });
  const answer = {
    ...{ ok: status === 200, status, body: { getReader: () => ({ read }) }, json: async () => problem },
    headers: new Headers({ 'content-disposition': 'attachment; filename="tweespraak.zip"' }),
  };
  const fetched = jest.fn().mockResolvedValue(answer);
  globalThis.fetch = fetched as unknown as typeof fetch;
  return fetched;
}

describe('taking one’s own data along', () => {
  const real = globalThis.fetch;
  const saved = saving.saveFile as jest.Mock;
  afterEach(() => {
    globalThis.fetch = real;
    saved.mockClear();
  });
  const press = async ({ root, settle }: Awaited<ReturnType<typeof open>>) => {
    byRole(root, 'button', 'Download mijn gegevens').click();
    await settle();
    await settle();
  };

  it('says what is in the file, what is not and why, and that it has no lock, before it is made', async () => {
    const { root } = await open();
    expect(textOf(root)).toContain('Je antwoorden op de Negen Pijlers');
    expect(textOf(root)).toContain('Wat je partner alleen zelf ziet. Dat is van je partner.');
    expect(textOf(root)).toContain('Het bestand zit niet op slot.');
  });

  it('saves the whole file under the name of the server, and says where it is', async () => {
    const page = await open();
    const fetched = answerWith({ parts: ['PK', 'rest'] });
    await press(page);
    expect(fetched.mock.calls[0][0]).toBe('/api/my/data');
    expect(saved.mock.calls[0][0].name).toBe('tweespraak.zip');
    expect(saved.mock.calls[0][0].bytes.size).toBe(6);
    expect(textOf(page.root)).toContain('Klaar. Het bestand staat bij je downloads.');
  });

  it('explains to who came in with a PIN what to do, and keeps the button', async () => {
    const page = await open();
    answerWith({ status: 403, problem: { code: 'password.needed' } });
    await press(page);
    expect(byRole(page.root, 'alert').textContent).toContain('log in met je wachtwoord');
    expect(saved).not.toHaveBeenCalled();
    answerWith({});
    await press(page);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(byRole(page.root, 'alert').textContent?.trim()).toBe('');
  });

  it('says how long to wait when it was asked too often', async () => {
    const page = await open();
    answerWith({ status: 429, problem: { code: 'too-many-requests', details: { seconds: 120 } } });
    await press(page);
    expect(byRole(page.root, 'alert').textContent).toContain('2 minuten');
  });

  it('saves no half file when the connection breaks', async () => {
    const page = await open();
    answerWith({ parts: ['PK', new Error('gone')] });
    await press(page);
    expect(saved).not.toHaveBeenCalled();
    expect(byRole(page.root, 'alert').textContent?.trim()).toBeTruthy();
  });
});
