import { expect, it } from 'vitest';
import { allowHtml, allowScriptUrl, installDefaultPolicy } from './trusted-types-policy.ts';

it('lets an element be emptied and no markup in', () => {
  expect(['', ' ', '<b>x</b>', 'text'].map(allowHtml)).toEqual(['', null, null, null]);
});

it.each(['http://127.0.0.1:4711/', 'verbatim://app/'])(
  'loads scripts of %s from its assets',
  (page) => {
    const own = ['./assets/worker-1.js', '/assets/worker-1.js', `${page}assets/worker-1.js`];
    const others = [
      '/worker.js',
      './assets/../worker.js',
      'https://evil.example/assets/x.js',
      '//evil.example/assets/x.js',
      'blob:http://127.0.0.1:4711/1',
      'data:text/javascript,0',
      'http://[',
    ];
    expect(own.map((url) => allowScriptUrl(url, page))).toEqual(own);
    expect(others.map((url) => allowScriptUrl(url, page))).toEqual(others.map(() => null));
  },
);

it('is the default policy, where the browser knows any', () => {
  const names: string[] = [];
  const page = 'http://127.0.0.1:4711/';
  installDefaultPolicy({ createPolicy: (name) => names.push(name) }, page);
  expect(names).toEqual(['default']);
  expect(() => installDefaultPolicy(undefined, page)).not.toThrow();
});
