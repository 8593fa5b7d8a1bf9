import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  SignOut,
  aSession,
  allByRole,
  byRole,
  provideSpec,
  textOf,
  type Session,
} from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { HelpPage } from './help-page';

const vanish = jest.fn(() => Promise.resolve());

async function open(session?: Session): Promise<ComponentFixture<HelpPage>> {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { practices: nl }, ...(session ? { session } : {}) }),
      { provide: SignOut, useValue: { vanish } },
    ],
  });
  const fixture = TestBed.createComponent(HelpPage);
  await fixture.whenStable();
  return fixture;
}

const inPractice = (country: string): Session => aSession({ practice: { ...aSession().practice, country } });

function pressShift(times: number, at = 1000, apart = 100): void {
  for (let press = 0; press < times; press += 1) {
    const event = new KeyboardEvent('keydown', { key: 'Shift' });
    Object.defineProperty(event, 'timeStamp', { value: at + press * apart });
    document.dispatchEvent(event);
  }
}

beforeEach(() => vanish.mockClear());

describe('the help page', () => {
  it.each([
    ['NL', 'Veilig Thuis', '0800-2000', 'tel:08002000'],
    ['BE', 'Hulp bij geweld', '1712', 'tel:1712'],
    ['GB', 'National Domestic Abuse Helpline', '0808 2000 247', 'tel:08082000247'],
  ])('of a practice in %s shows %s first', async (country, name, number, href) => {
    const { nativeElement: page } = await open(inPractice(country));
    const headings = allByRole(page, 'heading').map((heading) => textOf(heading));
    expect(headings.slice(1, 3)).toEqual(['Gevaar op dit moment', name]);
    expect(byRole(page, 'link', number).getAttribute('href')).toBe(href);
  });

  it('is open to somebody who is not signed in, with the lines of every country', async () => {
    const { nativeElement: page } = await open();
    for (const number of ['0800-2000', '1712', '0808 2000 247', '999']) byRole(page, 'link', number);
  });

  it('says what the button cannot do', async () => {
    const { nativeElement: page } = await open();
    expect(textOf(page)).toContain("De knop hierboven wist niet welke pagina's je hebt bezocht.");
  });
});

describe('the quick exit', () => {
  it('leaves with one tap, to the weather of that country', async () => {
    const { nativeElement: page } = await open(inPractice('BE'));
    byRole(page, 'link', 'Snel weg van deze pagina').click();
    expect(vanish).toHaveBeenCalledWith('https://www.meteo.be/');
  });

  it('leaves with Shift three times', async () => {
    await open();
    pressShift(2);
    expect(vanish).not.toHaveBeenCalled();
    pressShift(1, 1200);
    expect(vanish).toHaveBeenCalledTimes(1);
  });

  it('tells a screen reader how many presses are left', async () => {
    const fixture = await open();
    pressShift(1);
    await fixture.whenStable();
    expect(textOf(byRole(fixture.nativeElement, 'status'))).toBe('Druk nog 2 keer op Shift om weg te gaan.');
  });

  it('is not taken by someone who types capitals', async () => {
    await open();
    pressShift(3, 1000, 5000);
    pressShift(2, 30_000);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'A' }));
    pressShift(1, 30_300);
    expect(vanish).not.toHaveBeenCalled();
  });
});
