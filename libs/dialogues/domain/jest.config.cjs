module.exports = { ...require('../../../jest.node.cjs'), displayName: 'dialogues-domain' };
