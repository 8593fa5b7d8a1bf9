module.exports = { ...require('../../../jest.node.cjs'), displayName: 'couples-domain' };
