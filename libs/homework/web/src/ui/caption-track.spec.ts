import { captionTrack } from './caption-track';

describe('captions of a video', () => {
  it('are a track with a cue for each sentence', () => {
    const track = captionTrack([
      { from: 0, to: 2.5, text: 'Ga zitten.' },
      { from: 3661.25, to: 3662, text: 'Adem <rustig>\n\nuit & in.' },
    ]);
    expect(track).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nGa zitten.\n\n' +
        '01:01:01.250 --> 01:01:02.000\nAdem &lt;rustig&gt; uit &amp; in.',
    );
  });
});
