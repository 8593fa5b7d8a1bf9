import { byLabel, byRole, choose, textOf } from '@tweespraak/platform/web';
import { DEFINITIONS, type DefinitionKey } from '@tweespraak/reports/domain';
import { aReport, aScale, outcomes } from '../../test/figures';
import { render } from '../../test/render';
import exportTexts from '../i18n/exports/nl.json';
import reports from '../i18n/reports/nl.json';
import { ReportPage } from './report-page';

const URL = '/api/reports/practice';
const QUARTER = { from: '2026-07-01', to: '2026-09-30' };

const open = async (inputs: Record<string, unknown> = QUARTER) => {
  const page = await render(ReportPage, inputs, { texts: { reports, exports: exportTexts } });
  const give = (changes = {}) => page.answer('GET', URL, aReport(changes));
  const card = (name: string) => byRole(page.root, 'region', name);
  return { ...page, give, card };
};

/** What stands beside the name of a figure. */
const figureOf = (root: HTMLElement, figure: DefinitionKey): string => {
  const lines = [...root.querySelectorAll('ts-figure-line')];
  const line = lines.find((one) => textOf(one.querySelector('.name')) === DEFINITIONS[figure].name.nl);
  return textOf(line?.querySelector(':scope > p'));
};

describe('the report of a practice', () => {
  it('asks for the period in the address, and names it with its zone', async () => {
    const { root, sent } = await open();
    const { request } = await sent('GET', URL);
    expect(request.params.toString()).toBe('from=2026-07-01&to=2026-09-30');
    expect(textOf(root)).toContain(
      '3e kwartaal 2026, 1 jul 2026 t/m 30 sep 2026 · tijdzone Europe/Amsterdam',
    );
  });

  it('says why it shows another period than the address asked for', async () => {
    const { root, give } = await open({ from: '2026-07-02', to: '2026-09-30' });
    await give();
    expect(textOf(byRole(root, 'alert'))).toBe('Kies hele maanden. Je ziet nu het vorige kwartaal.');
  });

  it('shows each figure with what it is of', async () => {
    const { root, give } = await open();
    await give();
    expect(textOf(root)).toContain('In deze periode begonnen 8 stellen. 5 stellen werden afgesloten.');
    expect(figureOf(root, 'given')).toBe('60 bij 45 stellen');
    expect(figureOf(root, 'byBoth')).toBe('48 van 60');
    expect(figureOf(root, 'measuredTwice')).toBe('30 van 40 in aanmerking');
  });

  it('gives the meaning of a figure at a tap, and takes it back with Escape', async () => {
    const { root, give, settle } = await open();
    await give();
    const button = byRole(root, 'button', 'Wat betekent: In aanmerking');
    const meaning = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect([meaning?.hidden, button.getAttribute('aria-expanded')]).toEqual([true, 'false']);
    button.click();
    await settle();
    expect([meaning?.hidden, button.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    expect(textOf(meaning)).toContain('Elk stel telt één keer.');
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(meaning?.hidden).toBe(true);
  });

  it('says every bar in words and again in a table, the unknown reason as a bar of its own', async () => {
    const { root, give } = await open();
    await give();
    const bars = [...root.querySelectorAll('svg[role=img]')].map((bar) => bar.getAttribute('aria-label'));
    expect(bars).toContain('betrouwbaar vooruit: 12, geen betrouwbare verandering: 12');
    expect(bars).toContain('samen vooruit: 9, stabiel: 15');
    expect(textOf(root)).toContain(DEFINITIONS.dropOutUnknown.name.nl);
    const table = byRole(root, 'table', /^Verandering van het stel per pijler/);
    expect([...table.querySelectorAll('thead th')].map(textOf)).toEqual([
      ...['Pijler', 'betrouwbaar vooruit', 'geen betrouwbare verandering', 'betrouwbaar achteruit'],
      'niet te bepalen',
    ]);
    expect(table.querySelectorAll('tbody tr')).toHaveLength(10);
  });

  it('shows no number of a small class, and says the rule', async () => {
    const { root, give } = await open();
    const change = { forward: 14, none: null, back: null, unknown: 0 };
    await give({ outcomes: outcomes({ scales: [aScale({ change })] }) });
    const bars = [...root.querySelectorAll('svg[role=img]')].map((bar) => bar.getAttribute('aria-label'));
    expect(bars).toContain(
      'betrouwbaar vooruit: 14, geen betrouwbare verandering: niet getoond, betrouwbaar achteruit: niet getoond',
    );
    expect(textOf(root)).toContain('binnen een groep geen klasse van 1 tot en met 4 stellen');
    expect(figureOf(root, 'homeworkDone')).toBe('niet getoond van 120');
  });

  it('leaves out a group that is too small or too much like one shown before, and says which', async () => {
    const { root, give } = await open();
    await give({ outcomes: { state: 'withheld', why: 'tooClose' } });
    expect(textOf(root)).toContain('Deze cijfers tonen we vanaf 10 stellen.');
    expect(textOf(root)).toContain('Uit het verschil zouden enkele stellen af te lezen zijn.');
    expect(textOf(root)).not.toContain('betrouwbaar vooruit');
  });

  it('says of which day the figures are when a newer edition would give a couple away', async () => {
    const { root, give } = await open();
    const stood = { ...outcomes(), asOf: '2026-10-03T09:00:00.000Z', current: false };
    await give({ outcomes: stood });
    expect(textOf(root)).toContain('Stand van zaterdag 3 oktober om 11:00.');
  });

  it('leads to other periods by their address, and takes own months in their order only', async () => {
    const { root, give, navigate, settle } = await open();
    await give();
    expect(byRole(root, 'link', 'Vorig jaar').getAttribute('href')).toMatch(
      /^\/reports\?from=\d{4}-01-01&to=\d{4}-12-31$/,
    );
    choose(byLabel<HTMLSelectElement>(root, 'Van'), '2026-09-01');
    choose(byLabel<HTMLSelectElement>(root, 'Tot en met'), '2026-08-01');
    byRole(root, 'button', 'Toon').click();
    await settle();
    expect(textOf(root)).toContain('Kies een maand die niet vóór de eerste ligt.');
    choose(byLabel<HTMLSelectElement>(root, 'Van'), '2026-05-01');
    byRole(root, 'button', 'Toon').click();
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/reports'], {
      queryParams: { from: '2026-05-01', to: '2026-08-31' },
    });
  });

  it('brings its period along to a file', async () => {
    const { root } = await open();
    expect(byRole(root, 'link', 'Maak een bestand').getAttribute('href')).toBe(
      '/reports/new?from=2026-07-01&until=2026-09-30',
    );
  });

  it('says so when there were no couples, and what failed when it failed', async () => {
    const flow = { inCareAtStart: 0, started: 0, ended: 0, endedReasonUnknown: 0, inCareAtEnd: 0 };
    const empty = await open();
    await empty.give({ flow });
    expect(textOf(empty.root)).toContain('Geen stellen in deze periode');
  });

  it('offers another try when the answer did not come', async () => {
    const { root, sent, settle, give } = await open();
    (await sent('GET', URL)).flush(null, { status: 503, statusText: 'x' });
    await settle();
    byRole(root, 'button', 'Probeer het opnieuw').click();
    await give();
    expect(textOf(root)).toContain('Uitkomsten');
  });
});
