import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { TogetherPage } from '@tweespraak/pillars/contract';
import { allByRole, byRole, textOf } from '@tweespraak/platform/web';
import { OutcomePage } from './outcome-page';
import { render, setUpPartner, wordsOf } from '../testing/partner-page';
import { ROUND_ID } from '../testing/rounds';

const URL = `/api/my/rounds/${ROUND_ID}/outcome`;

type Round = TogetherPage['rounds'][number];

function aRoundTogether(day: string, changes: Partial<Round> = {}): Round {
  const importance = [3, 2, 2, 3, null, 2, 2, 1, 1];
  return {
    roundId: ROUND_ID,
    finishedAt: day,
    instrumentVersion: '9p-36@1',
    parametersVersion: 'placeholder@1',
    a: {
      scores: [82, 74, 50, 70, 91, 55, 60, 45, 52],
      guesses: [80, 74, 20, null, null, null, null, null, null],
      importance,
    },
    b: {
      scores: [80, 70, 58, 66, 21, 50, 55, 40, null],
      guesses: Array.from({ length: 9 }, () => null),
      importance,
    },
    sharedStrength: [1, 0.75, 0.5, 0.5, 0, 0.25, 0.25, 0, null],
    ...changes,
  };
}

function aTogetherPage(changes: Partial<TogetherPage> = {}): TogetherPage {
  return {
    roundId: ROUND_ID,
    me: 'a',
    names: { a: 'Noor', b: 'Sam' },
    coachName: 'Marit',
    rounds: [aRoundTogether('2026-08-20')],
    ...changes,
  };
}

async function openOutcome(answer: TogetherPage | number, code = 'round.sealed') {
  TestBed.resetTestingModule();
  const { http } = setUpPartner();
  const shown = render(OutcomePage, { roundId: ROUND_ID });
  TestBed.tick();
  const request = http.expectOne(URL);
  if (typeof answer === 'number') request.flush({ code }, { status: answer, statusText: 'No' });
  else request.flush(answer);
  return shown;
}

describe('the page that both see together', () => {
  it('begins with strengths, then one pillar to talk about', async () => {
    const { root } = await openOutcome(aTogetherPage());
    const headings = allByRole(root, 'heading').map(textOf);
    expect(headings.slice(0, 2)).toEqual(['Noor & Sam', 'Dit is jullie kracht']);
    expect(headings.filter((heading) => heading === 'Hier kunnen jullie over praten')).toHaveLength(1);
    expect(textOf(root)).toContain('Op alle vragen hierover zitten jullie allebei hoog.');
  });

  it('is the same, letter for letter, for both', async () => {
    const noor = textOf((await openOutcome(aTogetherPage({ me: 'a' }))).root);
    const sam = textOf((await openOutcome(aTogetherPage({ me: 'b' }))).root);
    expect(sam.replace(/-\d+/g, '')).toBe(noor.replace(/-\d+/g, ''));
  });

  it('reads a guess against the answer with curiosity', async () => {
    const { root } = await openOutcome(aTogetherPage());
    const knew = byRole(root, 'region', 'Hier wist je het');
    const discover = byRole(root, 'region', 'Hier viel iets te ontdekken');
    expect(allByRole(knew, 'listitem').map(wordsOf)).toEqual([
      'Verbinding Noor over Sam',
      'Wereldbeeld Noor over Sam',
    ]);
    expect(allByRole(discover, 'listitem').map(wordsOf)).toEqual(['Communicatie Noor over Sam']);
  });

  it('says in words which difference is more than noise, and never gives a total', async () => {
    const { root } = await openOutcome(aTogetherPage());
    const table = [...root.querySelectorAll('ts-pillar-table tbody tr')].map(wordsOf);
    expect(table).toHaveLength(9);
    expect(table[0]).toContain('82 80 binnen de meetruis');
    expect(table[4]).toContain('91 21 jullie beleven dit anders');
    expect(table[8]).toContain('te weinig antwoorden');
    expect(textOf(root)).not.toMatch(/totaal|gemiddeld|percentiel|rapportcijfer/i);
  });

  it('says that it is no validated test, and that its noise is provisional', async () => {
    const { root } = await openOutcome(aTogetherPage());
    expect(textOf(root)).toContain('Dit is een gespreksinstrument, niet gevalideerd, geen diagnose.');
    expect(textOf(root)).toContain('Voorlopige aanname');
  });

  it('has no line over time after the first round, and one with bands after the second', async () => {
    const first = await openOutcome(aTogetherPage());
    expect(textOf(first.root)).toContain('Dit is jullie eerste keer.');
    const rounds = [
      aRoundTogether('2026-05-20', { roundId: '00000000-0000-4000-8000-0000000000c9' }),
      aRoundTogether('2026-08-20'),
    ];
    const { root, fixture } = await openOutcome(aTogetherPage({ rounds }));
    expect(allByRole(root, 'link').map(textOf)).toEqual(expect.arrayContaining(['Vertrouwen', 'Diepgang']));
    expect(root.querySelectorAll('ts-trend-chart .band')).toHaveLength(2);
    expect(textOf(root.querySelector('ts-pillar-table'))).toContain('geen betrouwbare verandering');
    fixture.componentRef.setInput('pillar', 'trust');
    await fixture.whenStable();
    expect(byRole(root, 'link', 'Vertrouwen').getAttribute('aria-current')).toBe('true');
  });
});

describe('when consent is taken back', () => {
  it('closes as soon as somebody looks at it again', async () => {
    const { root, fixture } = await openOutcome(aTogetherPage());
    document.dispatchEvent(new Event('visibilitychange'));
    TestBed.tick();
    TestBed.inject(HttpTestingController)
      .expectOne(URL)
      .flush({ code: 'round.sealed' }, { status: 403, statusText: 'Forbidden' });
    await fixture.whenStable();
    expect(textOf(root)).toContain('Deze pagina is nog dicht');
    expect(textOf(root)).not.toContain('Intimiteit');
  });
});

describe('before it is open', () => {
  it('says one thing, whatever the reason', async () => {
    const { root } = await openOutcome(403);
    expect(wordsOf(root)).toBe(
      'Deze pagina is nog dicht Wij laten weten wanneer jullie samen kunnen kijken. Naar het begin',
    );
  });

  it('does not exist for somebody else', async () => {
    const { root } = await openOutcome(404, 'not-found');
    expect(textOf(root)).toContain('Dit is hier niet');
  });
});
