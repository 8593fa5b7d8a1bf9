import { ALL_TOKEN_SCOPES, tokenScopesOf } from './token-scopes';

describe('What a token can be made for', () => {
  it('follows from the roles of its owner', () => {
    expect(tokenScopesOf(['admin'])).toEqual(['practice.read', 'report.read', 'usage.read']);
    expect(tokenScopesOf(['coach'])).not.toContain('usage.read');
    expect(tokenScopesOf(['coach', 'admin'])).toEqual(ALL_TOKEN_SCOPES);
  });

  it('is nothing for a partner', () => {
    expect(tokenScopesOf(['partner'])).toEqual([]);
  });
});
