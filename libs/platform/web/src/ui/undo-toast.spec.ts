import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole, textOf } from '../testing/find';
import { provideSpec } from '../testing/provide-spec';
import { ToastOutlet } from './toast-outlet';
import { UndoToast } from './undo-toast';

function setUp(): { fixture: ComponentFixture<ToastOutlet>; page: HTMLElement; toasts: UndoToast } {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  const fixture = TestBed.createComponent(ToastOutlet);
  fixture.detectChanges();
  return { fixture, page: fixture.nativeElement as HTMLElement, toasts: TestBed.inject(UndoToast) };
}

const words = (page: HTMLElement): string => textOf(byRole(page, 'status').querySelector('p'));
const pressUndo = (target: EventTarget): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('undo', () => {
  it('is offered for ten seconds, in a live region that was there before', () => {
    const { fixture, page, toasts } = setUp();
    expect(byRole(page, 'status').textContent?.trim()).toBe('');
    toasts.offer('Vragenlijst klaargezet.', async () => undefined);
    fixture.detectChanges();
    expect(words(page)).toBe('Vragenlijst klaargezet.');
    jest.advanceTimersByTime(9_999);
    fixture.detectChanges();
    expect(allByRole(page, 'button', 'Ongedaan maken')).toHaveLength(1);
    jest.advanceTimersByTime(1);
    fixture.detectChanges();
    expect(allByRole(page, 'button')).toHaveLength(0);
  });

  it('waits while the pointer or the focus is on it', () => {
    const { fixture, page, toasts } = setUp();
    toasts.offer('Vragenlijst klaargezet.', async () => undefined);
    fixture.detectChanges();
    jest.advanceTimersByTime(8_000);
    const button = byRole(page, 'button', 'Ongedaan maken');
    button.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    jest.advanceTimersByTime(60_000);
    expect(toasts.toast()).not.toBeNull();
    button.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    jest.advanceTimersByTime(1_999);
    expect(toasts.toast()).not.toBeNull();
    jest.advanceTimersByTime(1);
    expect(toasts.toast()).toBeNull();
  });

  it('takes it back once, by button or by Ctrl+Z, but not while someone types', async () => {
    const { fixture, page, toasts } = setUp();
    const undo = jest.fn(async () => undefined);
    toasts.offer('Vragenlijst klaargezet.', undo);
    fixture.detectChanges();
    const input = document.body.appendChild(document.createElement('input'));
    pressUndo(input);
    expect(undo).not.toHaveBeenCalled();
    pressUndo(document.body);
    pressUndo(document.body);
    await Promise.resolve();
    fixture.detectChanges();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(words(page)).toBe('Het is ongedaan gemaakt.');
    input.remove();
  });

  it('says so when it was too late', async () => {
    const { fixture, page, toasts } = setUp();
    toasts.offer('Vragenlijst klaargezet.', () => Promise.reject(new Error('409')));
    fixture.detectChanges();
    byRole(page, 'button', 'Ongedaan maken').click();
    await Promise.resolve();
    await Promise.resolve();
    fixture.detectChanges();
    expect(words(page)).toBe('Ongedaan maken lukte niet meer.');
  });
});
