module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'practices-web' };
