import { mintPaperCode, readPaperCode } from './paper-code';

describe('the code on a card', () => {
  it('has eight signs that nobody misreads, as the table asks', () => {
    const codes = Array.from({ length: 500 }, mintPaperCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  });

  it('is read as people type it', () => {
    expect(readPaperCode(' k7mp-q2xw ')).toBe('K7MPQ2XW');
    expect(readPaperCode('K7MP Q2XW')).toBe('K7MPQ2XW');
  });
});
