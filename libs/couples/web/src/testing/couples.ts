import type { Couple, CouplePartner, Dossier } from '@tweespraak/couples/contract';

/** Invented people for specs. */
export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The coach of `aSession()`. */
export const MARIT = {
  id: '00000000-0000-4000-8000-0000000000a1',
  givenName: 'Marit',
  familyName: 'Lindeboom',
};
export const JONAS = { id: id(2), givenName: 'Jonas', familyName: 'Wilgentak' };

export const noor: CouplePartner = {
  id: id(11),
  givenName: 'Noor',
  familyName: 'Vlierbes',
  email: 'noor@voorbeeld.example',
  locale: 'nl',
  invitation: 'accepted',
};

export const sam: CouplePartner = {
  id: id(12),
  givenName: 'Sam',
  familyName: 'Meidoorn',
  email: 'sam@voorbeeld.example',
  locale: 'en',
  invitation: 'sent',
};

export function aCouple(changes: Partial<Couple> = {}): Couple {
  return {
    id: id(50),
    partners: [noor, sam],
    coaches: [MARIT],
    coCoachId: null,
    isFirstCoach: true,
    createdAt: '2026-10-02T09:00:00.000Z',
    archivedAt: null,
    ...changes,
  };
}

export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    togetherSince: '2014-09',
    note: 'Rustig beginnen.',
    version: 3,
    updatedAt: '2026-11-10T10:00:00.000Z',
    ...changes,
  };
}

/** A refusal of the API, for `request.flush(...refused(422, 'couple.same-address'))`. */
export const refused = (status: number, code: string, details: object = {}) =>
  [
    { code, details },
    { status, statusText: code },
  ] as const;

/** The words of an element as they stand apart on the screen: one blank between pieces of text. */
export function spoken(element: Element | null | undefined): string {
  if (!element) return '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '');
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
