import { DomainError } from '@tweespraak/shared/kernel';

const TRY_AGAIN_SECONDS = 10;

/** Holds work that costs memory to a few at the same time in this process. */
export class FewAtOnce {
  private running = 0;

  constructor(private readonly most: number) {}

  /** A place, given back by calling what comes back; twice is once. @throws DomainError 'too-many-requests'. */
  take(): () => void {
    if (this.running >= this.most) {
      const details = { seconds: TRY_AGAIN_SECONDS };
      throw new DomainError('too-many-requests', 'Others are being served. Try again soon.', details);
    }
    this.running += 1;
    let isBack = false;
    return () => {
      if (!isBack) this.running -= 1;
      isBack = true;
    };
  }
}
