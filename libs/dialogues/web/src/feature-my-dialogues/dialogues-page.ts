import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Formats,
  Icon,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  injectText,
  type IconName,
} from '@tweespraak/platform/web';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { injectMoment } from '../ui/inject-moment';
import { openSteps, pathOf, stepOf, type MyStep } from '../ui/my-dialogue-step';

const ICON: Readonly<Partial<Record<MyStep, IconName>>> = {
  live: 'talk',
  return: 'clock',
  asked: 'talk',
  proposed: 'talk',
  practice: 'sprout',
  expired: 'clock',
  lapsed: 'coach',
};
const PAGES: readonly { key: string; icon: IconName; path: string }[] = [
  { key: 'gifts', icon: 'sprout', path: '/dialogues/gifts' },
  { key: 'vision', icon: 'flag', path: '/dialogues/vision' },
  { key: 'paper', icon: 'document', path: '/dialogues/done' },
];
/** As many of what was done as one looks back on at once. */
const FIRST = 5;

/** A partner's dialogues: what is there now and soon, what the two made together, and what they did. No scores anywhere. */
@Component({
  selector: 'ts-dialogues-page',
  imports: [Page, Card, LoadState, Skeleton, QuietBox, Button, Icon, RouterLink],
  templateUrl: './dialogues-page.html',
  styleUrl: './dialogues-page.scss',
})
export class DialoguesPage {
  protected readonly t = injectText('plan.mine');
  protected readonly formats = inject(Formats);
  protected readonly nameOf = injectDialogueName();
  protected readonly pathOf = pathOf;
  protected readonly pages = PAGES;
  protected readonly all = inject(MyDialoguesClient).all();
  private readonly moment = injectMoment();
  private readonly everything = signal(false);

  protected readonly couple = computed(() => (this.all.hasValue() ? this.all.value() : null));
  protected readonly open = computed(() => {
    const couple = this.couple();
    if (!couple) return [];
    return openSteps(couple.dialogues, Date.now()).map((stepped) => {
      const { dialogue, step } = stepped;
      const at = step === 'return' ? dialogue.returnAt : (dialogue.proposedAt ?? dialogue.plannedAt);
      const words = { partner: couple.partnerName, coach: couple.coachName, when: at ? this.moment(at) : '' };
      const key = step === 'waiting' && !dialogue.iAsked ? 'offered' : step;
      const line = this.t(`step.${key}.${at ? 'at' : 'open'}`, words);
      return { stepped, line, icon: ICON[step] ?? ('calendar' as const) };
    });
  });
  private readonly past = computed(() =>
    (this.couple()?.dialogues ?? []).filter(
      (dialogue) => dialogue.endedAt !== null && stepOf(dialogue, 0) === 'past',
    ),
  );
  protected readonly shown = computed(() => (this.everything() ? this.past() : this.past().slice(0, FIRST)));
  protected readonly hidden = computed(() => this.past().length - this.shown().length);

  protected showAll(): void {
    this.everything.set(true);
  }
}
