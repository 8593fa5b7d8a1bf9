/**
 * As much of FHIR R4 (4.0.1) as is written here, by its own names. What a resource may hold is checked by an independent
 * validator in the specs; these shapes only keep the mapper from misspelling. Source: hl7.org/fhir/R4.
 */
export interface Extension {
  readonly url: string;
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly valueDecimal?: number;
  readonly valueExpression?: { readonly language: 'text/fhirpath'; readonly expression: string };
  readonly extension?: readonly Extension[];
}

export interface Element {
  readonly extension?: readonly Extension[];
}

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
  readonly _display?: Element;
}

export interface CodeableConcept {
  readonly coding: readonly Coding[];
  readonly text?: string;
}

export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system: string;
  readonly code: string;
}

interface Resource {
  readonly id: string;
  readonly language: string;
}

export interface QuestionnaireItem extends Element {
  readonly linkId: string;
  readonly type: 'group' | 'choice' | 'integer' | 'decimal';
  readonly text: string;
  readonly _text: Element;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly answerOption?: readonly AnswerOption[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface AnswerOption extends Element {
  readonly valueCoding: Coding;
}

export interface Questionnaire extends Resource {
  readonly resourceType: 'Questionnaire';
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly _title: Element;
  readonly status: 'active';
  readonly subjectType: readonly ['Patient'];
  readonly publisher: string;
  readonly description: string;
  readonly copyright: string;
  readonly item: readonly QuestionnaireItem[];
}

export interface ResponseItem extends Element {
  readonly linkId: string;
  readonly answer?: readonly {
    readonly valueCoding?: Coding;
    readonly valueInteger?: number;
    readonly valueDecimal?: number;
  }[];
  readonly item?: readonly ResponseItem[];
}

export interface QuestionnaireResponse extends Resource {
  readonly resourceType: 'QuestionnaireResponse';
  readonly identifier: { readonly system: string; readonly value: string };
  readonly questionnaire: string;
  /** What is still being filled in is never exported. */
  readonly status: 'completed';
  readonly subject: Reference;
  readonly source: Reference;
  readonly authored: string;
  readonly item: readonly ResponseItem[];
}

interface Measured {
  readonly valueQuantity?: Quantity;
  readonly dataAbsentReason?: CodeableConcept;
}

export interface Observation extends Resource, Measured {
  readonly resourceType: 'Observation';
  readonly status: 'final';
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly effectiveDateTime: string;
  readonly performer?: readonly Reference[];
  readonly derivedFrom: readonly Reference[];
  readonly hasMember?: readonly Reference[];
  readonly note: readonly { readonly text: string }[];
  readonly component?: readonly (Measured & { readonly code: CodeableConcept })[];
}

export interface Patient extends Resource {
  readonly resourceType: 'Patient';
  readonly name: readonly { readonly given: readonly string[]; readonly family?: string }[];
  readonly telecom?: readonly { readonly system: 'email'; readonly value: string }[];
  readonly communication: readonly { readonly language: CodeableConcept; readonly preferred: boolean }[];
}

export interface Group extends Resource {
  readonly resourceType: 'Group';
  readonly type: 'person';
  readonly actual: true;
  readonly name: string;
  readonly quantity: number;
  readonly member: readonly { readonly entity: Reference }[];
}

export interface Concept {
  readonly code: string;
  readonly display: string;
  readonly _display: Element;
}

export interface CodeSystem extends Resource {
  readonly resourceType: 'CodeSystem';
  readonly url: string;
  readonly version: string;
  readonly title: string;
  readonly status: 'active';
  readonly content: 'complete';
  readonly caseSensitive: boolean;
  readonly copyright: string;
  readonly concept: readonly Concept[];
}

export type FhirResource = Questionnaire | QuestionnaireResponse | Observation | Patient | Group | CodeSystem;

export interface BundleEntry {
  readonly fullUrl: string;
  readonly resource: FhirResource;
}

export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: string;
  readonly entry: readonly BundleEntry[];
}
