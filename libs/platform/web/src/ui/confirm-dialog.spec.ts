import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { byLabel, byRole } from '../testing/find';
import { provideSpec } from '../testing/provide-spec';
import { ConfirmDialog } from './confirm-dialog';
import { ConfirmOutlet } from './confirm-outlet';

const QUESTION = { heading: 'Stel verwijderen?', body: 'Dit kan niet terug.', confirm: 'Verwijderen' };

async function ask(mustType?: string): Promise<{
  fixture: ComponentFixture<ConfirmOutlet>;
  page: HTMLElement;
  answer: Promise<boolean>;
}> {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  const fixture = TestBed.createComponent(ConfirmOutlet);
  await fixture.whenStable();
  const answer = TestBed.inject(ConfirmDialog).ask({ ...QUESTION, ...(mustType ? { mustType } : {}) });
  await fixture.whenStable();
  return { fixture, page: fixture.nativeElement as HTMLElement, answer };
}

describe('a question before something final', () => {
  it('goes on only after yes', async () => {
    const { page, answer } = await ask();
    expect(byRole(page, 'heading').textContent).toBe('Stel verwijderen?');
    byRole(page, 'button', 'Verwijderen').click();
    expect(await answer).toBe(true);
  });

  it('takes Escape for no', async () => {
    const { fixture, page, answer } = await ask();
    byRole<HTMLDialogElement>(page, 'dialog').close(); // what a browser does on Escape
    await fixture.whenStable();
    expect(await answer).toBe(false);
  });

  it('asks for the name first when it is asked to', async () => {
    const { fixture, page, answer } = await ask('Noor & Sam');
    const yes = byRole<HTMLButtonElement>(page, 'button', 'Verwijderen');
    expect(yes.disabled).toBe(true);
    const name = byLabel<HTMLInputElement>(page, 'Typ Noor & Sam om verder te gaan');
    name.value = ' noor & sam ';
    name.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(yes.disabled).toBe(false);
    yes.click();
    expect(await answer).toBe(true);
  });

  it('answers an earlier question with no when another one comes', async () => {
    const { answer } = await ask();
    void TestBed.inject(ConfirmDialog).ask(QUESTION);
    expect(await answer).toBe(false);
  });
});
