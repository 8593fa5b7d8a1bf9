import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { idempotent } from '@tweespraak/platform/web';
import { Member, type InviteMemberBody } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** Everybody who works or worked in the practice. Call in an injection context. */
export function membersResource(): HttpResourceRef<Member[] | undefined> {
  return httpResource(() => '/api/members', {
    parse: (raw) => (Array.isArray(raw) ? raw : []).map((one) => Member.parse(one)),
  });
}

/** What an admin does for members. Each throws Problem `member.…` or `practice.no-seat`. */
@Injectable({ providedIn: 'root' })
export class MembersClient {
  private readonly http = inject(HttpClient);

  /** `key` stays the same while the same invitation is tried again. */
  async invite(body: InviteMemberBody, key: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/members', body, idempotent(key)));
  }

  async inviteAgain(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/members/${id}/invitation`, null));
  }

  async changeRoles(id: string, roles: Member['roles']): Promise<void> {
    await firstValueFrom(this.http.patch(`/api/members/${id}`, { roles }));
  }

  /** Ends the membership at once; the couples go to the colleague `couplesTo`. */
  async depart(id: string, couplesTo: string | null): Promise<void> {
    await firstValueFrom(this.http.post(`/api/members/${id}/departure`, couplesTo ? { couplesTo } : {}));
  }
}
