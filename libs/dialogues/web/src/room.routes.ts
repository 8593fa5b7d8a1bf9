import type { Routes } from '@angular/router';
import { roomTexts } from './texts';

/** The live room, for a partner and for the coach: one address, and the server says who one is. Nothing of it in the title. */
export const ROOM_ROUTES: Routes = [
  {
    path: 'rooms/:dialogueId',
    ...roomTexts,
    children: [
      {
        path: '',
        title: 'room.title',
        data: { shell: 'bare', focus: 'keep' },
        loadComponent: () => import('./room-page').then((m) => m.RoomPage),
      },
    ],
  },
];
