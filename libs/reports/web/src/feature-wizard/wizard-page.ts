import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Language,
  LoadState,
  Notice,
  Page,
  Skeleton,
  UndoToast,
  asProblem,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import type { MakeExportBody } from '@tweespraak/reports/contract';
import {
  ExportDraftStore,
  choiceOf,
  newDraft,
  overPeriod,
  type DraftChange,
  type ExportDraft,
} from '../data/export-draft';
import { ExportsClient } from '../data/exports-client';
import { ChooseContents } from './choose-contents';
import { ChooseFormat } from './choose-format';
import { ChoosePeriod } from './choose-period';
import { PreviewRows } from './preview-rows';
import {
  WIZARD_STEPS,
  draftErrors,
  firstWrongStep,
  namesBarred,
  openSteps,
  type DraftErrors,
  type WizardStep,
} from './wizard-form';

const NO_ERRORS: DraftErrors = { from: '', until: '', blocks: '', format: '', reason: '', password: '' };

/**
 * Asking for a file in four steps: period, contents, a look at the first rows, format. The step stands in the address
 * (`?step=contents`), what was chosen in a store: back and forth loses nothing.
 */
@Component({
  selector: 'ts-wizard-page',
  imports: [
    ...[Page, Card, Button, LoadState, Notice, Skeleton, RouterLink],
    ...[ChoosePeriod, ChooseContents, PreviewRows, ChooseFormat],
  ],
  templateUrl: './wizard-page.html',
  styleUrl: './wizard-page.scss',
})
export class WizardPage {
  /** Query parameters: the step, and the days that another page brought along. */
  readonly step = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();

  protected readonly t = injectText('exports.wizard');
  protected readonly steps = WIZARD_STEPS;
  private readonly client = inject(ExportsClient);
  private readonly store = inject(ExportDraftStore);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly act = injectOneAct('exports.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly password = signal('');
  protected readonly passwordRefused = signal('');
  protected readonly options = this.client.options();
  private readonly heading = viewChild<ElementRef<HTMLElement>>('stepHeading');

  protected readonly draft = computed<ExportDraft | null>(() => {
    if (!this.options.hasValue()) return null;
    const options = this.options.value();
    const draft = this.store.draft() ?? newDraft(options, this.language.active());
    const [from, until] = [this.from() ?? '', this.until() ?? ''];
    const broughtBy = `${from} ${until}`;
    if (!from || !until || draft.broughtBy === broughtBy) return draft;
    return { ...overPeriod(draft, { from, until }, options), broughtBy };
  });
  private readonly allErrors = computed(() => {
    const draft = this.draft();
    return draft && this.options.hasValue()
      ? draftErrors(draft, this.options.value(), this.password())
      : NO_ERRORS;
  });
  /** What is wrong shows once somebody wanted to go on. */
  private readonly tried = signal<WizardStep | null>(null);
  protected readonly errors = computed(() => (this.tried() === this.shown() ? this.allErrors() : NO_ERRORS));
  protected readonly open = computed(() => openSteps(this.allErrors()));
  protected readonly shown = computed<WizardStep>(
    () => this.open().find((one) => one === this.step()) ?? this.lastOpen(),
  );
  protected readonly number = computed(() => WIZARD_STEPS.indexOf(this.shown()) + 1);
  protected readonly isLast = computed(() => this.shown() === 'format');
  private readonly choice = computed(() => {
    const draft = this.draft();
    return draft && firstWrongStep({ ...this.allErrors(), reason: '', password: '' }) === null
      ? choiceOf(draft)
      : null;
  });
  protected readonly estimate = this.client.estimate(() =>
    this.shown() === 'contents' ? this.choice() : null,
  );
  protected readonly preview = this.client.preview(() => (this.shown() === 'preview' ? this.choice() : null));
  private sent = { body: '', key: '' };
  private before: WizardStep | null = null;

  constructor() {
    effect(() => {
      const [shown, draft] = [this.shown(), this.draft()];
      if (!draft) return;
      untracked(() => this.arrive(shown));
    });
  }

  protected change(change: DraftChange): void {
    const draft = this.draft();
    if (draft) this.store.draft.set({ ...draft, ...change });
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(this.shown());
    const wrong = firstWrongStep(this.allErrors());
    if (wrong === this.shown()) return this.toFirstError();
    if (this.isLast()) return this.ask();
    await this.goTo(WIZARD_STEPS[this.number()] ?? 'format');
  }

  private ask(): Promise<void> {
    return this.act.run(async () => {
      const body = this.body();
      if (!body) return;
      try {
        await this.client.make(body, this.keyFor(JSON.stringify(body)));
      } catch (error) {
        if (asProblem(error).code !== 'password.wrong') throw error;
        this.passwordRefused.set(this.t('wrongPassword'));
        return this.toFirstError();
      }
      this.store.draft.set(null);
      await this.router.navigate(['/exports']);
      this.toast.say(this.t('asked'));
    });
  }

  private body(): MakeExportBody | null {
    const [draft, choice] = [this.draft(), this.choice()];
    if (!draft || !choice || !this.options.hasValue()) return null;
    const named = draft.withNames && namesBarred(draft, this.options.value()) === '';
    const names = named ? { reason: draft.reason.trim(), password: this.password() } : null;
    return { choice, names };
  }

  protected typePassword(password: string): void {
    this.password.set(password);
    this.passwordRefused.set('');
  }

  private goTo(step: WizardStep): Promise<boolean> {
    return this.router.navigate(['/reports/new'], { queryParams: { step }, queryParamsHandling: 'merge' });
  }

  /** A step that cannot be shown yet gives way to the last one that can. */
  private lastOpen(): WizardStep {
    const asked = WIZARD_STEPS.find((one) => one === this.step());
    return asked ? (this.open().at(-1) ?? 'period') : 'period';
  }

  private arrive(step: WizardStep): void {
    const isMove = this.before !== null && this.before !== step;
    this.before = step;
    if (isMove) afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }

  private toFirstError(): void {
    const focus = () => {
      const page = this.heading()?.nativeElement.closest('form');
      page?.querySelector<HTMLElement>('[aria-invalid], fieldset[aria-describedby] input')?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }

  /** The same wish keeps its key, so that trying again asks for one file. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
