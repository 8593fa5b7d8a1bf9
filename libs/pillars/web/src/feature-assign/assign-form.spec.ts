import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { provideSpec, type Text } from '@tweespraak/platform/web';
import { signal } from '@angular/core';
import { uuid } from '../../test/caseload';
import { assignBody, assignRules, newAssignment, plannedDays, type AssignModel } from './assign-form';

const today = '2026-11-10';
const t = Object.assign((key: string) => key, { count: (key: string) => key }) as Text;
const model = (changes: Partial<AssignModel> = {}): AssignModel => ({ ...newAssignment(today), ...changes });

function problems(changes: Partial<AssignModel>): (string | undefined)[] {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  return TestBed.runInInjectionContext(() => {
    const fields = form(
      signal(model(changes)),
      assignRules(() => today, t),
    );
    return fields()
      .errorSummary()
      .map(({ message, kind }) => message ?? kind);
  });
}

describe('an assignment', () => {
  it('is ready as it stands: today, two weeks, once, without a word', () => {
    expect(problems({})).toEqual([]);
    expect(assignBody([uuid(1)], model())).toEqual({
      coupleIds: [uuid(1)],
      opensOn: '2026-11-10',
      dueOn: '2026-11-24',
      repeat: null,
      message: '',
    });
  });

  it.each([
    [{ opensOn: '2026-11-09', dueOn: '2026-11-30' }, ['past']],
    [{ dueOn: '2026-11-09' }, ['due']],
    [{ dueOn: '' }, ['date']],
    [{ repeats: true, until: '2026-11-09' }, ['until']],
    [{ repeats: true, everyWeeks: '4', until: '2036-01-01' }, ['tooMany']],
    [{ repeats: true, until: '' }, ['date']],
    [{ message: 'x'.repeat(501) }, ['maxLength']],
  ])('says of %o what to do about it', (changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('asks nothing of a series that is not wanted', () => {
    expect(problems({ repeats: false, until: '2020-01-01' })).toEqual([]);
  });

  it('tells the days of a series, and none while they make no sense', () => {
    const series = { repeats: true, everyWeeks: '4', until: '2027-01-10' };
    expect(plannedDays(model(series))).toEqual(['2026-11-10', '2026-12-08', '2027-01-05']);
    expect(plannedDays(model({ ...series, until: '' }))).toEqual([]);
    expect(assignBody([uuid(1)], model(series)).repeat).toEqual({ everyWeeks: 4, until: '2027-01-10' });
  });

  it('sends the sentence without the space around it', () => {
    expect(assignBody([uuid(1)], model({ message: '  Neem de tijd. ' })).message).toBe('Neem de tijd.');
  });
});
