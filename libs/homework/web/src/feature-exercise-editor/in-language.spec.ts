import { builtIn, type Exercise } from '@tweespraak/homework/domain';
import { inLanguage } from './in-language';

const diary = builtIn('body-diary') as Exercise;

describe('a preview in the language one writes in', () => {
  it('says every text in it, whatever the page speaks, and changes nothing else', () => {
    const shown = inLanguage(diary, 'en');
    expect(shown.title).toEqual({ nl: diary.title.en, en: diary.title.en });
    expect(shown.steps[1]?.inputs[0]?.label.nl).toBe(diary.steps[1]?.inputs[0]?.label.en);
    expect(shown.rhythm).toEqual(diary.rhythm);
    expect(shown.done).toEqual(diary.done);
  });

  it('falls back on the other where one is empty', () => {
    const half = { ...diary, title: { nl: 'Alleen Nederlands', en: '' } };
    expect(inLanguage(half, 'en').title.en).toBe('Alleen Nederlands');
  });
});
