import { describe, expect, it } from 'vitest';
import { isStopWord } from './is-stop-word.ts';

const kept = (text: string, language: string) =>
  text.split(' ').filter((word) => !isStopWord(word, language));

describe('isStopWord', () => {
  it.each([
    ['en', 'Um yeah I mean the staff DIDN’T really help us', ['staff', 'help']],
    ['en', 'the website was slow and the room old', ['website', 'slow', 'room', 'old']],
    ['de', 'Ähm die Wartezeit war halt irgendwie zu lang', ['Wartezeit', 'lang']],
    ['fr', 'euh ben l attente était trop longue', ['attente', 'longue']],
    ['es', 'pues el trabajo no estaba hecho', ['trabajo']],
    ['nb', 'ventetiden var liksom for lang', ['ventetiden', 'lang']],
    ['zh', '等待 的 时间 很 长', ['等待', '时间', '长']],
    ['und', 'hmm x foo', ['foo']],
  ])('%s: %s', (language, text, expected) => {
    expect(kept(text, language)).toEqual(expected);
  });
});
