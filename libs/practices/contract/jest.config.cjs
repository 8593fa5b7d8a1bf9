module.exports = { ...require('../../../jest.node.cjs'), displayName: 'practices-contract' };
