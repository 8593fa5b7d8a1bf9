import { DomainError, type Locale } from '@tweespraak/shared/kernel';
import { bothOf, type Expression, isSmall } from '../instrument/expression';
import { type Item, type ItemKind, MOST_ITEMS } from '../instrument/instrument';
import { idMaker } from '../instrument/item-id';
import { type KnownItem, readEnableWhen } from './fhir-conditions';
import { boundsOf, type Bounded } from './fhir-bounds';
import { extensions, field, isObject, type Json, objectsIn, textIn, translated } from './fhir-json';
import { optionsOf, YES_OR_NO } from './fhir-options';
import { LeftList } from './left-behind';
import { isEmpty, NO_TEXT, type Reading } from './reading';
import { languageOf } from './xls-sheet';

const MOST_DEEP = 12;
const KIND: Readonly<Record<string, ItemKind>> = {
  choice: 'choice',
  'open-choice': 'choice',
  boolean: 'choice',
  integer: 'integer',
  decimal: 'decimal',
  string: 'text',
  text: 'text',
  display: 'note',
  group: 'note',
};
/** Fields of an item that are read, or say nothing that an instrument here could lose. */
const READ_FIELDS: readonly string[] = [
  ...[
    'linkId',
    'text',
    '_text',
    'type',
    'required',
    'repeats',
    'answerOption',
    'answerValueSet',
    'enableWhen',
  ],
  ...['enableBehavior', 'item', 'extension', 'code', 'prefix', 'id', 'definition'],
];
const READ_EXTENSIONS =
  /\/(minValue|maxValue|questionnaire-itemControl|questionnaire-choiceOrientation|questionnaire-sliderStepValue)$/;

/**
 * Reads a FHIR R4 Questionnaire. A group becomes a note with its text; its condition goes along with each item in it.
 * In: parsed JSON, of which nothing is trusted. Out: as `readXlsForm`; rows are the how-manieth item, depth first.
 * @throws DomainError 'import.unreadable' when it is no Questionnaire.
 */
export function readFhirQuestionnaire(json: unknown): Reading {
  if (!isObject(json) || textIn(json, 'resourceType') !== 'Questionnaire')
    throw new DomainError('import.unreadable', 'This file is no questionnaire that we can read.');
  const left = new LeftList('item');
  const own = languageOf(textIn(json, 'language').split('-')[0] ?? '') ?? 'nl';
  const title = translated(json, 'title', own, null, left);
  const introduction = translated(json, 'description', own, null, left);
  for (const one of objectsIn(json, 'contained'))
    left.add(null, textIn(one, 'resourceType'), 'element.unknown');
  for (const one of objectsIn(json, 'extension'))
    left.add(null, lastOf(textIn(one, 'url')), 'element.unknown');
  const items = new ItemReader(own, left).read(json);
  const name = textIn(json, 'name');
  return {
    instrument: {
      title: isEmpty(title) ? { ...NO_TEXT, [own]: name } : title,
      introduction,
      items,
      scales: [],
    },
    left: left.all,
  };
}

const lastOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** Walks along the items once, depth first. */
class ItemReader {
  private readonly items: Item[] = [];
  private readonly known = new Map<string, KnownItem>();
  private readonly idFor = idMaker();
  private row = 0;

  constructor(
    private readonly own: Locale,
    private readonly left: LeftList,
  ) {}

  read(questionnaire: Json): Item[] {
    this.inside(questionnaire, null, 1);
    return this.items;
  }

  private inside(parent: Json, around: Expression | null, depth: number): void {
    for (const item of objectsIn(parent, 'item')) {
      this.row += 1;
      if (this.items.length >= MOST_ITEMS) return this.left.add(this.row, textIn(item, 'linkId'), 'too-many');
      if (depth > MOST_DEEP) return this.left.add(this.row, textIn(item, 'linkId'), 'group.too-deep');
      const { row } = this;
      const relevant = this.relevantOf(item, around, row);
      const lost = this.one(item, relevant, row);
      if (!lost) this.inside(item, relevant, depth + 1);
    }
  }

  /** @returns true when what is inside it does not come along either. */
  private one(item: Json, relevant: Expression | null, row: number): boolean {
    const type = textIn(item, 'type');
    const linkId = textIn(item, 'linkId');
    const kind = Object.hasOwn(KIND, type) ? KIND[type] : undefined;
    const repeats = field(item, 'repeats') === true;
    if (!kind) this.left.add(row, type || linkId, 'type.unknown');
    else if (type === 'group' && repeats) return this.lose(row, linkId);
    else if (this.known.has(linkId)) this.left.add(row, linkId, 'name.twice');
    else if (!linkId) this.left.add(row, type, 'name.missing');
    else this.keep(item, kind === 'choice' && repeats ? 'choices' : kind, relevant, row);
    return false;
  }

  private lose(row: number, linkId: string): true {
    this.left.add(row, linkId, 'inside-repeat');
    return true;
  }

  private keep(item: Json, kind: ItemKind, relevant: Expression | null, row: number): void {
    const [linkId, type] = [textIn(item, 'linkId'), textIn(item, 'type')];
    const text = translated(item, 'text', this.own, row, this.left);
    this.tellRest(item, row);
    if (type === 'group' && isEmpty(text)) return;
    const options = this.optionsOf(item, kind, row);
    if (!options) return;
    if (isEmpty(text)) this.left.add(row, linkId, 'text.missing');
    const id = this.idFor(linkId);
    if (kind !== 'note') this.known.set(linkId, { id, many: kind === 'choices' });
    const bounded: Bounded = boundsOf(item, kind);
    this.items.push({
      ...{
        id,
        kind,
        text: isEmpty(text) ? { nl: linkId, en: linkId } : text,
        help: NO_TEXT,
        message: NO_TEXT,
      },
      ...{ required: kind !== 'note' && field(item, 'required') === true, options, relevant, ...bounded },
      likert: kind === 'choice' && isHorizontal(item),
    });
  }

  private optionsOf(item: Json, kind: ItemKind, row: number) {
    const type = textIn(item, 'type');
    if (kind !== 'choice' && kind !== 'choices') return [];
    if (type === 'boolean') return [...YES_OR_NO];
    if (type === 'open-choice') this.left.add(row, textIn(item, 'linkId'), 'choice.own-words');
    const options = optionsOf(item, this.own, row, this.left);
    if (options.length >= 2) return options;
    const outside = field(item, 'answerValueSet') !== undefined;
    this.left.add(row, textIn(item, 'linkId'), outside ? 'value-set' : 'list.missing');
    return null;
  }

  private relevantOf(item: Json, around: Expression | null, row: number): Expression | null {
    const own = readEnableWhen(item, (linkId) => this.known.get(linkId));
    const both = own === 'unreadable' ? null : bothOf(around, own);
    const fits = !both || isSmall(both);
    if (own !== 'unreadable' && fits) return both;
    this.left.add(row, textIn(item, 'linkId') || 'enableWhen', 'condition.unreadable');
    return around;
  }

  /** Everything else that stands on the item. */
  private tellRest(item: Json, row: number): void {
    for (const name of Object.keys(item))
      if (!READ_FIELDS.includes(name)) this.left.add(row, name, 'element.unknown');
    for (const one of objectsIn(item, 'extension')) {
      const url = textIn(one, 'url');
      if (!READ_EXTENSIONS.test(url)) this.left.add(row, lastOf(url), 'element.unknown');
    }
  }
}

function isHorizontal(item: Json): boolean {
  return extensions(item, 'questionnaire-choiceOrientation').some(
    (one) => textIn(one, 'valueCode') === 'horizontal',
  );
}
