import { Component, computed, input } from '@angular/core';
import {
  DIALOGUE_NAMES,
  PAPER_RULES,
  paperCard,
  scripts,
  type PaperLine,
} from '@tweespraak/dialogues/domain';
import type { Locale } from '@tweespraak/shared/kernel';
import { spacedCode } from '../ui/paper-code';
import type { CardModel, CardReader } from './card-model';
import { PAPER_WORDS, filled } from './paper-words';

interface Half {
  readonly side: 'sender' | 'receiver';
  readonly locale: Locale;
  readonly title: string;
  readonly type: string;
  readonly lines: readonly { readonly n: number; readonly name: string; readonly stem: string }[];
  readonly mirror: { readonly heading: string; readonly stems: readonly string[] } | null;
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
        <ol>
          @for (line of half.lines; track line.n) {
            <li [value]="line.n">
              <span class="name">{{ line.name }}</span> {{ line.stem }}
            </li>
          }
        </ol>
        @if (half.mirror; as mirror) {
          <div class="mirror">
            <h3>{{ mirror.heading }}</h3>
            @for (stem of mirror.stems; track stem) {
              <p>{{ stem }}</p>
            }
          </div>
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
    const { mirror, mirrored, ...lines } = paperCard(scripts[type]);
    const words = (key: keyof typeof PAPER_WORDS, values: Record<string, string | number> = {}) =>
      filled(PAPER_WORDS[key][locale], values);
    const named = this.isShared() ? ({ sender: 'teller', receiver: 'listener' } as const) : NAMED;
    return {
      ...{ side, locale },
      title: words(named[side], { name }),
      type: DIALOGUE_NAMES[type][locale],
      lines: lines[side].map((line: PaperLine) => ({
        n: line.n,
        name: line.name[locale],
        stem: line.stem[locale],
      })),
      mirror:
        side === 'receiver' && mirrored
          ? {
              heading: words('mirror', { from: mirrored[0], to: mirrored[1] }),
              stems: mirror.map((stem) => stem[locale]),
            }
          : null,
      rulesHeading: words('rules'),
      rules: PAPER_RULES.map((rule) => rule[locale]),
      turn: words(this.isShared() ? 'turn' : 'other'),
      code: words('code'),
    };
  }
}

const NAMED = { sender: 'tells', receiver: 'listens' } as const;
