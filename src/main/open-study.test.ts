import { expect, it } from 'vitest';
import type { EngineClient } from '../shared/client.ts';
import { createClient } from '../shared/client.ts';
import { createPortPair } from '../shared/port-adapters/port-pair.ts';
import type { RequestMessage } from '../shared/protocol.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { openStudy } from './open-study.ts';

/** An engine that gives these answers in turn, and the operations it was asked. */
const answering = (...answers: readonly Result<unknown>[]) => {
  const { near, far } = createPortPair(new MessageChannel());
  const asked: string[] = [];
  far.onMessage((message) => {
    const { id, operation } = message as RequestMessage;
    far.send({ type: 'answer', id, result: answers[asked.push(operation) - 1] });
  });
  const client: EngineClient = createClient(near);
  return { client, asked };
};

it('opens the study', async () => {
  const { client, asked } = answering(ok(null));
  expect(await openStudy(client, '/a.verbatim')).toBeNull();
  expect(asked).toEqual(['project.open']);
  client.close();
});

it('puts it in the place of an open one', async () => {
  const { client, asked } = answering(refuse('project_open', 'One is open.'), ok(null), ok(null));
  expect(await openStudy(client, '/a.verbatim')).toBeNull();
  expect(asked).toEqual(['project.open', 'project.close', 'project.open']);
  client.close();
});

it('answers what was refused', async () => {
  const { client } = answering(refuse('project_newer', 'Made by a newer Verbatim.'));
  expect(await openStudy(client, '/a.verbatim')).toEqual({
    code: 'project_newer',
    message: 'Made by a newer Verbatim.',
  });
  client.close();
});
