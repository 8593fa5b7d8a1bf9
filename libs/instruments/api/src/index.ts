export { InstrumentsModule } from './instruments.module';
export { type OwnInstrumentResponse, OwnResponses } from './outcome/own-responses';
