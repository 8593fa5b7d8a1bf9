import type { IncomingMessage } from 'node:http';
import type { Test } from 'supertest';

/** The first thing that a stream says of itself, after what was missed: who is there. */
const NOW = /^event: present\n(?:.+\n)+\n/m;

/** Reads a stream, which has no end, up to where it waits for something to happen; another answer as it is. */
export function upToNow(test: Test): Test {
  return test.buffer(true).parse((answer, done) => {
    const response = answer as unknown as IncomingMessage & { text: string };
    response.text = '';
    response.setEncoding('utf8');
    const finish = () => {
      response.removeAllListeners();
      response.on('error', () => undefined); // we are the one who leaves
      response.destroy();
      const isJson = /json/.test(String(response.headers['content-type']));
      done(null, isJson ? JSON.parse(response.text) : response.text);
    };
    response.on('data', (chunk: string) => {
      response.text += chunk;
      if (NOW.test(response.text)) finish();
    });
    response.on('end', finish);
  });
}
