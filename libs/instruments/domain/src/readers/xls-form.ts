import { DomainError, type Locale, type Localised } from '@tweespraak/shared/kernel';
import { bothOf, type Expression, isSmall } from '../instrument/expression';
import { type Item, MOST_ITEMS } from '../instrument/instrument';
import { idMaker } from '../instrument/item-id';
import { LeftList } from './left-behind';
import { isEmpty, NO_TEXT, type Reading } from './reading';
import { readChoices } from './xls-choices';
import { itemOf, type Question } from './xls-item';
import { languageOf, type Row, rowsOf, type Sheet } from './xls-sheet';
import { readXpath } from './xpath';

const SURVEY = [
  ...['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'constraint_message'],
  ...['appearance', 'parameters'],
];
const SETTINGS = ['form_title', 'form_id', 'version', 'default_language'];
const MOST_GROUPS = 20;

interface Group {
  readonly kind: 'group' | 'repeat';
  readonly relevant: Expression | null;
  /** What it holds does not come along. */
  readonly lost: boolean;
}

/**
 * Reads an XLSForm. Groups become a note with their title; their condition goes along with each line in them.
 * In: the sheets as cells, formulas marked. Out: an instrument without scales, and everything that did not come along.
 * @throws DomainError 'import.unreadable' when there is no survey with a type and a name.
 */
export function readXlsForm(sheets: readonly Sheet[]): Reading {
  const left = new LeftList('survey');
  const sheet = (name: string) => sheets.find((one) => one.name.trim().toLowerCase() === name);
  const survey = sheet('survey');
  const head = survey?.rows[0]?.map((cell) => String(cell).trim().toLowerCase()) ?? [];
  if (!survey || !head.includes('type') || !head.includes('name'))
    throw new DomainError('import.unreadable', 'This file is no questionnaire that we can read.');
  for (const { name } of sheets)
    if (!['survey', 'choices', 'settings'].includes(name.trim().toLowerCase()))
      left.add(null, name, 'sheet.unknown', name);
  const settings = readSettings(sheet('settings'), left);
  const lists = readChoices(sheet('choices'), settings.fallback, left);
  const rows = rowsOf(survey, SURVEY, settings.fallback, left);
  const items = new SurveyReader(lists, left).read(rows);
  return { instrument: { title: settings.title, introduction: NO_TEXT, items, scales: [] }, left: left.all };
}

function readSettings(sheet: Sheet | undefined, left: LeftList): { title: Localised; fallback: Locale } {
  const [first] = sheet ? rowsOf(sheet, SETTINGS, 'nl', left) : [];
  const fallback = (first && languageOf(first.cell('default_language'))) ?? 'nl';
  const [row] = sheet ? rowsOf(sheet, SETTINGS, fallback, left) : [];
  return { title: row?.text('form_title') ?? NO_TEXT, fallback };
}

/** Walks along the survey once, with the groups it is in. */
class SurveyReader {
  private readonly items: Item[] = [];
  private readonly groups: Group[] = [];
  private readonly ids = new Map<string, string>();
  private readonly idFor = idMaker();

  constructor(
    private readonly lists: ReturnType<typeof readChoices>,
    private readonly left: LeftList,
  ) {}

  read(rows: readonly Row[]): Item[] {
    for (const row of rows) {
      const type = row.cell('type');
      if (!type) continue;
      const edge = /^(begin|end)[ _](group|repeat)$/i.exec(type);
      if (edge) this.edge(row, edge[1]?.toLowerCase() === 'begin', edge[2]?.toLowerCase() as Group['kind']);
      else this.line(row, type);
    }
    for (const { kind } of this.groups) this.left.add(null, `begin_${kind}`, 'group.unbalanced');
    return this.items;
  }

  private get around(): Group {
    return this.groups.at(-1) ?? { kind: 'group', relevant: null, lost: false };
  }

  private edge(row: Row, begins: boolean, kind: Group['kind']): void {
    if (!begins) {
      if (this.around.kind === kind && this.groups.length) this.groups.pop();
      else this.left.add(row.number, `end_${kind}`, 'group.unbalanced');
      return;
    }
    const tooDeep = this.groups.length >= MOST_GROUPS;
    if (tooDeep) this.left.add(row.number, row.cell('name'), 'group.too-deep');
    if (kind === 'repeat') this.left.add(row.number, row.cell('name') || 'begin_repeat', 'inside-repeat');
    const lost = this.around.lost || tooDeep || kind === 'repeat';
    const relevant = lost ? null : this.relevantOf(row);
    this.groups.push({ kind, relevant, lost });
    const text = row.text('label');
    if (!lost && !isEmpty(text))
      this.keep(row, row.cell('name') || 'group', { kind: 'note', text }, relevant);
  }

  private line(row: Row, type: string): void {
    const name = row.cell('name');
    if (this.around.lost) return this.left.add(row.number, name || type, 'inside-repeat');
    const question = itemOf(row, type, this.lists, this.left);
    if (!question) return;
    if (!name) return this.left.add(row.number, type, 'name.missing');
    if (this.ids.has(name)) return this.left.add(row.number, name, 'name.twice');
    this.keep(row, name, question, this.relevantOf(row));
  }

  private keep(row: Row, name: string, question: Question, relevant: Expression | null): void {
    if (this.items.length >= MOST_ITEMS) return this.left.add(row.number, name, 'too-many');
    const id = this.idFor(name);
    if (question.kind !== 'note') this.ids.set(name, id);
    const text = question.text ?? row.text('label');
    if (isEmpty(text)) this.left.add(row.number, name, 'text.missing');
    this.items.push({
      ...{
        id,
        kind: question.kind,
        text: isEmpty(text) ? { nl: name, en: name } : text,
        help: row.text('hint'),
      },
      ...{ required: question.kind !== 'note' && this.requiredOf(row), options: question.options ?? [] },
      ...{ range: question.range ?? null, relevant, constraint: this.constraintOf(row, question) },
      ...{ message: row.text('constraint_message'), likert: question.likert ?? false },
    });
  }

  /** Its own condition and that of the groups around it; one that cannot be read is left out and told. */
  private relevantOf(row: Row): Expression | null {
    const own = this.conditionIn(row, 'relevant', 'condition.unreadable');
    const both = bothOf(this.around.relevant, own);
    if (!both || isSmall(both)) return both;
    this.left.add(row.number, row.cell('relevant'), 'condition.unreadable');
    return this.around.relevant;
  }

  private constraintOf(row: Row, { kind }: Question): Expression | null {
    return kind === 'note' ? null : this.conditionIn(row, 'constraint', 'constraint.unreadable');
  }

  private conditionIn(
    row: Row,
    column: string,
    code: 'condition.unreadable' | 'constraint.unreadable',
  ): Expression | null {
    const text = row.cell(column);
    if (!text) return null;
    const read = readXpath(text, (name) => this.ids.get(name));
    if (!read) this.left.add(row.number, text, code);
    return read;
  }

  private requiredOf(row: Row): boolean {
    const text = row.cell('required').toLowerCase();
    if (['', 'no', 'false', 'false()', 'nee'].includes(text)) return false;
    if (['yes', 'true', 'true()', 'ja'].includes(text)) return true;
    this.left.add(row.number, text, 'required.unreadable');
    return false;
  }
}
