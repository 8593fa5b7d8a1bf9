import type { Caption } from '@tweespraak/homework/domain';

const LINE =
  /^\s*(?:(\d+):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)\s*-+>?\s*(?:(\d+):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)\s*(.*)$/;

/**
 * Captions as one types or pastes them: `0:05 - 0:09 Ga rustig zitten.`, or a WebVTT file, whose words stand on the lines below
 * the times. What is no caption is left out.
 */
export function captionsOf(text: string): Caption[] {
  const captions: { from: number; to: number; text: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    const last = captions.at(-1);
    if (match) {
      const [, h1, m1, s1, h2, m2, s2, words = ''] = match;
      captions.push({ from: seconds(h1, m1, s1), to: seconds(h2, m2, s2), text: words.trim() });
    } else if (last && line.trim() && !/^\d+$/.test(line.trim())) {
      last.text = `${last.text} ${line.trim()}`.trim();
    }
  }
  return captions;
}

export function captionText(captions: readonly Caption[]): string {
  return captions.map(({ from, to, text }) => `${clock(from)} - ${clock(to)} ${text}`).join('\n');
}

function seconds(hours = '0', minutes = '0', rest = '0'): number {
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest.replace(',', '.'));
}

function clock(at: number): string {
  const rest = at % 60;
  const whole = Number.isInteger(rest) ? `${rest}`.padStart(2, '0') : rest.toFixed(1).padStart(4, '0');
  return `${Math.floor(at / 60)}:${whole}`;
}
