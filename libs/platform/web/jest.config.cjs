module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'platform-web' };
