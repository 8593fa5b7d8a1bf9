import type { Exercise } from './exercise';
import { isBodySlider, saidAnswers } from './said-answers';

const words = (nl: string) => ({ nl, en: '' });
const STEPS: Pick<Exercise, 'steps'> = {
  steps: [
    {
      ...{ id: 'one', title: words('Een'), text: words('Doe iets.') },
      inputs: [
        { id: 'where', kind: 'body-map', label: words('Waar?'), most: 3 },
        {
          ...{ id: 'how', kind: 'choice', label: words('Hoe?') },
          choices: [{ id: 'calm', label: { nl: 'rustig', en: 'calm' } }],
        },
        { id: 'book', kind: 'source', label: words('Boek') },
        { id: 'yes', kind: 'consent', label: words('Mag het?') },
        { id: 'line', kind: 'line', label: words('Eén zin'), most: 80 },
      ],
    },
  ],
};

describe('what was answered, in words', () => {
  it('stands under its question, in the order of the exercise, without what was left open', () => {
    const answers = { line: 'warm', how: 'calm', where: ['jaw', 'back'], yes: false, 'before.tension': 7 };
    expect(saidAnswers(STEPS, answers, 'nl')).toEqual([
      { id: 'where.0', label: 'Waar?', text: 'kaken, rug' },
      { id: 'how.0', label: 'Hoe?', text: 'rustig' },
      { id: 'yes.0', label: 'Mag het?', text: 'nee' },
      { id: 'line.0', label: 'Eén zin', text: 'warm' },
      { id: 'before.tension', label: 'Spanning vooraf', text: '7' },
    ]);
    expect(isBodySlider('before.tension')).toBe(true);
  });

  it('falls back on the other language where a practice wrote only one', () => {
    expect(saidAnswers(STEPS, { how: 'calm' }, 'en')).toEqual([{ id: 'how.0', label: 'Hoe?', text: 'calm' }]);
  });

  it('names the item of the list, or says that it is no longer there', () => {
    const said = (titles: { id: string; title: string }[]) =>
      saidAnswers(STEPS, { book: 'b1' }, 'nl', titles).map(({ text }) => text);
    expect(said([{ id: 'b1', title: 'Een boek' }])).toEqual(['Een boek']);
    expect(said([])).toEqual(['niet meer in de lijst']);
  });
});
