module.exports = { ...require('../../../jest.node.cjs'), displayName: 'homework-domain' };
