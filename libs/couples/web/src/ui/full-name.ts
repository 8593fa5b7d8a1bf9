/** Both names with one blank between them; a family name may be empty. */
export function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim();
}
