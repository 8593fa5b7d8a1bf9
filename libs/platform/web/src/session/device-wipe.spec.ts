import { wipeDevice } from './device-wipe';

function fakeDatabases(...names: string[]): string[] {
  const left = [...names];
  const deleteDatabase = (name: string): object => {
    left.splice(left.indexOf(name), 1);
    const request: { onsuccess?: () => void } = {};
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    value: { databases: async () => left.map((name) => ({ name })), deleteDatabase },
  });
  return left;
}

afterEach(() => Reflect.deleteProperty(globalThis, 'indexedDB'));

describe('what stays on a shared device', () => {
  it('is nothing of the product after signing out', async () => {
    const left = fakeDatabases('tweespraak-drafts-noor', 'tweespraak-notes-sam', 'another-site');
    await wipeDevice();
    expect(left).toEqual(['another-site']);
  });

  it('is only the own drafts when the next person signs in', async () => {
    const left = fakeDatabases('tweespraak-drafts-noor', 'tweespraak-drafts-sam');
    await wipeDevice('sam');
    expect(left).toEqual(['tweespraak-drafts-sam']);
  });
});
