import { ComponentError, type Problem } from '@livebus/component-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PictureServer, picture, redirectTo, startPictureServer } from '../testing/picture-server.ts';
import { png } from '../testing/pictures.ts';
import { imageLimits } from './check-image.ts';
import { createImageFetcher, type FetchImage } from './fetch-image.ts';

const chunkOf1MB = Buffer.alloc(1024 * 1024, 1);
let server: PictureServer;

beforeAll(async () => {
  server = await startPictureServer({
    '/good.png': picture(png(300)),
    '/exact.png': picture(png(imageLimits.maxBytes)),
    '/announced.png': (response) => {
      response.writeHead(200, { 'content-length': imageLimits.maxBytes + 1 });
      response.flushHeaders();
    },
    '/chunked.png': (response) => {
      response.writeHead(200);
      for (let sent = 0; sent < 10; sent += 1) response.write(chunkOf1MB);
      response.end(Buffer.from([1]));
    },
    '/endless.png': (response) => {
      response.writeHead(200);
      const pour = () => {
        while (response.write(chunkOf1MB));
        response.once('drain', pour);
      };
      pour();
    },
    '/silent.png': () => undefined,
    '/stalls.png': (response) => {
      response.writeHead(200, { 'content-length': 300 });
      response.write(png(100));
    },
    '/broken.png': (response) => {
      response.writeHead(200, { 'content-length': 300 });
      response.write(png(100), () => response.destroy());
    },
    '/three': redirectTo('/two', 301),
    '/two': redirectTo('/one', 307),
    '/one': redirectTo('/good.png', 308),
    '/four': redirectTo('/three', 303),
    '/loop': redirectTo('/loop'),
    '/to-http': redirectTo('http://pictures.test/good.png'),
    '/to-metadata': redirectTo('https://169.254.169.254/latest/meta-data'),
    '/to-loopback': redirectTo('https://127.0.0.2/'),
    '/to-inside': redirectTo('https://inside.test/'),
    '/to-credentials': redirectTo('https://user:secret@pictures.test/good.png'),
    '/to-nowhere': redirectTo('https://[broken'),
    '/without-location': (response) => response.writeHead(302).end(),
    '/with-cookie': (response) =>
      response.writeHead(302, { location: '/good.png', 'set-cookie': 'session=1' }).end('a body nobody reads'),
  });
});
afterAll(() => server.close());

const read = (fetchImage: FetchImage, url: string, signal = new AbortController().signal) =>
  fetchImage({ url, field: 'activity.cover', signal });

async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ComponentError)) throw new Error('It was read, or failed without a name', { cause: error });
  return error.problem;
}

const problemAt = (path: string) =>
  problemOf(read(server.openFetcher({ ports: [server.port, 443] }), server.urlOf(path)));

describe('a public address', () => {
  test('gives the image', async () => {
    expect(await read(server.openFetcher(), server.urlOf('/good.png'))).toEqual(png(300));
  });

  test('gives an image of exactly 10 MB', async () => {
    expect((await read(server.openFetcher(), server.urlOf('/exact.png'))).length).toBe(imageLimits.maxBytes);
  });

  test('may redirect three times', async () => {
    expect(await read(server.openFetcher(), server.urlOf('/three'))).toEqual(png(300));
  });

  test('may redirect with a body, and is not asked for cookies', async () => {
    expect(await read(server.openFetcher(), server.urlOf('/with-cookie'))).toEqual(png(300));
  });

  test.each(['/four', '/loop'])('may not redirect four times: %s', async (path) => {
    expect(await problemAt(path)).toMatchObject({
      code: 'image_too_many_redirects',
      issues: [{ field: 'activity.cover', rule: 'image_too_many_redirects', limit: 3 }],
    });
  });
});

