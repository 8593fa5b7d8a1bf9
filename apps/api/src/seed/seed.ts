export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly practice: string;
}

export async function seedDemo(): Promise<{ seeded: boolean; logins: DemoLogin[] }> {
  return { seeded: false, logins: [] };
}
