import { isRefusedForGood } from './mail-counts';

const refusal = (code: string, responseCode?: number) =>
  Object.assign(new Error('nee'), { code, responseCode });

describe('A letter that is refused for good', () => {
  it.each([
    ['EENVELOPE', 550],
    ['EMESSAGE', 554],
  ])('is %s with %i', (code, responseCode) =>
    expect(isRefusedForGood(refusal(code, responseCode))).toBe(true),
  );

  it.each([
    ['EENVELOPE', 450],
    ['EAUTH', 535],
    ['ECONNECTION', undefined],
    ['ETIMEDOUT', undefined],
  ])('is not %s with %s', (code, responseCode) =>
    expect(isRefusedForGood(refusal(code, responseCode))).toBe(false),
  );
});
