// Evaluate Nest before Jest links the test's graph: CommonJS packages (throttler, nestjs-pino) require() it while linking,
// and Jest refuses require() of an ES module that is not evaluated yet ("Cannot require() ES Module … in a cycle").
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
process.env.LOG_LEVEL ??= 'silent';
