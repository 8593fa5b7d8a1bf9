import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LISTENER_SENTENCES,
  PILLARS,
  PILLAR_CONSTRUCTS,
  PILLAR_NAMES,
  type GuessFinding,
  type Pillar,
} from '@tweespraak/pillars/domain';
import {
  Button,
  Formats,
  Icon,
  Language,
  LoadState,
  QuietBox,
  Skeleton,
  UndoToast,
  injectText,
} from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { ChartLegend } from '../ui/charts/chart-legend';
import { RadarChart } from '../ui/charts/radar-chart';
import { togetherModel } from './together-model';

const STEPS = ['strengths', 'now', 'talk', 'guesses'] as const;

/**
 * The screen that coach and couple look at together: big, one thing at a time, and nothing on it that the couple cannot
 * see at home. The route is bare: no menu, no other names. Arrow keys turn the page.
 */
@Component({
  selector: 'ts-together-mode-page',
  imports: [RouterLink, Button, Icon, LoadState, QuietBox, Skeleton, RadarChart, ChartLegend],
  templateUrl: './together-mode-page.html',
  styleUrl: './together-mode-page.scss',
  host: { '(document:keydown)': 'turnByKey($event)' },
})
export class TogetherModePage {
  readonly coupleId = input.required<string>();

  protected readonly t = injectText('coach.together');
  protected readonly formats = inject(Formats);
  protected readonly couple = inject(CoachClient).couple(this.coupleId);
  protected readonly locale = inject(Language).active;
  private readonly injector = inject(Injector);
  private readonly headingElement = viewChild<ElementRef<HTMLElement>>('title');

  protected readonly model = computed(() =>
    this.couple.hasValue() ? togetherModel(this.couple.value(), this.formats.region().timeZone) : null,
  );
  protected readonly steps = computed(() => {
    const page = this.model()?.page;
    if (!page) return [];
    const has = {
      strengths: page.strengths.length,
      now: 1,
      talk: page.talkAbout ? 1 : 0,
      guesses: page.guesses.length,
    };
    return STEPS.filter((step) => has[step] > 0);
  });
  private readonly at = signal(0);
  protected readonly step = computed(() => this.steps()[this.at()]);
  protected readonly position = computed(() => ({ n: this.at() + 1, of: this.steps().length }));
  protected readonly isFirst = computed(() => this.at() === 0);
  protected readonly isLast = computed(() => this.at() >= this.steps().length - 1);

  protected readonly labels = computed(() => PILLARS.map((pillar) => this.nameOf(pillar)));
  protected readonly strengths = computed(() =>
    (this.model()?.page.strengths ?? []).map(({ pillar }) => ({
      name: this.nameOf(pillar),
      about: PILLAR_CONSTRUCTS[pillar][this.locale()],
    })),
  );
  protected readonly carries = computed(() => this.model()?.page.strengths[0]?.kind === 'carries');
  protected readonly topic = computed(() => {
    const topic = this.model()?.page.talkAbout;
    if (!topic) return null;
    const words = (sentences: typeof LISTENER_SENTENCES) => sentences.map((of) => of[this.locale()]);
    return {
      name: this.nameOf(topic.pillar),
      speak: words(topic.starters),
      listen: words(LISTENER_SENTENCES),
    };
  });
  protected readonly guesses = computed(() =>
    (['knew', 'discover'] as const)
      .map((kind) => ({ kind, rows: this.guessRows(kind) }))
      .filter(({ rows }) => rows.length > 0),
  );

  constructor() {
    inject(UndoToast).dismiss(); // it may name another couple
  }

  protected turn(by: 1 | -1): void {
    this.at.update((at) => Math.max(0, Math.min(this.steps().length - 1, at + by)));
    afterNextRender(() => this.headingElement()?.nativeElement.focus(), { injector: this.injector });
  }

  protected turnByKey({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
    const inChart = target instanceof Element && target.closest('svg, input, select, textarea, summary');
    if (inChart || altKey || ctrlKey || metaKey) return;
    if (key === 'ArrowRight' || key === 'PageDown') this.turn(1);
    if (key === 'ArrowLeft' || key === 'PageUp') this.turn(-1);
  }

  /** One row a pillar in their fixed order, with who it holds for; nobody is counted. */
  private guessRows(kind: GuessFinding['finding']) {
    const { names, page } = this.model() ?? { names: { a: '', b: '' }, page: { guesses: [] } };
    return PILLARS.flatMap((pillar) => {
      const of = page.guesses.filter((guess) => guess.pillar === pillar && guess.finding === kind);
      const who = this.formats.list(of.map(({ guesser }) => names[guesser]));
      return of.length > 0 ? [{ name: this.nameOf(pillar), who }] : [];
    });
  }

  private nameOf(pillar: Pillar): string {
    return PILLAR_NAMES[pillar][this.locale()];
  }
}
