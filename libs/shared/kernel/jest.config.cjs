module.exports = { ...require('../../../jest.node.cjs'), displayName: 'shared-kernel' };
