import { TestBed } from '@angular/core/testing';
import type { Answer, Input } from '@tweespraak/homework/domain';
import { allByRole, byLabel, byRole, provideSpec, textOf, typeInto } from '@tweespraak/platform/web';
import doing from '../../i18n/doing/nl.json';
import { HomeworkInput } from './homework-input';

const say = (nl: string) => ({ nl, en: nl });
const CHOICES = [
  { id: 'warm', label: say('warm') },
  { id: 'tight', label: say('strak') },
];

async function show(asked: Input, value: Answer | null = null, inputs: Record<string, unknown> = {}) {
  TestBed.configureTestingModule({ providers: [provideSpec({ texts: { doing } })] });
  const fixture = TestBed.createComponent(HomeworkInput);
  const set = (name: string, to: unknown) => fixture.componentRef.setInput(name, to);
  Object.entries({ asked, value, ...inputs }).forEach(([name, to]) => set(name, to));
  const changes: (Answer | null)[] = [];
  fixture.componentInstance.changed.subscribe((next) => {
    changes.push(next);
    set('value', next);
  });
  await fixture.whenStable();
  return { root: fixture.nativeElement as HTMLElement, changes, fixture };
}

describe('the body map', () => {
  const MAP: Input = { kind: 'body-map', id: 'spots', label: say('Plekken'), most: 2 };

  it('is pointed at on either side, and says the same by name', async () => {
    const { root, changes, fixture } = await show(MAP);
    const [front, back] = [...root.querySelectorAll('ts-body-outline')];
    expect(front?.querySelectorAll('circle').length).toBeGreaterThan(8);
    back?.querySelectorAll('circle')[3]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await fixture.whenStable();
    expect(changes).toEqual([['back']]);
    expect(byLabel<HTMLInputElement>(root, 'rug').checked).toBe(true);
  });

  it('is done with the list alone, and takes no more than was asked', async () => {
    const { root, changes, fixture } = await show(MAP, ['belly']);
    byLabel(root, 'handen').click();
    await fixture.whenStable();
    expect(changes.at(-1)).toEqual(['belly', 'hands']);
    expect(byLabel<HTMLInputElement>(root, 'keel').disabled).toBe(true);
    expect(textOf(root)).toContain('Meer hoeft niet.');
    byLabel(root, 'buik').click();
    await fixture.whenStable();
    byLabel(root, 'handen').click();
    await fixture.whenStable();
    expect(changes.at(-1)).toBeNull();
  });
});

describe('words for what one feels', () => {
  const WORDS: Input = {
    kind: 'words',
    id: 'w',
    label: say('Zo voelt het'),
    choices: CHOICES,
    most: 2,
    own: true,
  };

  it('may be one’s own', async () => {
    const { root, changes, fixture } = await show(WORDS, ['warm']);
    typeInto(byLabel(root, /Mijn eigen woord/), 'broeierig');
    await fixture.whenStable();
    expect(changes).toEqual([['warm', 'broeierig']]);
    expect(byLabel<HTMLInputElement>(root, 'broeierig').checked).toBe(true);
    expect(allByRole(root, 'textbox')).toEqual([]);
  });

  it('are one of the list when one types such a word', async () => {
    const { root, changes } = await show(WORDS);
    typeInto(byLabel(root, /Mijn eigen woord/), 'Strak');
    expect(changes).toEqual([['tight']]);
  });
});

describe('written answers', () => {
  it('say how much room there is, and when nobody else ever reads them', async () => {
    const line: Input = { kind: 'line', id: 'l', label: say('Eén regel'), most: 40, private: true };
    const { root } = await show(line, 'een rustige avond op de bank');
    expect(textOf(root)).toContain('28 van 40 tekens');
    expect(textOf(root)).toContain('Alleen jij leest dit');
    expect(textOf(byRole(root, 'status'))).toBe('Nog ongeveer 10 tekens');
    expect(byLabel<HTMLInputElement>(root, /Eén regel/).maxLength).toBe(40);
  });

  it('that are emptied are no answer', async () => {
    const { root, changes } = await show({ kind: 'text', id: 't', label: say('Vertel'), most: 500 }, 'x');
    typeInto(byLabel(root, /Vertel/), '');
    expect(changes).toEqual([null]);
  });

  it('of minutes take whole numbers, and keep a wrong one to look at again', async () => {
    const { root, changes, fixture } = await show({ kind: 'minutes', id: 'm', label: say('Hoe lang?') });
    typeInto(byLabel(root, /Hoe lang/), 'kwartier');
    await fixture.whenStable();
    expect(changes).toEqual([]);
    expect(textOf(root)).toContain('Schrijf een heel getal van 0 tot 240.');
    typeInto(byLabel(root, /Hoe lang/), '15');
    expect(changes).toEqual([15]);
  });
});

describe('cards and ticks', () => {
  it('keep a choice for each card', async () => {
    const cards = [
      { id: 'a', title: say('Kaart een'), text: say('Lees dit.') },
      { id: 'b', title: say('Kaart twee'), text: say('En dit.') },
    ];
    const asked: Input = { kind: 'cards', id: 'c', label: say('Wat merk je?'), cards, choices: CHOICES };
    const { root, changes } = await show(asked, { a: 'warm' });
    byLabel(byRole(root, 'group', 'Kaart twee'), 'strak').click();
    expect(changes).toEqual([{ a: 'warm', b: 'tight' }]);
  });

  it('are no answer when a tick is taken away', async () => {
    const { root, changes } = await show({ kind: 'tick', id: 't', label: say('Gedaan') }, true);
    byLabel(root, 'Gedaan').click();
    expect(changes).toEqual([null]);
  });
});

describe('the timer to breathe with', () => {
  const BREATH: Input = { kind: 'breathing', id: 'b', label: say('Adem'), seconds: 120, perMinute: 6 };
  // Angular itself goes on: only the clock and its ticks are held.
  beforeEach(() =>
    jest.useFakeTimers({
      doNotFake: [
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'queueMicrotask',
        'nextTick',
        'requestAnimationFrame',
        'performance',
      ],
    }),
  );
  afterEach(() => jest.useRealTimers());

  it('pauses at a touch, speaks once a minute, and is done at its end', async () => {
    const { root, changes, fixture } = await show(BREATH);
    byRole(root, 'button', 'Begin').click();
    await jest.advanceTimersByTimeAsync(10_000);
    fixture.detectChanges();
    expect(textOf(byRole(root, 'status'))).toBe('Nog 2 minuten');
    byRole(root, 'button', 'Pauze').click();
    await jest.advanceTimersByTimeAsync(600_000);
    fixture.detectChanges();
    expect(textOf(byRole(root, 'status'))).toBe('Op pauze');
    expect(changes).toEqual([]);
    byRole(root, 'button', 'Ga verder').click();
    await jest.advanceTimersByTimeAsync(60_000);
    fixture.detectChanges();
    expect(textOf(byRole(root, 'status'))).toBe('Nog 1 minuut');
    await jest.advanceTimersByTimeAsync(51_000);
    expect(changes).toEqual([true]);
  });

  it('may end early: that is as good', async () => {
    const { root, changes, fixture } = await show(BREATH);
    byRole(root, 'button', 'Begin').click();
    await jest.advanceTimersByTimeAsync(5_000);
    fixture.detectChanges();
    byRole(root, 'button', 'Zo is het genoeg').click();
    fixture.detectChanges();
    expect(changes).toEqual([true]);
    expect(textOf(root)).toContain('Gedaan');
  });
});
