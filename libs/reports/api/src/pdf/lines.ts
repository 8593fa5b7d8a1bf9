import type { Fonts } from './fonts';
import type { TextStyle } from './style';

/** Text as lines no wider than `width` points: broken at spaces and after hyphens, inside a word only when it must. */
export function breakLines(fonts: Fonts, text: string, style: TextStyle, width: number): string[] {
  return text.split('\n').flatMap((part) => breakPart(fonts, part, style, width));
}

function breakPart(fonts: Fonts, text: string, style: TextStyle, width: number): string[] {
  if (fonts.width(text, style) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (fonts.width((line + word).trimEnd(), style) <= width) line += word;
    else {
      if (line.trim()) lines.push(line.trimEnd());
      const pieces = piecesOf(fonts, word, style, width);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** Each with the space after it. */
function wordsOf(text: string): string[] {
  return text.match(/[^\s-]*-+|[^\s-]+[^\S\u00a0]*|\s+/gu) ?? [];
}

function piecesOf(fonts: Fonts, word: string, style: TextStyle, width: number): string[] {
  if (fonts.width(word.trimEnd(), style) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && fonts.width(piece + letter, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
