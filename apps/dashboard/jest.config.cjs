module.exports = { ...require('../../jest.angular.cjs'), displayName: 'dashboard' };
