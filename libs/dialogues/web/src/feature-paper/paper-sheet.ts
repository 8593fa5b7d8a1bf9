import { Component, computed, input } from '@angular/core';
import {
  DIALOGUE_NAMES,
  PAPER_RULES,
  paperCard,
  scripts,
  type PaperCard,
} from '@tweespraak/dialogues/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import { spacedCode } from '../ui/paper-code';
import type { CardModel, CardReader } from './card-model';
import { PAPER_WORDS, filled } from './paper-words';

/** Lines in the order of the talk; for who listens, what is mirrored in between stands in front of them. */
interface Part {
  readonly lines: readonly { readonly n: number; readonly name: string; readonly stem: string }[];
  readonly mirror: { readonly heading: string; readonly stems: readonly string[] } | null;
}

interface Half {
  readonly side: 'sender' | 'receiver';
  readonly locale: Locale;
  readonly title: string;
  readonly type: string;
  readonly parts: readonly Part[];
  readonly rulesHeading: string;
  readonly rules: readonly string[];
  readonly turn: string;
  readonly code: string;
}

/** One A4 that is folded once and stands between two people like a tent: each reads the own half, in the own language. */
@Component({
  selector: 'ts-paper-sheet',
  template: `
    @for (half of halves(); track half.side) {
      <section [class]="half.side" [attr.lang]="half.locale" [attr.aria-label]="half.title">
        <header>
          <h2>{{ half.title }}</h2>
          <p>{{ half.type }}</p>
        </header>
        @for (part of half.parts; track $index) {
          @if (part.mirror; as mirror) {
            <div class="mirror">
              <h3>{{ mirror.heading }}</h3>
              @for (stem of mirror.stems; track stem) {
                <p>{{ stem }}</p>
              }
            </div>
          }
          <ol>
            @for (line of part.lines; track line.n) {
              <li [value]="line.n">
                <span class="name">{{ line.name }}</span> {{ line.stem }}
              </li>
            }
          </ol>
        }
        <footer>
          <h3>{{ half.rulesHeading }}</h3>
          <ul>
            @for (rule of half.rules; track rule) {
              <li>{{ rule }}</li>
            }
            <li>{{ half.turn }}</li>
          </ul>
          <p class="code">
            {{ half.code }} <strong>{{ spaced() }}</strong>
          </p>
        </footer>
      </section>
    }
  `,
  styleUrl: './paper-sheet.scss',
})
export class PaperSheet {
  readonly card = input.required<CardModel>();
  /** 0: the first reader begins; 1: the second. */
  readonly round = input<0 | 1>(0);
  /** Both read the same language: one card does for both rounds, without names. */
  readonly isShared = input(false);

  protected readonly spaced = computed(() => spacedCode(this.card().code));
  protected readonly halves = computed<readonly Half[]>(() => {
    const { readers } = this.card();
    const [first, second] = this.round() === 0 ? readers : ([readers[1], readers[0]] as const);
    return [this.half('receiver', second), this.half('sender', first)];
  });

  private half(side: Half['side'], { name, locale }: CardReader): Half {
    const { type } = this.card();
    const words = (key: keyof typeof PAPER_WORDS, values: Record<string, string | number> = {}) =>
      filled(PAPER_WORDS[key][locale], values);
    const named = this.isShared() ? ({ sender: 'teller', receiver: 'listener' } as const) : NAMED;
    return {
      ...{ side, locale },
      title: words(named[side], { name }),
      type: DIALOGUE_NAMES[type][locale],
      parts: partsOf(paperCard(scripts[type]), side, locale),
      rulesHeading: words('rules'),
      rules: PAPER_RULES.map((rule) => rule[locale]),
      turn: words(this.isShared() ? 'turn' : 'other'),
      code: words('code'),
    };
  }
}

const NAMED = { sender: 'tells', receiver: 'listens' } as const;

function partsOf(card: PaperCard, side: Half['side'], locale: Locale): Part[] {
  const lines = card[side].map(({ n, name, stem }) => ({ n, name: name[locale], stem: stem[locale] }));
  if (side === 'sender' || !card.mirrored) return [{ lines, mirror: null }];
  const [from, to] = card.mirrored;
  const heading = filled(PAPER_WORDS[from === to ? 'mirrorOnce' : 'mirror'][locale], { from, to });
  return [
    { lines: lines.filter(({ n }) => n < from), mirror: null },
    {
      lines: lines.filter(({ n }) => n >= from),
      mirror: { heading, stems: card.mirror.map((stem) => stem[locale]) },
    },
  ];
}
