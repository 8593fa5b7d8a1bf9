export * from '../../../platform/web/test/device';
