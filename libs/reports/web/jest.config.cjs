module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'reports-web' };
