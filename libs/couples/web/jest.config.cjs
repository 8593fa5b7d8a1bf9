module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'couples-web' };
