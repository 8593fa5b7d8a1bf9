module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'instruments-web' };
