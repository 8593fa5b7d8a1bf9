import { Paper } from './paper';
import { STYLES } from './style';

describe('lines on paper', () => {
  const paper = new Paper({
    ...{
      title: '',
      locale: 'nl',
      author: '',
      madeAt: new Date(0),
      head: '',
      mark: null,
      foot: '',
      pageWord: '',
    },
  });
  const lines = (text: string, width: number) => paper.lines(text, STYLES.body, width);

  it('break at spaces and after a hyphen, and lose nothing', () => {
    const text = 'Een ouder-kinddialoog is een gesprek tussen twee mensen';
    const broken = lines(text, 90);
    expect(broken.length).toBeGreaterThan(2);
    expect(broken.join(' ').replace('ouder- kind', 'ouder-kind')).toBe(text);
    for (const line of broken) expect(paper.fonts.width(line, STYLES.body)).toBeLessThanOrEqual(90);
  });

  it('break inside a word only when it fits nowhere', () => {
    const word = 'x'.repeat(60);
    expect(lines(word, 100).join('')).toBe(word);
    expect(lines(word, 100).length).toBeGreaterThan(1);
  });

  it('keep the lines that the text has', () => {
    expect(lines('een\ntwee', 400)).toEqual(['een', 'twee']);
  });

  it('write a letter that no file has as a question mark, as wide as one', () => {
    expect(paper.fonts.width('愛', STYLES.body)).toBeCloseTo(paper.fonts.width('?', STYLES.body));
    expect(paper.fonts.width('ě', STYLES.body)).not.toBeCloseTo(paper.fonts.width('?', STYLES.body));
  });
});
