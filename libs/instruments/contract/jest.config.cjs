module.exports = { ...require('../../../jest.node.cjs'), displayName: 'instruments-contract' };