describe('an address of a private network', () => {
  test.each([
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://0/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://192.0.2.1/',
    'https://198.18.0.1/',
    'https://240.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::a00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001::1]/',
    'https://[2001:db8::1]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://[100::1]/',
    'https://[4000::1]/',
    'https://localhost/',
  ])('is never connected to: %s', async (url) => {
    const problem = await problemOf(read(createImageFetcher({ timeoutMs: 2_000 }), url));
    expect(problem).toMatchObject({
      code: 'image_address_private',
      kind: 'forbidden',
      mayHaveHappened: false,
      issues: [{ field: 'activity.cover', rule: 'image_address_private' }],
    });
    expect(problem.cure).toMatchObject({ 'zh-CN': expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  });

  test('is not reached by a name that resolves to it, even beside a public one', async () => {
    const resolving = (...addresses: string[]) =>
      createImageFetcher({ lookup: async () => addresses.map((address) => ({ address, family: 4 })) });
    expect((await problemOf(read(resolving('10.1.2.3'), 'https://inside.test/'))).code).toBe('image_address_private');
    const both = resolving('93.184.215.14', '10.1.2.3');
    expect((await problemOf(read(both, 'https://inside.test/'))).code).toBe('image_address_private');
  });

  test.each(['/to-metadata', '/to-loopback'])('is not reached by a redirect: %s', async (path) => {
    expect((await problemAt(path)).code).toBe('image_address_private');
    expect(server.asked.at(-1)).toBe(path);
  });

  test('is not reached by a redirect to a name that resolves to it', async () => {
    const lookup = async (hostname: string) => [
      { address: hostname === 'inside.test' ? '192.168.0.7' : '127.0.0.1', family: 4 },
    ];
    const fetchImage = server.openFetcher({ ports: [server.port, 443], lookup });
    expect((await problemOf(read(fetchImage, server.urlOf('/to-inside')))).code).toBe('image_address_private');
  });

  test('is not reached when a second look-up would lead there: the checked address is the one connected to', async () => {
    const trap = await startPictureServer({ '/good.png': picture(png(300)) }, '127.0.0.2');
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2'];
    let lookups = 0;
    const lookup = async () => {
      const address = answers[lookups] ?? '127.0.0.2';
      lookups += 1;
      return [{ address, family: 4 }];
    };
    expect(await read(server.openFetcher({ lookup }), server.urlOf('/good.png'))).toEqual(png(300));
    expect(lookups).toBe(1);
    expect(trap.asked).toEqual([]);
    await trap.close();
  });
});

describe('an address that is none for images', () => {
  test.each([
    ['http://pictures.test/good.png', /https/],
    ['ftp://pictures.test/good.png', /https/],
    ['https://', /https/],
    ['https://user:secret@pictures.test/good.png', /user and password/],
    ['https://user@pictures.test/good.png', /user and password/],
    ['https://pictures.test:8443/good.png', /port 8443/],
    ['https://pictures.test:22/', /port 22/],
  ])('is refused: %s', async (url, reason) => {
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return [];
    };
    const problem = await problemOf(read(createImageFetcher({ lookup }), url));
    expect(problem).toMatchObject({ code: 'image_address_refused', kind: 'invalid' });
    expect(problem.message.en).toMatch(reason);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(lookups).toBe(0);
  });

  test.each(['/to-http', '/to-credentials'])('is not reached by a redirect: %s', async (path) => {
    expect((await problemAt(path)).code).toBe('image_address_refused');
  });
});

describe('an image over 10 MB', () => {
  test('is refused by its announced length, unread', async () => {
    expect(await problemAt('/announced.png')).toMatchObject({
      code: 'image_too_large',
      issues: [{ field: 'activity.cover', limit: imageLimits.maxBytes, actual: imageLimits.maxBytes + 1 }],
    });
  });

  test('is refused by its bytes when nothing was announced', async () => {
    expect(await problemAt('/chunked.png')).toMatchObject({
      code: 'image_too_large',
      issues: [{ limit: imageLimits.maxBytes, actual: imageLimits.maxBytes + 1 }],
    });
  });

  test('is not read to an end that never comes', async () => {
    const [issue] = (await problemAt('/endless.png')).issues;
    expect(issue?.actual).toBeLessThan(imageLimits.maxBytes + 1024 * 1024);
  });
});

describe('a server that does not give the image', () => {
  test.each(['/silent.png', '/stalls.png'])('is waited for no longer than the time-out: %s', async (path) => {
    const problem = await problemOf(read(server.openFetcher({ timeoutMs: 200 }), server.urlOf(path)));
    expect(problem).toMatchObject({ code: 'image_fetch_failed', kind: 'unavailable' });
    expect(problem.message.en).toContain('took over 200 ms');
  });

  test('is waited for no longer than the time-out while its name is looked up', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    const problem = await problemOf(read(server.openFetcher({ timeoutMs: 50, lookup }), server.urlOf('/good.png')));
    expect(problem.message.en).toContain('took over 50 ms');
  });

  test.each([
    ['/missing.png', 'answered 404'],
    ['/broken.png', 'cannot be read'],
    ['/to-nowhere', 'redirects to no valid address'],
    ['/without-location', 'redirects to no valid address'],
  ])('is named with what it did: %s', async (path, reason) => {
    const problem = await problemAt(path);
    expect(problem).toMatchObject({ code: 'image_fetch_failed', issues: [{ rule: 'image_fetch_failed' }] });
    expect(problem.message.en).toContain(reason);
  });

  test('is not trusted without a certificate of a known authority', async () => {
    const fetchImage = createImageFetcher({
      ports: [server.port],
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      alsoAllow: () => true,
    });
    expect((await problemOf(read(fetchImage, server.urlOf('/good.png')))).code).toBe('image_fetch_failed');
  });

  test('is named when its host does not exist', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
    const problem = await problemOf(read(server.openFetcher({ lookup }), server.urlOf('/good.png')));
    expect(problem.message.en).toContain('ENOTFOUND');
  });

  test('is left when the run is called off', async () => {
    const controller = new AbortController();
    const reading = read(server.openFetcher(), server.urlOf('/silent.png'), controller.signal);
    controller.abort(new Error('called off'));
    await expect(reading).rejects.toThrow('called off');
  });
});
