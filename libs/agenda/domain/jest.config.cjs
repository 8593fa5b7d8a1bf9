module.exports = { ...require('../../../jest.node.cjs'), displayName: 'agenda-domain' };
