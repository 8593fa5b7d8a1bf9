import { TestBed } from '@angular/core/testing';
import type { Video } from '@tweespraak/homework/domain';
import { byRole, provideSpec, textOf } from '@tweespraak/platform/web';
import doing from '../i18n/doing/nl.json';
import { StepVideo } from './step-video';

const VIDEO: Video = {
  url: 'https://films.example/adem.mp4',
  captions: {
    nl: [
      { from: 0, to: 2, text: 'Ga zitten.' },
      { from: 2, to: 4, text: 'Adem uit.' },
    ],
  },
};

async function show(video: Video) {
  const made: Blob[] = [];
  const dropped: string[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
    revokeObjectURL: (url: string) => void dropped.push(url),
  });
  TestBed.configureTestingModule({ providers: [provideSpec({ texts: { doing } })] });
  const fixture = TestBed.createComponent(StepVideo);
  fixture.componentRef.setInput('video', video);
  await fixture.whenStable();
  return { fixture, made, dropped, root: fixture.nativeElement as HTMLElement };
}

describe('a video of a step', () => {
  it('loads nothing from elsewhere until it is asked for, and says from where', async () => {
    const { root, fixture, made } = await show(VIDEO);
    expect(root.querySelector('video')).toBeNull();
    expect(textOf(root)).toContain('films.example');
    byRole(root, 'button', 'Bekijk de video').click();
    await fixture.whenStable();
    expect(root.querySelector('video')?.src).toBe(VIDEO.url);
    expect([made.length, made[0]?.type]).toEqual([1, 'text/vtt']);
    expect(root.querySelector('track')?.getAttribute('src')).toBe('blob:1');
  });

  it('can be read instead of heard', async () => {
    const { root } = await show(VIDEO);
    expect(textOf(root.querySelector('details'))).toContain('Ga zitten. Adem uit.');
  });

  it('leaves no captions behind when the page goes', async () => {
    const { root, fixture, dropped } = await show(VIDEO);
    byRole(root, 'button', 'Bekijk de video').click();
    await fixture.whenStable();
    fixture.destroy();
    expect(dropped).toEqual(['blob:1']);
  });
});
