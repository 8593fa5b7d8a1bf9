import { DEFECTS } from '../../test/defects';
import { walk } from '../../test/walk';
import { checkScript } from '../script/check-script';
import { scripts } from '../script/scripts';

const WALKS = 40;
const ATTEMPTS = 400;

/** All kinds of violation that up to forty walks find; stops at the one looked for. */
function violationsOf({ script, engine, finds }: (typeof DEFECTS)[number]): string[] {
  const found = new Set<string>();
  for (let seed = 1; seed <= WALKS; seed += 1) {
    walk(script, seed, ATTEMPTS, engine).violations.forEach((violation) => found.add(violation));
    if ([...found].some((violation) => violation.startsWith(finds))) break;
  }
  return [...found];
}

describe('The properties find a fault put in on purpose', () => {
  it.each(DEFECTS)('$what', (defect) => {
    expect(violationsOf(defect)).toContainEqual(expect.stringMatching(new RegExp(`^${defect.finds}`)));
  });
});

describe('The check at load finds it before anybody walks', () => {
  const byWhat = (what: string) => DEFECTS.find((defect) => defect.what === what)?.script ?? scripts.imago;

  it('when a stage can be reached around the one before it', () => {
    expect(checkScript(byWhat('a way from what is missing straight to validating'))).toContain(
      'validate can be reached around summary',
    );
    expect(checkScript(byWhat('validating is passed over'))).toContain(
      'empathise can be reached around validate',
    );
    expect(checkScript(byWhat('the feeling is passed over'))).toContain(
      'switch can be reached around empathise',
    );
  });

  it('when leaving a part takes less than a minute', () => {
    expect(checkScript(byWhat('the part is put down in ten seconds'))).toEqual([
      'derole takes at least a minute',
    ]);
  });
});
