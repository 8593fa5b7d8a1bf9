import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Problem } from '../http/problem';
import { allByRole, byRole, textOf } from '../testing/find';
import { provideSpec } from '../testing/provide-spec';
import { LoadState } from './load-state';
import { Skeleton } from './skeleton';

@Component({
  selector: 'ts-host',
  imports: [LoadState, Skeleton],
  template: `<ts-load-state [error]="error()" (retry)="retries.set(retries() + 1)"
    ><ts-skeleton
  /></ts-load-state>`,
})
class Host {
  readonly error = signal<unknown>(undefined);
  readonly retries = signal(0);
}

async function show(error: unknown): Promise<{ host: Host; page: HTMLElement }> {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.error.set(error);
  await fixture.whenStable();
  return { host: fixture.componentInstance, page: fixture.nativeElement as HTMLElement };
}

describe('content that is not there', () => {
  it('is on its way: the shape of it, and a word for screen readers', async () => {
    const { page } = await show(undefined);
    expect(textOf(byRole(page, 'status'))).toBe('Even laden');
    expect(allByRole(page, 'alert')).toHaveLength(0);
  });

  it('did not come for want of a connection: what is safe, and another try', async () => {
    const { host, page } = await show(new Problem(0, '', ''));
    expect(textOf(byRole(page, 'alert'))).toContain('Wat je hebt opgeslagen, blijft bewaard.');
    byRole(page, 'button', 'Probeer het opnieuw').click();
    expect(host.retries()).toBe(1);
  });

  it('is the same for what is hidden and for what does not exist, without another try', async () => {
    const hidden = textOf((await show(new Problem(403, 'not-allowed', ''))).page);
    TestBed.resetTestingModule();
    const { page } = await show(new Problem(404, 'not-found', ''));
    expect(textOf(page)).toBe(hidden);
    expect(allByRole(page, 'button')).toHaveLength(0);
  });

  it('never repeats what an error says', async () => {
    const { page } = await show(new Error('Noor answered 2'));
    expect(textOf(page)).not.toContain('Noor');
    expect(byRole(page, 'heading', 'Dit lukte niet')).toBeTruthy();
  });
});
