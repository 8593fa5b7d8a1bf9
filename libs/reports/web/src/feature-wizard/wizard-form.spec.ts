import { OPTIONS } from '../../test/files';
import { choiceOf, newDraft, overPeriod, type ExportDraft } from '../data/export-draft';
import { draftErrors, firstWrongStep, namesBarred, openSteps } from './wizard-form';

const draft = (changes: Partial<ExportDraft> = {}): ExportDraft => ({
  ...newDraft(OPTIONS, 'nl'),
  ...changes,
});
const wrong = (changes: Partial<ExportDraft>, password = '') =>
  draftErrors(draft(changes), OPTIONS, password);

describe('what somebody puts together for a file', () => {
  it('begins with everything of the last quarter, without names, and is right at once', () => {
    expect(draft()).toMatchObject({
      ...{ from: '2026-07-01', until: '2026-09-30', withNames: false, format: 'xlsx' },
      blocks: ['couples', 'appointments', 'outcomes'],
    });
    expect(firstWrongStep(wrong({}))).toBeNull();
    expect(openSteps(wrong({}))).toEqual(['period', 'contents', 'preview', 'format']);
  });

  it.each([
    [{ from: '' }, 'from', 'day'],
    [{ until: '2026-02-30' }, 'until', 'day'],
    [{ until: '2026-06-30' }, 'until', 'order'],
    [{ from: '2016-01-01', until: '2026-01-01' }, 'until', 'tooLong'],
  ] as const)('has a period that can be: %p is refused', (changes, field, code) => {
    expect(wrong(changes)[field]).toBe(code);
    expect(openSteps(wrong(changes))).toEqual(['period']);
  });

  it('may be ten years long, to the day', () => {
    expect(wrong({ from: '2016-01-01', until: '2025-12-31' }).until).toBe('');
  });

  it('holds something, and figures only of whole months', () => {
    expect(wrong({ blocks: [] }).blocks).toBe('none');
    expect(wrong({ from: '2026-07-02' }).blocks).toBe('wholeMonths');
    expect(wrong({ from: '2026-07-02', blocks: ['couples'] }).blocks).toBe('');
    expect(wrong({ from: '2026-07-02', blocks: ['couples'], format: 'pdf' }).format).toBe('pdfWholeMonths');
  });

  it('has no names beside figures or in a PDF', () => {
    expect(namesBarred(draft(), OPTIONS)).toBe('figures');
    expect(namesBarred(draft({ blocks: ['couples'], format: 'pdf' }), OPTIONS)).toBe('pdf');
    expect(namesBarred(draft({ blocks: ['couples'] }), OPTIONS)).toBe('');
  });

  it('asks for a reason and the password as soon as names are in it', () => {
    const named = { blocks: ['couples'], withNames: true } as const;
    expect(wrong({ ...named, reason: '  kort   ' })).toMatchObject({
      reason: 'reason',
      password: 'password',
    });
    expect(firstWrongStep(wrong({ ...named, reason: 'Controle van dossiers' }, 'geheim'))).toBeNull();
  });

  it('goes to the server with nobody chosen as everybody, and without what does not apply', () => {
    expect(choiceOf(draft({ blocks: ['couples'], appointmentKinds: ['session'] })).filters).toEqual({
      ...{ coachIds: null, appointmentKinds: null },
    });
  });

  it('takes the name of a preset when the days are just those', () => {
    const days = { from: '2026-10-01', until: '2026-12-31' };
    expect(overPeriod(draft(), days, OPTIONS).preset).toBe('this-quarter');
    expect(overPeriod(draft(), { ...days, until: '2026-11-30' }, OPTIONS).preset).toBe('own');
  });
});
