import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWithFile, readRendererFiles, type RendererFiles } from './renderer-files.ts';

let folder: string;
let files: RendererFiles;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<style nonce="__NONCE__"></style><i>__NONCE__</i>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'const kept = "__NONCE__";');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not for windows');
  symlinkSync('/etc/passwd', join(folder, 'assets', 'link.js'));
  files = await readRendererFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readRendererFiles', () => {
  it('knows the page at / and the files by exact path; neither links nor kinds it does not know', () => {
    expect([...files.keys()].sort()).toEqual(['/', '/assets/main.js']);
    expect(files.get('/assets/main.js')?.contentType).toBe('text/javascript; charset=utf-8');
  });

  it('rejects where nothing is built', async () => {
    await expect(readRendererFiles(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('answerWithFile', () => {
  it('puts one new nonce in the header and in every place of the page', () => {
    const nonces = [0, 1].map(() => {
      const { headers, body } = answerWithFile(files.get('/')!);
      const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/u.exec(headers['Content-Security-Policy']!)![1]!;
      expect(body.toString()).toBe(`<style nonce="${nonce}"></style><i>${nonce}</i>`);
      expect(headers['Content-Length']).toBe(String(body.length));
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('leaves other files as they are', () => {
    expect(answerWithFile(files.get('/assets/main.js')!).body.toString()).toBe(
      'const kept = "__NONCE__";',
    );
  });
});
