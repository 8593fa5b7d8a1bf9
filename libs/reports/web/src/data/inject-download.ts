import { computed, inject, signal, type Signal } from '@angular/core';
import { Formats, injectOneAct, injectText, type OneAct } from '@tweespraak/platform/web';
import { receiveFile } from './receive-file';
import { saveFile } from './save-file';

/** A file that is made while one waits, and how far that is, in words. */
export interface Download extends Pick<OneAct, 'busy' | 'refusal'> {
  /** Empty before the first. */
  readonly told: Signal<string>;
  /** @param name for when the server gives none */
  save(address: string, name: string): Promise<void>;
}

/** Call in an injection context. `texts`: where `making`, `received` and `done` stand; `problems`: where those for refusals do. */
export function injectDownload({ texts, problems }: { texts: string; problems: string }): Download {
  const t = injectText(texts);
  const formats = inject(Formats);
  const act = injectOneAct(problems);
  const received = signal(0);
  const isDone = signal(false);
  return {
    busy: act.busy,
    refusal: act.refusal,
    told: computed(() => {
      if (isDone()) return t('done');
      if (!act.busy()) return '';
      return received() ? t('received', { kb: formats.number(Math.ceil(received() / 1000)) }) : t('making');
    }),
    save: (address, name) =>
      act.run(async () => {
        isDone.set(false);
        received.set(0);
        saveFile(await receiveFile(address, name, (bytes) => received.set(bytes)));
        isDone.set(true);
      }),
  };
}
