module.exports = { ...require('../../../jest.angular.cjs'), displayName: 'dialogues-web' };
