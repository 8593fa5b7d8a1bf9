import { Module } from '@nestjs/common';
import { DaysController } from '../days/days.controller';
import { DaysService } from '../days/days.service';
import { GiftsController } from '../gifts/gifts.controller';
import { GiftsService } from '../gifts/gifts.service';
import { RequestsController } from '../gifts/requests.controller';
import { RequestsService } from '../gifts/requests.service';
import { RoomModule } from '../room/room.module';
import { VisionsController } from '../vision/visions.controller';
import { VisionsService } from '../vision/visions.service';
import { ListsController } from './lists.controller';
import { ListsService } from './lists.service';
import { OwnListChecks } from './own-list-checks';
import { ReadyService } from './ready.service';
import { RoomLists } from './room-lists';

/** What is written alone and read together: lists, requests and gifts, the vision, and days at home. */
@Module({
  imports: [RoomModule],
  controllers: [ListsController, RequestsController, GiftsController, VisionsController, DaysController],
  providers: [
    ListsService,
    ReadyService,
    OwnListChecks,
    RoomLists,
    RequestsService,
    GiftsService,
    VisionsService,
    DaysService,
  ],
  exports: [RoomLists],
})
export class ListsModule {}
