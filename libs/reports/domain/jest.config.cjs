module.exports = { ...require('../../../jest.node.cjs'), displayName: 'reports-domain' };
