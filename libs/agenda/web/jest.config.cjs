module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'agenda-web' };
