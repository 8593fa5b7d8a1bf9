import type { Caption } from '@tweespraak/homework/domain';

/** Captions as a WebVTT file, for the track of a video. */
export function captionTrack(captions: readonly Caption[]): string {
  const cues = captions.map(({ from, to, text }) => `${clock(from)} --> ${clock(to)}\n${oneCue(text)}`);
  return ['WEBVTT', ...cues].join('\n\n');
}

/** Seconds as `00:01:02.500`. */
function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const part = (value: number, length = 2): string => `${value}`.padStart(length, '0');
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  return `${part(hours)}:${part(minutes)}:${part(Math.floor(ms / 1000) % 60)}.${part(ms % 1000, 3)}`;
}

/** An empty line would end a cue; the signs of its mark-up are written out. */
function oneCue(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s*\n\s*/g, ' ');
}
