/** Where our definitions live: names, not addresses anybody has to answer at. */
const BASE = 'https://tweespraak.example/fhir';

/** Our own code systems: no code of somebody else's fits, and none is invented (see README, "FHIR"). */
export const SYSTEMS = {
  /** The answers 0–6 and the weights of importance 0–3. */
  answers: `${BASE}/CodeSystem/answers`,
  importance: `${BASE}/CodeSystem/importance`,
  /** The nine pillars, the total, and what is reckoned for two. */
  pillars: `${BASE}/CodeSystem/nine-pillars`,
  response: `${BASE}/sid/response`,
  round: `${BASE}/sid/round`,
} as const;

export const EXTENSIONS = {
  /** R4's own score of an answer. */
  ordinalValue: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  /** The same score as later versions of FHIR write it. */
  itemWeight: 'http://hl7.org/fhir/StructureDefinition/itemWeight',
  calculatedExpression:
    'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
  /** On an item: it was read and left open on purpose. */
  dataAbsentReason: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
} as const;

export interface InstrumentIdentity {
  readonly id: string;
  readonly url: string;
  readonly version: string;
  /** The url with its version: what a response points to for ever. */
  readonly canonical: string;
}

/** What a version of an instrument (`9p-36@1`) is called in FHIR. */
export function identityOf(instrumentVersion: string): InstrumentIdentity {
  const [name = instrumentVersion, version = '1'] = instrumentVersion.split('@');
  const url = `${BASE}/Questionnaire/${name}`;
  return { id: `${name}-v${version}`, url, version, canonical: `${url}|${version}` };
}

/** An address for a resource inside a bundle: relative references find it there. */
export function fullUrlOf(resourceType: string, id: string): string {
  return `${BASE}/${resourceType}/${id}`;
}
