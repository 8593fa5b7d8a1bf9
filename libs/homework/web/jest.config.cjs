module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'homework-web' };
