import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { byRole, provideSpec, textOf } from '@tweespraak/platform/web';
import nl from '../i18n/nl.json';
import notices from '../i18n/notices/nl.json';
import { UnsubscribePage } from './unsubscribe-page';

function open() {
  TestBed.configureTestingModule({ providers: [provideSpec({ texts: { practices: nl, notices } })] });
  const fixture = TestBed.createComponent(UnsubscribePage);
  fixture.componentRef.setInput('token', 'a-secret');
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((later) => setTimeout(later));
    fixture.detectChanges();
  };
  return { page: fixture.nativeElement as HTMLElement, http, settle };
}

const URL = { method: 'POST', url: '/api/unsubscribe/a-secret' };

describe('no more mail', () => {
  it('asks nothing of the server before the button', async () => {
    const { page, http, settle } = open();
    http.expectNone(URL);
    byRole(page, 'button', 'Stuur mij geen mail meer').click();
    http.expectOne(URL).flush(null);
    await settle();
    expect(textOf(byRole(page, 'status'))).toContain('Je krijgt hierover geen mail meer.');
  });

  it('says it plainly when the link is none', async () => {
    const { page, http, settle } = open();
    byRole(page, 'button', 'Stuur mij geen mail meer').click();
    http.expectOne(URL).flush({ code: 'not-found' }, { status: 404, statusText: 'x' });
    await settle();
    expect(textOf(page)).toContain('Deze link werkt niet');
  });

  it('can be asked again without a connection', async () => {
    const { page, http, settle } = open();
    byRole(page, 'button', 'Stuur mij geen mail meer').click();
    http.expectOne(URL).error(new ProgressEvent('error'));
    await settle();
    expect(byRole(page, 'button', 'Stuur mij geen mail meer')).toBeTruthy();
    expect(textOf(byRole(page, 'alert'))).not.toBe('');
  });
});
