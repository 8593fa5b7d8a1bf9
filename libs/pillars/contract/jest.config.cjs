module.exports = { ...require('../../../jest.node.cjs'), displayName: 'pillars-contract' };
