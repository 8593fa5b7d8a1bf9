module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'pillars-web' };
