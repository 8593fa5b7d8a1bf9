import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { isForPaper, scripts } from '@tweespraak/dialogues/domain';
import {
  Button,
  Icon,
  LoadState,
  Page,
  Problem,
  QuietBox,
  SessionStore,
  Skeleton,
  injectText,
} from '@tweespraak/platform/web';
import { CoachDialoguesClient } from '../data/coach-dialogues-client';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { coachCard, myCard } from './card-model';
import { PaperSheet } from './paper-sheet';

/** The folding card of a dialogue, for who would rather talk at a table without screens. For a coach with `coupleId`, else a partner's own. */
@Component({
  selector: 'ts-paper-card-page',
  imports: [Page, LoadState, Skeleton, QuietBox, Button, Icon, PaperSheet],
  templateUrl: './paper-card-page.html',
  styles: `
    ol {
      margin: 0 0 22px;
      padding-left: 22px;
      color: var(--ink-2);
    }
    @media print {
      :host ::ng-deep ts-page > .ts-page-header {
        display: none;
      }
      .ts-stack {
        gap: 0; // a sheet is as high as the page: what stands between two would be a third one
      }
    }
  `,
})
export class PaperCardPage {
  readonly coupleId = input<string>();
  readonly dialogueId = input.required<string>();

  protected readonly t = injectText('plan.card');
  protected readonly how = ['print', 'fold', 'place', 'code'] as const;
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly session = inject(SessionStore).session;
  private readonly nameOf = injectDialogueName();
  private readonly isCoach = inject(SessionStore).has('coach');
  private readonly couple = this.isCoach
    ? inject(CoachDialoguesClient).couple(() => this.coupleId() ?? '')
    : null;
  private readonly mine = this.isCoach ? null : inject(MyDialoguesClient).all();

  protected readonly model = computed(() => {
    const me = this.session()?.person;
    if (this.couple?.hasValue()) return coachCard(this.couple.value(), this.dialogueId());
    return this.mine?.hasValue() && me ? myCard(this.mine.value(), this.dialogueId(), me) : null;
  });
  private readonly isRead = computed(() => Boolean(this.couple?.hasValue() || this.mine?.hasValue()));
  protected readonly error = computed(() =>
    this.isRead() && !this.model() ? new Problem(404, '', '') : (this.couple ?? this.mine)?.error(),
  );
  protected readonly hasCard = computed(() => {
    const model = this.model();
    return model !== null && isForPaper(scripts[model.type]);
  });
  protected readonly isShared = computed(() => {
    const [first, second] = this.model()?.readers ?? [];
    return first?.locale === second?.locale;
  });
  protected readonly heading = computed(() => {
    const model = this.model();
    return model ? this.t('heading', { type: this.nameOf(model.type) }) : this.t('title');
  });
  protected readonly back = computed(() => {
    const coupleId = this.coupleId();
    return coupleId ? ['/couples', coupleId] : ['/dialogues', this.dialogueId()];
  });

  protected print(): void {
    this.window?.print();
  }

  protected retry(): void {
    (this.couple ?? this.mine)?.reload();
  }
}
