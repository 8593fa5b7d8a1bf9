module.exports = { ...require('../../../jest.node.cjs'), displayName: 'reports-contract' };
