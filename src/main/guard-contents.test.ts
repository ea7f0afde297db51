import { beforeEach, describe, expect, it } from 'vitest';
import { guardContents } from './guard-contents.ts';

type Details = {
  preventDefault: () => void;
  url: string;
  isMainFrame: boolean;
  isSameDocument: boolean;
};

let listeners: Map<string, (details: Details) => void>;
let openHandler: () => unknown;

beforeEach(() => {
  listeners = new Map();
  guardContents({
    on: (event: string, listener: (details: Details) => void) => listeners.set(event, listener),
    setWindowOpenHandler: (handler) => (openHandler = handler),
  });
});

/** Whether the contents let an event pass. */
const passes = (event: string, url: string, isMainFrame = true): boolean => {
  let stopped = false;
  listeners.get(event)!({
    url,
    isMainFrame,
    isSameDocument: false,
    preventDefault: () => (stopped = true),
  });
  return !stopped;
};

describe.each(['will-frame-navigate', 'will-redirect'])('%s', (event) => {
  it('lets the page be reloaded', () => {
    expect(passes(event, 'verbatim://app/')).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'verbatim://app/assets/main.js',
    'verbatim://other/',
    'javascript:0',
    'data:text/html,x',
  ])('refuses %s', (url) => {
    expect(passes(event, url)).toBe(false);
  });

  it('refuses frames, even of the page itself', () => {
    expect(passes(event, 'verbatim://app/', false)).toBe(false);
  });
});

it('attaches no webview', () => {
  expect(passes('will-attach-webview', 'verbatim://app/')).toBe(false);
});

it('opens no window', () => {
  expect(openHandler()).toEqual({ action: 'deny' });
});
