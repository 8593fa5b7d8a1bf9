import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { AccessLogEntry } from '@tweespraak/couples/contract';
import { aSession, allByRole, byLabel, byRole, provideSpec, textOf, tick } from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import { id, refused, spoken } from '../testing/couples';
import { AccessPage } from './access-page';

const entry = (n: number, at: string, changes: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  id: id(n),
  at,
  actor: 'Marit Lindeboom',
  actorRole: 'coach',
  isMe: false,
  byProgram: false,
  action: 'couple.read',
  outcome: 'done',
  ...changes,
});

async function open(who?: string) {
  TestBed.configureTestingModule({
    providers: [
      provideSpec({ texts: { couples: nl }, session: aSession({ roles: ['partner'] }) }),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(AccessPage);
  if (who) fixture.componentRef.setInput('who', who);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  const answer = async (entries: AccessLogEntry[], next: string | null = null) => {
    http.expectOne(`/api/access-log?who=${who ?? 'others'}`).flush({ entries, next });
    await settle();
  };
  const page: HTMLElement = fixture.nativeElement;
  const lines = () => allByRole(page, 'listitem').map(spoken);
  return { page, http, settle, answer, lines };
}

describe('who looked', () => {
  it('is told by day, with names, roles and plain words', async () => {
    const { page, answer, lines } = await open();
    await answer([
      entry(1, '2026-11-22T10:40:00Z'),
      entry(2, '2026-11-21T14:00:00Z', {
        action: 'couple.hand-over',
        actor: 'Petra Kastanje',
        actorRole: 'admin',
      }),
    ]);
    expect(allByRole(page, 'heading').slice(1).map(textOf)).toEqual([
      'zondag 22 november 2026',
      'zaterdag 21 november 2026',
    ]);
    expect(lines()).toEqual([
      '11:40 Marit Lindeboom Coach Bekeek jullie namen, adressen en uitnodigingen',
      '15:00 Petra Kastanje Beheerder Gaf jullie dossier aan een andere coach',
    ]);
  });

  it('says when it was a program of theirs that looked', async () => {
    const { answer, lines } = await open();
    await answer([entry(1, '2026-11-22T10:40:00Z', { action: 'couple.list', byProgram: true })]);
    expect(lines()[0]).toContain('Marit Lindeboom Coach Met een eigen programma');
  });

  it('folds what was done several times in a row', async () => {
    const { answer, lines } = await open();
    await answer([entry(1, '2026-11-22T10:40:00Z'), entry(2, '2026-11-22T10:38:00Z')]);
    expect(lines()).toEqual([
      '11:38 – 11:40 Marit Lindeboom Coach Bekeek jullie namen, adressen en uitnodigingen (2 keer)',
    ]);
  });

  it('names someone who left without a name, and an act without words kindly', async () => {
    const { answer, lines } = await open();
    await answer([entry(1, '2026-11-22T10:40:00Z', { actor: null, action: 'tea.pour' })]);
    expect(lines()).toEqual(['11:40 Iemand die jullie niet meer begeleidt Coach Deed iets met je gegevens']);
  });

  it('says of an admin, whose name a couple is not shown, what they do', async () => {
    const { answer, lines } = await open();
    await answer([entry(1, '2026-11-22T10:40:00Z', { actor: null, actorRole: 'admin' })]);
    expect(lines()[0]).toContain('11:40 Iemand die de praktijk beheert Beheerder');
  });

  it('shows what I did myself only when I ask', async () => {
    const { page, answer } = await open();
    await answer([]);
    byRole(page, 'heading', 'Nog niemand');
    const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    tick(byLabel(page, 'Toon ook wat ik zelf deed'));
    expect(went).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: { who: 'all' } }));
  });

  it('says "jij" of what I did', async () => {
    const { answer, lines } = await open('all');
    await answer([
      entry(1, '2026-11-22T10:40:00Z', {
        isMe: true,
        actor: 'Noor',
        actorRole: 'partner',
        action: 'session.open',
      }),
    ]);
    expect(lines()).toEqual(['11:40 Jij Logde in']);
  });

  it('goes on to earlier days, and keeps what is there when that fails', async () => {
    const { page, http, settle, answer, lines } = await open();
    await answer([entry(1, '2026-11-22T10:40:00Z')], 'verder');
    byRole(page, 'button', 'Toon eerdere dagen').click();
    http.expectOne('/api/access-log?cursor=verder&who=others').flush(...refused(500, 'unexpected'));
    await settle();
    expect(lines()).toHaveLength(1);
    byRole(page, 'button', 'Toon eerdere dagen').click();
    http
      .expectOne('/api/access-log?cursor=verder&who=others')
      .flush({ entries: [entry(2, '2026-10-01T10:40:00Z')], next: null });
    await settle();
    expect(lines()).toHaveLength(2);
    expect(allByRole(page, 'button', 'Toon eerdere dagen')).toHaveLength(0);
  });
});
