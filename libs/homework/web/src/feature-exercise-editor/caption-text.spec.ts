import { captionText, captionsOf } from './caption-text';

describe('captions', () => {
  it('are read from lines, and written back as they were', () => {
    const lines = '0:05 - 0:09 Ga rustig zitten.\n1:02.5 - 1:07 Adem uit.';
    expect(captionsOf(lines)).toEqual([
      { from: 5, to: 9, text: 'Ga rustig zitten.' },
      { from: 62.5, to: 67, text: 'Adem uit.' },
    ]);
    expect(captionText(captionsOf(lines))).toBe(lines);
  });

  it('are read from a WebVTT file', () => {
    const file =
      'WEBVTT\n\n1\n00:00:05.000 --> 00:00:09.000\nGa rustig\nzitten.\n\n2\n01:00:00.000 --> 01:00:02.000\nKlaar.';
    expect(captionsOf(file)).toEqual([
      { from: 5, to: 9, text: 'Ga rustig zitten.' },
      { from: 3600, to: 3602, text: 'Klaar.' },
    ]);
  });

  it('are none where there is no time', () => {
    expect(captionsOf('Ga rustig zitten.')).toEqual([]);
  });
});
